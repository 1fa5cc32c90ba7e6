import type { Context } from '../../context.ts';
import type { PracticeFact } from '../../domain/practice/practice-fact.ts';
import { parseStoryCard } from '../../domain/practice/story.ts';
import { hasQuantity } from '../../domain/practice/story-quantity.ts';
import { findSameCard, type Story } from '../../domain/practice/story-record.ts';
import { findUnfilled } from '../../domain/template.ts';
import { type AppError, failure } from '../../errors.ts';
import { clean, quotable } from '../../text/clean.ts';
import { PROGRAM } from '../usage.ts';

type StoryFact = Extract<PracticeFact, { readonly type: 'story-kept' }>;

/**
 * The story on a card.
 *
 * @throws AppError exit 1 where the file is no story, or one that is kept already
 */
export async function readStory(
  context: Context,
  file: string,
  competencies: readonly string[],
  stories: readonly Story[],
): Promise<StoryFact> {
  const { readProofFile } = await import('../../storage/read-proof.ts');
  const { proof, text } = readProofFile(file);
  const same = findSameCard(stories, proof);
  if (same !== null) {
    throw refusal(
      'story-kept-already',
      file,
      `it is kept already as "${quotable(same.title)}"`,
      `To read it anew: ${PROGRAM} practice stories --drop ${same.id}, then add it again.`,
    );
  }
  const fill = `Begin a card with: ${PROGRAM} template story-card --output story.md`;
  if (text === null) {
    throw refusal('story-not-text', file, 'it is no text of at most a megabyte', fill);
  }
  const template = findUnfilled(context.catalog().templates(), text);
  if (template !== null) {
    const reason = `it is still mostly the template "${template.id}"`;
    const own = 'Write your own words where the template has square brackets.';
    throw refusal('story-unfilled', file, reason, own);
  }
  const parsed = parseStoryCard(text);
  if (!parsed.ok) throw refusal('story-unfilled', file, parsed.reason, fill);
  const { title, result } = parsed.story;
  const hasNumber = result !== null && hasQuantity(result);
  const words = clean(title);
  return { type: 'story-kept', title: words, competencies, hasNumber, proof, on: context.today };
}

function refusal(code: string, file: string, reason: string, hint: string): AppError {
  return failure({
    code,
    message: `Cannot keep ${quotable(file, 1000)} as a story: ${reason}. Nothing was recorded.`,
    hint,
  });
}
