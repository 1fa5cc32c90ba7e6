import type { Competency } from './mock-rubric.ts';
import type { Story } from './story-record.ts';

/**
 * A story that is told for more competencies than this wears thin: a loop has four to six rounds (C51),
 * and the interviewers compare their notes. Our judgement.
 */
export const MOST_USES = 3;

export interface StoryRow {
  readonly competency: Competency;
  /** The stories that show it and whose card is still there. */
  readonly stories: readonly Story[];
}

/** Competencies against stories, and what is wrong with them. */
export interface StoryGrid {
  readonly rows: readonly StoryRow[];
  readonly stories: readonly Story[];
  /** Competencies without a story. */
  readonly empty: readonly Competency[];
  /** Stories told for more than three competencies. */
  readonly overused: readonly Story[];
  readonly withoutNumber: readonly Story[];
  /** Stories whose card is gone; they cover nothing. */
  readonly gone: readonly Story[];
}

/** @param gone places of cards that are no longer there */
export function createStoryGrid(
  competencies: readonly Competency[],
  stories: readonly Story[],
  gone: ReadonlySet<string>,
): StoryGrid {
  const isGone = ({ proof }: Story) => gone.has(proof.place);
  const there = stories.filter((story) => !isGone(story));
  const rows = competencies.map((competency) => ({
    competency,
    stories: there.filter((story) => story.competencies.includes(competency.id)),
  }));
  return {
    rows,
    stories,
    empty: rows.filter((row) => row.stories.length === 0).map(({ competency }) => competency),
    overused: stories.filter((story) => story.competencies.length > MOST_USES),
    withoutNumber: stories.filter(({ hasNumber }) => !hasNumber),
    gone: stories.filter(isGone),
  };
}
