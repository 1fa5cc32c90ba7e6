import { type Roadmap, type Task, tasksOf } from '../roadmap/roadmap.ts';
import type { AssessmentReport, SkillResult } from './assessment-report.ts';

/** A measured gap and the tasks of the roadmap that close it. */
export interface GapToClose {
  readonly result: SkillResult;
  readonly tasks: readonly Task[];
}

const GAPS = 3;
const STRENGTHS = 3;
const TASKS_PER_GAP = 2;
/** From which probability on a target counts as met. */
export const SURELY = 0.8;

/** The measured gaps that matter most, widest first; the rest of the report has all of them. */
export function gapsToClose(
  { skills }: Pick<AssessmentReport, 'skills'>,
  roadmap: Roadmap | null,
): GapToClose[] {
  return skills
    .filter(({ shown, met }) => shown !== null && met < SURELY)
    .toSorted((a, b) => b.gap - a.gap)
    .slice(0, GAPS)
    .map((result) => ({ result, tasks: roadmap === null ? [] : tasksFor(result, roadmap) }));
}

/** The first tasks that lead beyond what is shown. */
function tasksFor({ skill, shown }: SkillResult, roadmap: Roadmap): readonly Task[] {
  const leadsOn = ({ skills }: Task) =>
    skills.some(({ id, level }) => id === skill.id && level > (shown?.value ?? 0));
  return tasksOf(roadmap).filter(leadsOn).slice(0, TASKS_PER_GAP);
}

/** What carries over: measured, and the target almost surely met; what counts most first. */
export function strengthsOf({ skills }: Pick<AssessmentReport, 'skills'>): SkillResult[] {
  return skills
    .filter(({ shown, met }) => shown !== null && met >= SURELY)
    .toSorted((a, b) => b.weight - a.weight || b.met - a.met)
    .slice(0, STRENGTHS);
}

/** What is not measured yet and counts most. */
export function unmeasuredOf({ skills }: Pick<AssessmentReport, 'skills'>): SkillResult[] {
  return skills
    .filter(({ shown }) => shown === null)
    .toSorted((a, b) => b.weight - a.weight || b.gap - a.gap);
}
