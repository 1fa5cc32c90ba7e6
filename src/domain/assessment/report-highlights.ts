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
const SURELY = 0.8;

/** The measured gaps that matter most, widest first; the rest of the report has all of them. */
export function gapsToClose(
  { skills }: Pick<AssessmentReport, 'skills'>,
  roadmap: Roadmap | null,
): GapToClose[] {
  return skills
    .flatMap((result) => {
      const { shown, met } = result;
      return shown !== null && met < SURELY ? [{ result, shown: shown.value }] : [];
    })
    .toSorted((a, b) => b.result.gap - a.result.gap)
    .slice(0, GAPS)
    .map(({ result, shown }) => ({
      result,
      tasks: roadmap === null ? [] : tasksFor(result.skill.id, shown, roadmap),
    }));
}

/** The first tasks that lead beyond what is shown. */
function tasksFor(skill: string, shown: number, roadmap: Roadmap): readonly Task[] {
  const leadsOn = ({ skills }: Task) =>
    skills.some(({ id, level }) => id === skill && level > shown);
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
