import { checkSources, type Finding } from '../roadmap/check-roadmap.ts';
import type { Sourced } from '../roadmap/roadmap.ts';
import { RUBRIC, type RubricPart } from './practice-fact.ts';

/** One part of an answer, and what a listener hears at each score from 1 to 4; 3 is a pass. */
export interface RubricAnchors extends Sourced {
  readonly part: RubricPart;
  readonly title: string;
  readonly anchors: readonly string[];
}

/** Something that interviewers ask a story for. */
export interface Competency extends Sourced {
  readonly id: string;
  readonly title: string;
  /** What an interviewer wants to hear, in one sentence. */
  readonly asked: string;
}

/** `content/mock-rubric.yaml`: how a mock is scored, and what stories are asked for. */
export interface MockRubric {
  /** The day it was last read against its sources, `YYYY-MM-DD`. */
  readonly checked: string;
  /** The five parts in the order of `RUBRIC`. */
  readonly parts: readonly RubricAnchors[];
  readonly competencies: readonly Competency[];
}

/** What the schema cannot see: each part once and in its place, ids once, sources known. */
export function checkMockRubric(rubric: MockRubric, sourceIds: ReadonlySet<string>): Finding[] {
  const seen = new Set<string>();
  const parts = RUBRIC.flatMap((part, index): Finding[] =>
    rubric.parts[index]?.part === part
      ? []
      : [{ path: ['parts', index, 'part'], message: `expected the part "${part}" here` }],
  );
  const ids = rubric.competencies.flatMap(({ id }, index): Finding[] => {
    const isAgain = seen.has(id);
    seen.add(id);
    return isAgain
      ? [{ path: ['competencies', index, 'id'], message: `"${id}" is used twice` }]
      : [];
  });
  return [...parts, ...ids, ...checkSources(rubric, sourceIds)];
}
