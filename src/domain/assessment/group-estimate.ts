import type { Skills } from '../skills.ts';
import type { JointAbility } from './abilities.ts';

/** The mean ability over the skills of a group. */
export interface GroupEstimate {
  readonly group: string;
  readonly title: string;
  readonly members: readonly string[];
  readonly mean: number;
  /** Of the posterior. */
  readonly sd: number;
}

export function groupEstimates(
  { skills: ids, means, covariance }: JointAbility,
  { groups, skills }: Skills,
): GroupEstimate[] {
  return groups.map(({ id: group, title }) => {
    const members = skills.filter((skill) => skill.group === group).map(({ id }) => id);
    const places = members.map((id) => ids.indexOf(id));
    const count = Math.max(1, places.length);
    const mean = places.reduce((sum, place) => sum + (means[place] ?? 0), 0) / count;
    const variance = places.reduce(
      (sum, row) => sum + places.reduce((part, c) => part + (covariance[row]?.[c] ?? 0), 0),
      0,
    );
    return { group, title, members, mean, sd: Math.sqrt(variance) / count };
  });
}
