import { MOST_USES, type StoryGrid } from '../domain/practice/story-grid.ts';

/** `ai-pm-path/practice-stories@1` */
export function renderStoriesJson(grid: StoryGrid): string {
  const { rows, stories, empty, overused, withoutNumber, gone } = grid;
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return `${JSON.stringify({
    schema: 'ai-pm-path/practice-stories@1',
    stories: stories.map((story) => ({
      id: story.id,
      title: story.title,
      competencies: story.competencies,
      hasNumber: story.hasNumber,
      on: story.on,
      file: story.proof.place,
      isThere: !gone.includes(story),
    })),
    competencies: rows.map(({ competency, stories: shown }) => ({
      id: competency.id,
      title: competency.title,
      asked: competency.asked,
      stories: ids(shown),
    })),
    empty: ids(empty),
    mostUses: MOST_USES,
    overused: ids(overused),
    withoutNumber: ids(withoutNumber),
    gone: ids(gone),
  })}\n`;
}
