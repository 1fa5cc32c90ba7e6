/**
 * `npm run eval:review`: the load of a year of reviews, on simulated people. The report goes to
 * eval/review/report.md. The same sources give the same bytes: all chance comes from seeds, and no
 * clock is read.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadDeck } from './deck.ts';
import { drawPeople } from './people.ts';
import { LIMITS, reportOf } from './report.ts';
import { simulateYear } from './year.ts';

const deck = loadDeck();
const years = drawPeople().flatMap((person) =>
  LIMITS.map((limit) => simulateYear(person, deck, limit)),
);
writeFileSync(path.join(import.meta.dirname, 'report.md'), reportOf(deck, years));
