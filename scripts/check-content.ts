/**
 * `npm run content:check`: every shipped content file against its schema and the cross-checks, then
 * the rules of quality. `-- --statements` also prints where each source statement is on the screen;
 * `-- --today YYYY-MM-DD` counts the age of dates from another day.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compileContent } from '../src/content/compile-content.ts';
import { parseIsoDate } from '../src/domain/calendar.ts';
import { contentProblems } from './content-problems.ts';
import { placesOfStatements } from './content-report/placement.ts';
import { contentRules } from './content-report/report.ts';

const { values } = parseArgs({
  options: { statements: { type: 'boolean' }, today: { type: 'string' } },
});
const today = parseIsoDate(values.today ?? new Date().toISOString().slice(0, 10));
const compiled = compileContent(path.join(import.meta.dirname, '..'));
if (today === null) {
  process.stderr.write(`--today takes a day as YYYY-MM-DD, not "${values.today}".\n`);
  process.exitCode = 2;
} else if (compiled.ok) {
  const { content } = compiled;
  for (const { title, breaches, isWarning = false } of contentRules(content, today)) {
    const mark = breaches.length === 0 ? 'ok' : isWarning ? 'warning' : 'ERROR';
    process.stdout.write(`${mark.padEnd(8)}${title}\n`);
    for (const breach of breaches) process.stdout.write(`          ${breach}\n`);
    if (breaches.length > 0 && !isWarning) process.exitCode = 1;
  }
  if (values.statements === true) {
    for (const [id, commands] of placesOfStatements(content)) {
      process.stdout.write(`${id.padEnd(5)}${commands.join(', ')}\n`);
    }
  }
} else {
  process.stderr.write(contentProblems(compiled.problems));
  process.exitCode = 1;
}
