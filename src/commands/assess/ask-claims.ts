import type { SittingStep } from '../../domain/assessment/sitting-step.ts';
import type { Level } from '../../domain/skills.ts';
import type { Asking, StepResult } from './asking.ts';

/** One group of skills on one screen: which sentence is true of the person. */
export async function askClaims(
  { group, skills }: Extract<SittingStep, { kind: 'claims' }>,
  { content, store, prompter, sitting, record, canGoBack }: Asking,
): Promise<StepResult> {
  const { groups, skills: known } = content.skills;
  const place = groups.findIndex(({ id }) => id === group);
  const rows = skills.map((id) => ({
    name: known.find((skill) => skill.id === id)?.title ?? id,
    scale: content.bank.claims.find(({ skill }) => skill === id)?.claims ?? [],
    rating: record.claims.get(id) ?? null,
  }));
  const result = await prompter.rate({
    title: `${groups[place]?.title} (${place + 1} of ${groups.length}): the highest that is true of you`,
    rows,
    canGoBack,
    keep: async (row, rating) => {
      const skill = skills[row] ?? '';
      const level = rating as Level;
      await store.record([{ type: 'skill-claimed', sitting: sitting.id, skill, level }]);
    },
  });
  return result === 'rated' ? 'answered' : result;
}
