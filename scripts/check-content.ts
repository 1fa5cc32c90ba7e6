/** `npm run content:check`: every shipped content file against its schema and the cross-checks. */
import path from 'node:path';
import { compileContent } from '../src/content/compile-content.ts';
import { contentProblems } from './content-problems.ts';

const compiled = compileContent(path.join(import.meta.dirname, '..'));
if (compiled.ok) {
  const { roadmaps, guides, skills, resources, sources } = compiled.content;
  process.stdout.write(
    `${roadmaps.length} roadmaps, ${guides.length} guides, ${skills.skills.length} skills, ` +
      `${resources.length} resources, ${sources.statements.length} statements, ` +
      `${sources.facts.length} facts: no errors.\n`,
  );
} else {
  process.stderr.write(contentProblems(compiled.problems));
  process.exitCode = 1;
}
