/**
 * `npm run eval:forecast`: how often the forecast of the finish holds, on simulated people. The report
 * goes to eval/forecast/report.md. The same sources give the same bytes: all chance comes from seeds,
 * and no clock is read.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { guessAll, LENGTHS, ours, plain, planDate } from './coverage.ts';
import { drawPeople, isForTuning } from './people.ts';
import { rangeCoverage } from './range.ts';
import { reportOf } from './report.ts';
import { TRIES } from './tries.ts';

const people = drawPeople();
const tuning = people.filter(isForTuning);

const report = reportOf({
  people,
  tries: TRIES.map(({ title, text, method }) => ({
    title,
    text,
    guesses: LENGTHS.map((length) => guessAll(tuning, length, ours(method))),
  })),
  ours: LENGTHS.map((length) => guessAll(people, length, ours())),
  plain: LENGTHS.map((length) => guessAll(people, length, plain)),
  plan: LENGTHS.map((length) => guessAll(people, length, planDate)),
  ranges: [0, 1].map((length) => rangeCoverage(people, length)),
});
writeFileSync(path.join(import.meta.dirname, 'report.md'), report);
