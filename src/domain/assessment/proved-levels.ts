import type { Proof } from '../progress/event.ts';
import { proofLack } from '../progress/proof-lack.ts';
import type { Standing } from '../progress/standing.ts';
import type { Level } from '../skills.ts';

/** What a deliverable can prove while nobody is named who has reviewed it. */
const WITHOUT_REVIEWER = 2;

/**
 * The levels that deliverables prove, by skill: of each task that is done with a proof, the task's own
 * level where a reviewer is named, else at most 2. A proof counts where it lacks nothing (`proofLack`) and
 * was not handed in for an earlier task already.
 */
export function provedLevels({ tasks }: Pick<Standing, 'tasks'>): ReadonlyMap<string, Level> {
  const handedIn = new Set<string>();
  const levels = new Map<string, Level>();
  for (const { task, status, proofs, reviewer } of tasks) {
    const isProved = proofs.filter((proof) => countsOnce(proof, handedIn)).length > 0;
    if (status !== 'done' || !isProved) continue;
    for (const { id, level } of task.skills) {
      const proved = (reviewer === null ? Math.min(WITHOUT_REVIEWER, level) : level) as Level;
      levels.set(id, Math.max(levels.get(id) ?? 0, proved) as Level);
    }
  }
  return levels;
}

/** Whether a proof counts, where none with the same content was handed in before it. */
export function countsOnce(proof: Proof, handedIn: Set<string>): boolean {
  const name = proof.sha256 ?? proof.place;
  const isNew = proofLack(proof) === null && !handedIn.has(name);
  handedIn.add(name);
  return isNew;
}
