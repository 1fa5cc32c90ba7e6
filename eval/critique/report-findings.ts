import { BANDS, KINDS } from '../../src/domain/critique/score.ts';
import { fixed, percent, table } from '../assessment/markdown.ts';
import { GRADES, type GradedPrompt, textOf } from './corpus.ts';
import type { Read } from './evaluate.ts';
import { spanFigures } from './spans.ts';

const HEAD = [
  'spans touched',
  'words of strong text per finding',
  'weak words covered',
  'bands right',
];

/** Spans, false alarms and bands by kind of text, and by the traps that the texts themselves carry. */
export function findingsText(prompts: readonly GradedPrompt[], read: Read): string {
  const all = prompts.flatMap(({ texts }) => texts.flatMap(({ traps }) => traps));
  const traps = [...new Set(all)].toSorted();
  return [
    table(
      ['kind', ...HEAD],
      KINDS.map((kind) => [
        kind,
        ...cells(
          prompts.filter((prompt) => prompt.kind === kind),
          read,
          () => true,
        ),
      ]),
    ),
    'Spans and covered words of the weak texts with the trap, alarms of the strong ones, bands of all of them.',
    table(
      ['trap', ...HEAD],
      traps.map((trap) => [trap, ...cells(prompts, read, (carried) => carried.includes(trap))]),
    ),
  ].join('\n\n');
}

function cells(
  prompts: readonly GradedPrompt[],
  read: Read,
  isOne: (traps: readonly string[]) => boolean,
): string[] {
  const having = (grade: (typeof GRADES)[number]) =>
    prompts.filter((prompt) => isOne(textOf(prompt, grade).traps));
  const [weak, strong] = [spanFigures(having('weak'), read), spanFigures(having('strong'), read)];
  const bands = GRADES.flatMap((grade, at) =>
    having(grade).map(
      (prompt) => read(textOf(prompt, grade).text, prompt).scored?.band === BANDS[at],
    ),
  );
  const perFinding = fixed(strong.strongWords / Math.max(1, strong.alarms), 0);
  return [
    weak.spans === 0 ? '' : percent(weak.touched / weak.spans),
    strong.strongWords === 0 ? '' : perFinding,
    weak.spans === 0 ? '' : percent(weak.covered),
    `${bands.filter(Boolean).length} of ${bands.length}`,
  ];
}
