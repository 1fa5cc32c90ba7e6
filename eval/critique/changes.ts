/** Changes that make a strong text weaker; each is a pure function of the text. */
export interface Change {
  readonly name: string;
  /** Null where there is nothing in the text to change. */
  readonly change: (text: string) => string | null;
}

const NUMBER_WORD =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|half|third|quarter';
const NUMBERS = new RegExp(
  `[$\\u20ac\\u00a3]?\\d[\\d.,:]*(?:\\s?%|k\\b)?|\\b(?:${NUMBER_WORD})\\b`,
  'gi',
);
/** A number that a person would call evidence has company: a share, money, a comparison. */
const EVIDENCE = new RegExp(
  `\\d|\\b(?:if|unless|until|because|cost|costs|price|lose|lost|instead|below|above|under|over|less|more than|${NUMBER_WORD})\\b`,
  'i',
);
const HEDGES = ['perhaps', 'probably', 'in general', 'to some extent', 'maybe', 'usually'];
const BUZZ =
  ' Overall, we leveraged a robust, data-driven and holistic framework to ensure stakeholder alignment and continuous improvement, which is key to unlocking value at scale.';
const OWNED =
  /\b(?:I|we)(?:'d|'ll|'ve|\u2019d|\u2019ll|\u2019ve)?(?: (?:would|will|have|had|then|also|only|never|still))* (decided|decide|set|stopped|stop|cut|kept|keep|held|hold|took|take|moved|move|refused|refuse|chose|choose|launched|launch|asked|ask|told|tell|wrote|write|call|called|put|switched|switch|paid|pay|capped|cap|dropped|drop|gave|give|let|went|go|ran|run|counted|count|read|made|make)\b/gi;

function sentences(text: string): string[] {
  return text.split(/(?<=[.!?])(?=\s)/);
}

/** A word of doubt behind the first word of every sentence. */
function hedged(text: string): string {
  return sentences(text)
    .map((sentence, at) => {
      const hedge = HEDGES[at % HEDGES.length];
      return sentence.replace(/[.!?]?\s*$/, (end) => `, ${hedge}${end}`);
    })
    .join('');
}

export const CHANGES: readonly Change[] = [
  {
    name: 'numbers stripped',
    change: (text) => {
      const changed = text.replace(NUMBERS, 'some');
      return changed === text ? null : changed;
    },
  },
  {
    name: 'sentences with evidence removed',
    change: (text) => {
      const all = sentences(text);
      const kept = all.filter((sentence) => !EVIDENCE.test(sentence));
      return kept.length === all.length || kept.length === 0 ? null : kept.join('').trim();
    },
  },
  { name: 'hedges added', change: hedged },
  { name: 'buzzwords appended', change: (text) => `${text}${BUZZ}` },
  {
    name: '"I decided" becomes "the team was involved"',
    change: (text) => {
      const changed = text.replace(OWNED, 'the team was involved and someone $1');
      return changed === text ? null : changed;
    },
  },
];
