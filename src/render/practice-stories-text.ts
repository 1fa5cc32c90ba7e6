import { MOST_USES, type StoryGrid } from '../domain/practice/story-grid.ts';
import type { Story } from '../domain/practice/story-record.ts';
import { padEnd } from '../text/display-width.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';

/**
 * The stories, the grid, and what is missing.
 *
 * @param change what was just recorded; null where nothing was
 */
export function renderStories(grid: StoryGrid, change: string | null, screen: Screen): string {
  const page = new Page(screen);
  if (change !== null) {
    page.text(change, { mark: screen.style.good });
    page.text('Take it back with: ai-pm-path progress undo');
  }
  addStories(page, grid);
  if (grid.stories.length > 0) addGrid(page, grid);
  addFindings(page, grid);
  page.heading('Then').entries([
    { term: 'ai-pm-path template story-card --output story.md', text: 'begin a card' },
    {
      term: `ai-pm-path practice stories --add FILE --for ${grid.empty[0]?.id ?? 'ownership'}`,
      text: 'keep it, with what it shows',
    },
  ]);
  return page.toString();
}

function addStories(page: Page, { stories, gone }: StoryGrid): void {
  page.heading('Your stories');
  if (stories.length === 0) {
    page.text('None is kept yet. Three to six stories cover most questions.');
    return;
  }
  for (const [index, story] of stories.entries()) {
    const number = story.hasNumber ? 'its result has a number' : 'its result has no number';
    const file = gone.includes(story) ? '; its file is gone' : '';
    page.text(`${index + 1}. ${story.title}`);
    page.text(`${number}${file}. Id: ${story.id}`, { indent: 3 });
  }
}

/** Below this width, and where it is read aloud, the grid is a line a competency. */
const GRID_FROM = 60;
const CELL = 4;

function addGrid(page: Page, { rows, stories }: StoryGrid): void {
  const { columns, accessible } = page.screen;
  const label = Math.max(...rows.map(({ competency }) => competency.title.length)) + 2;
  const isGrid = columns >= GRID_FROM && !accessible && label + CELL * stories.length <= columns;
  page.heading(isGrid ? 'What they show (columns: the stories)' : 'What they show');
  if (!isGrid) {
    for (const { competency, stories: shown } of rows) {
      const words = shown.map((story) => `story ${stories.indexOf(story) + 1}`).join(', ');
      page.labelled(competency.title, words === '' ? 'no story' : words);
    }
    return;
  }
  const line = (start: string, cells: readonly string[]) =>
    (padEnd(start, label) + cells.map((cell) => padEnd(cell, CELL)).join('')).trimEnd();
  page.drawing([
    line(
      '',
      stories.map((_, index) => String(index + 1)),
    ),
    ...rows.map(({ competency, stories: shown }) => {
      const cells = stories.map((story) => (shown.includes(story) ? 'x' : '-'));
      return `${line(competency.title, cells)}${shown.length === 0 ? '  no story' : ''}`;
    }),
  ]);
}

function addFindings(page: Page, grid: StoryGrid): void {
  const { empty, overused, withoutNumber, gone, stories, rows } = grid;
  page.heading('What is missing');
  if (empty.length + overused.length + withoutNumber.length + gone.length === 0) {
    page.text('Nothing: each competency has a story, and each result has a number.');
    return;
  }
  if (empty.length > 0) {
    page.text(`${empty.length} of ${rows.length} have no story. They are asked like this:`);
    for (const { title, asked } of empty) page.labelled(title, asked, 2);
  }
  const named = (story: Story) => `${stories.indexOf(story) + 1}. ${story.title}`;
  if (overused.length > 0) {
    page.gap().text(`Told for more than ${MOST_USES} competencies; interviewers compare notes:`);
    page.list(overused.map((story) => `${named(story)}: ${story.competencies.length}`));
  }
  if (withoutNumber.length > 0) {
    page.gap().text('Results without a number (dates and team sizes do not count):');
    page.list(withoutNumber.map(named));
  }
  if (gone.length > 0) {
    page.gap().text('Files that are gone since; these stories cover nothing:');
    page.list(gone.map((story) => `${named(story)} (${story.proof.place})`));
  }
}
