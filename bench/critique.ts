import { loadCritiqueContent } from '../eval/critique/content.ts';
import { loadCorpus } from '../eval/critique/corpus.ts';
import { createCritic } from '../src/domain/critique/critic.ts';
import { createCritique } from '../src/domain/critique/critique.ts';

const RUNS = 31;
const WORDS = 200;
const SIZES_KB = [50, 100, 200] as const;

/** How long texts take once the program runs: one of 200 words, and how the time grows with the size. */
export function critiqueReport(): string {
  const critic = createCritic(loadCritiqueContent());
  const prose = loadCorpus('train')
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('\n\n');
  const short = prose.split(/\s+/).slice(0, WORDS).join(' ');
  const time = (text: string) => median(RUNS, () => createCritique(text, 'answer', critic));
  const first = time(short);
  const rows = SIZES_KB.map((size) => {
    const taken = time(prose.slice(0, size * 1024));
    return `| ${size} kB | ${taken.toFixed(1)} | ${(taken / size).toFixed(3)} |`;
  });
  return `## Critique

Once the program runs, a text of ${WORDS} words takes ${first.toFixed(2)} ms (aim: under 5). Medians of ${RUNS} runs on texts of the training split.

| text | milliseconds | per kB |
| --- | --- | --- |
${rows.join('\n')}
`;
}

function median(runs: number, run: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
