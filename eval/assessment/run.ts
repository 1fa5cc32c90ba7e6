/**
 * `npm run eval:assessment`: how well the assessment measures, on simulated people, in a world as it
 * believes it to be and in others. The report goes to eval/assessment/report.md. The same sources give
 * the same bytes: all chance comes from seeds, and no clock is read.
 */
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { monotoneSection, wholeBankSection } from './bank-section.ts';
import { engineSection } from './engine-section.ts';
import { type EvalContent, loadEvalContent } from './eval-content.ts';
import { guessersSection } from './guessers-section.ts';
import { table } from './markdown.ts';
import type { Aim, Section } from './section.ts';
import { sittingsSection } from './sittings-section.ts';
import { WRONG_WORLDS } from './worlds.ts';
import { figuresOfWorld, type WorldFigures, worldsSection } from './worlds-section.ts';

const here = import.meta.dirname;

/** Everything that can be computed on its own, longest first. */
const JOBS: Readonly<Record<string, (content: EvalContent) => Section | WorldFigures>> = {
  sittings: sittingsSection,
  guessers: guessersSection,
  ...Object.fromEntries(
    WRONG_WORLDS.map((world) => [
      world.title,
      (content: EvalContent) => figuresOfWorld(content, world),
    ]),
  ),
  wholeBank: wholeBankSection,
  monotone: monotoneSection,
  engine: engineSection,
};

/** Each job in a process of its own, as many at once as there are processors. */
async function runJobs(): Promise<ReadonlyMap<string, unknown>> {
  const open = Object.keys(JOBS);
  const results = new Map<string, unknown>();
  const work = async () => {
    for (let job = open.shift(); job !== undefined; job = open.shift()) {
      results.set(job, await runApart(job));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}

function runApart(job: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(here, 'run.ts'), [job]);
    let result: unknown;
    child.on('message', (message) => {
      result = message;
    });
    child.on('exit', (code) => {
      if (code === 0 && result !== undefined) resolve(result);
      else reject(new Error(`${job} ended with ${code}`));
    });
  });
}

function reportOf(results: ReadonlyMap<string, unknown>): string {
  const section = (job: string) => results.get(job) as Section;
  const worlds = worldsSection(WRONG_WORLDS.map(({ title }) => results.get(title) as WorldFigures));
  const sections: readonly (readonly [string, Section])[] = [
    ['A. The engine alone', section('engine')],
    ['B. The bank and the program', section('sittings')],
    ['C. Wrong assumptions', worlds],
    ['D. Guessers', section('guessers')],
    ['E. The whole bank', section('wholeBank')],
    ['F. Better answers', section('monotone')],
  ];
  const aims = sections.flatMap(([, part]) => part.aims);
  const met = aims.filter(({ missedBy }) => missedBy === null).length;
  const body = sections.flatMap(([title, { text }]) => [`## ${title}`, '', text, '']);
  return [
    '# How well the assessment measures',
    '',
    'Written by `npm run eval:assessment`; do not edit. Everybody in it is simulated: it shows what the method can do where its assumptions hold, and what is left of it where they do not. It does not show that the assumptions hold; nobody has been measured with these items yet.',
    '',
    `## Aims: ${met} of ${aims.length} met`,
    '',
    table(['aim', 'part', 'found', 'outcome'], aims.map(aimCells)),
    '',
    readFileSync(path.join(here, 'remarks.md'), 'utf8').trim(),
    '',
    ...body,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function aimCells({ part, aim, found, missedBy }: Aim): string[] {
  return [aim, part, found, missedBy === null ? 'met' : `**missed by ${missedBy}**`];
}

const job = process.argv[2];
if (job === undefined) {
  writeFileSync(path.join(here, 'report.md'), reportOf(await runJobs()));
} else {
  process.send?.(JOBS[job]?.(loadEvalContent()));
  process.disconnect();
}
