import type { Context } from '../../context.ts';
import type { Competency } from '../../domain/practice/mock-rubric.ts';
import { createStoryGrid } from '../../domain/practice/story-grid.ts';
import { type Story, storiesOf } from '../../domain/practice/story-record.ts';
import { EXIT, type ExitCode, usageError } from '../../errors.ts';
import { renderStoriesJson } from '../../render/practice-stories-json.ts';
import { renderStories } from '../../render/practice-stories-text.ts';
import { missingFiles } from '../../storage/missing-files.ts';
import { tellWarnings } from '../record.ts';
import { PROGRAM, wrongWord } from '../usage.ts';
import type { PracticeOptions } from './command.ts';
import { readStory } from './stories-card.ts';

export type StoriesOptions = Extract<PracticeOptions, { readonly action: 'stories' }>;

/** Keeps or drops a story where that is asked for, and shows the grid. */
export async function runStories(context: Context, options: StoriesOptions): Promise<ExitCode> {
  checkOptions(options);
  const store = await context.store();
  const { competencies } = context.catalog().mockRubric();
  const before = storiesOf(store.events());
  const dropped = options.drop === null ? null : requireStory(options.drop, before);
  let change: string | null = null;
  if (options.add !== null) {
    const ids = checkCompetencies(options.competencies, competencies);
    const fact = await readStory(context, options.add, ids, before);
    await store.record([fact]);
    change = `Kept: ${fact.title}.`;
  } else if (dropped !== null) {
    await store.record([{ type: 'story-dropped', story: dropped.id }]);
    change = `Dropped: ${dropped.title}. The file itself stays where it is.`;
  }
  const stories = storiesOf(store.events());
  const missing = missingFiles(stories.map(({ proof }) => proof.place));
  const grid = createStoryGrid(competencies, stories, missing);
  await context.stdout.write(
    options.json ? renderStoriesJson(grid) : renderStories(grid, change, context.screen),
  );
  await tellWarnings(store, context);
  return EXIT.done;
}

function checkOptions({ add, drop, competencies }: StoriesOptions): void {
  if (add !== null && drop !== null) {
    throw usageError({
      code: 'two-wishes',
      message: '--add and --drop cannot stand together. Nothing was changed.',
      hint: `Try: ${PROGRAM} practice stories --drop ${drop}, then --add`,
    });
  }
  if (add === null && competencies.length > 0) {
    throw usageError({
      code: 'story-needed',
      message: '--for says what a story shows, and no story is named.',
      hint: `Try: ${PROGRAM} practice stories --add FILE --for ${competencies.join(',')}`,
    });
  }
}

/** The ids that were named, each once, in the order of the list. */
function checkCompetencies(
  typed: readonly string[],
  competencies: readonly Competency[],
): readonly string[] {
  const ids = competencies.map(({ id }) => id);
  const named = typed.map((word) => word.trim().toLowerCase());
  if (named.length === 0) {
    throw usageError({
      code: 'competencies-needed',
      message: `A story needs what it shows: --for is missing. Known: ${ids.join(', ')}.`,
      hint: `Try: ${PROGRAM} practice stories --add FILE --for ${ids.slice(0, 2).join(',')}`,
    });
  }
  for (const word of named) {
    if (ids.includes(word)) continue;
    throw wrongWord({
      code: 'unknown-competency',
      kind: 'competency',
      typed: word,
      allowed: ids,
      command: (nearest) => `${PROGRAM} practice stories --add FILE --for ${nearest}`,
      otherwise: `See all of them with: ${PROGRAM} practice stories`,
    });
  }
  return ids.filter((id) => named.includes(id));
}

/** The story whose id begins with what was typed. */
function requireStory(typed: string, stories: readonly Story[]): Story {
  const word = typed.trim().toLowerCase();
  const found = stories.filter(({ id }) => word !== '' && id.startsWith(word));
  const [story] = found;
  if (story !== undefined && found.length === 1) return story;
  const ids = stories.map(({ id }) => id);
  if (found.length > 1 || ids.length === 0) {
    throw usageError({
      code: found.length > 1 ? 'ambiguous-story' : 'unknown-story',
      message:
        found.length > 1
          ? `${found.length} stories begin with "${word}".`
          : 'No story is kept, so there is none to drop.',
      hint: `See them with: ${PROGRAM} practice stories`,
    });
  }
  throw wrongWord({
    code: 'unknown-story',
    kind: 'story',
    typed,
    allowed: ids,
    shown: 6,
    command: (nearest) => `${PROGRAM} practice stories --drop ${nearest}`,
    otherwise: `See their ids with: ${PROGRAM} practice stories`,
  });
}
