/** Signs that stand in the place of numbers and of sums of money; no text has them. */
export const MASKS = { number: '\u0001', money: '\u0002' } as const;

const DIGITS = '\\d[\\d.,]*(?:[ -]?(?:%|percent|k(?![a-z])|m(?![a-z])|million|thousand))?';
const SIGN = '[$\u20ac\u00a3]|(?<![a-z])(?:eur|usd|gbp|chf|inr)';
const NAME =
  '(?:[$\u20ac\u00a3]|(?:eur|usd|gbp|chf|inr|euros?|dollars?|pounds?|cents?|francs?)(?![a-z]))';
const WORDS =
  '(?<![a-z])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|third|dozen)(?![a-z])';
/** A year is a date and no number: it is left as it stands. */
const YEAR = '(?<![\\d.,])(?:19|20)\\d\\d(?![\\d.,]*\\d|%)';
const NUMBERS = new RegExp(
  `(${YEAR})|((?:${SIGN})\\s?${DIGITS}|${DIGITS}\\s?${NAME})|${DIGITS}|${WORDS}`,
  'g',
);

/** A text in lower case with its numbers masked, sign by sign, so that offsets stay what they were. */
export function maskNumbers(text: string): string {
  return text.replace(NUMBERS, (found: string, year?: string, money?: string) => {
    if (year !== undefined) return found;
    return (money === undefined ? MASKS.number : MASKS.money).repeat(found.length);
  });
}

export function isMasked(word: string): boolean {
  return word.startsWith(MASKS.number) || word.startsWith(MASKS.money);
}
