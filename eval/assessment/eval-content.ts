import path from 'node:path';
import { compileContent } from '../../src/content/compile-content.ts';
import type { ReportContent } from '../../src/domain/assessment/assessment-report.ts';

/** What the program measures with. */
export type EvalContent = ReportContent;

/** The shipped content, read from its sources, so that no build is needed. */
export function loadEvalContent(): EvalContent {
  const result = compileContent(path.join(import.meta.dirname, '../..'));
  if (!result.ok) {
    throw new Error(result.problems.map(({ message }) => message).join('\n'));
  }
  const { bank, skills, index } = result.content;
  return { bank, skills, roles: index.roles, roadmaps: index.roadmaps };
}

export function originsOf({ roles }: EvalContent): string[] {
  return roles.origins.map(({ id }) => id);
}

export function targetsOf({ roles }: EvalContent): string[] {
  return roles.targets.map(({ id }) => id);
}
