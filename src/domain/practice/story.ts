import { placeholdersIn } from '../template.ts';

/** What a story card says of its story. */
export interface StoryCard {
  /** The first heading, without "Story:". */
  readonly title: string;
  /** What came of it; null where no line of the card says so. */
  readonly result: string | null;
}

export type ParsedStory =
  | { readonly ok: true; readonly story: StoryCard }
  /** What is wrong, as the end of a sentence. */
  | { readonly ok: false; readonly reason: string };

/** "5. Number: ..." of the template, or a line of somebody's own that says "Result: ...". */
const RESULT_LINE = /^(?:\d+[.)]|[-*+])?\s*\**(?:number|result)s?\**\s*:\**\s*(.*)$/i;
const NEW_BLOCK = /^(?:#|\||>|\d+[.)]\s|[-*+]\s|\s*$)/;

/** Reads a card in Markdown (`ai-pm-path template story-card`). Quoted lines are advice and read over. */
export function parseStoryCard(text: string): ParsedStory {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const heading = lines.find((line) => /^#+\s/.test(line)) ?? '';
  const title = heading
    .replace(/^#+\s+/, '')
    .replace(/^story\s*:\s*/i, '')
    .trim();
  if (title === '') return { ok: false, reason: 'it has no heading that names the story' };
  if (placeholdersIn(title).size > 0) {
    return { ok: false, reason: 'its heading is still the one of the template' };
  }
  const result = resultIn(lines);
  if (result !== null && placeholdersIn(result).size > 0) {
    return { ok: false, reason: 'its line "Number" is still the one of the template' };
  }
  return { ok: true, story: { title: title.slice(0, LONGEST_TITLE), result } };
}

/** A title longer than this would fill the grid. */
const LONGEST_TITLE = 120;

/** The text behind the label, with the lines that go on with it. */
function resultIn(lines: readonly string[]): string | null {
  for (const [index, line] of lines.entries()) {
    if (!RESULT_LINE.test(line)) continue;
    const after = lines.slice(index + 1);
    const end = after.findIndex((next) => NEW_BLOCK.test(next));
    const more = after.slice(0, end === -1 ? after.length : end);
    return [line.replace(RESULT_LINE, '$1'), ...more].join(' ').trim();
  }
  return null;
}
