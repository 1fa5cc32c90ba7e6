import type { Context } from '../../context.ts';
import { mocksOf } from '../../domain/practice/mock-record.ts';
import type { RubricAnchors } from '../../domain/practice/mock-rubric.ts';
import {
  type MockScore,
  type MockScores,
  RUBRIC,
  type RubricPart,
} from '../../domain/practice/practice-fact.ts';
import type { Prompter, Reply } from '../../terminal/prompter.ts';

const LONGEST_NAME = 100;

/**
 * Asks for the score of each part and saves them, then who gave them. Stopping before that leaves it
 * unscored; whoever stops at the name keeps them, whoever goes back from it changes what is saved.
 */
export async function askScores(context: Context, mock: string): Promise<void> {
  const prompter = await context.prompter();
  const { parts } = context.catalog().mockRubric();
  const isSpoken = context.errorScreen.accessible;
  const scores: Partial<Record<RubricPart, MockScore>> = {};
  prompter.say('Now the scores, over all answers together. A 3 is a pass.');
  for (let place = 0; ; ) {
    const part = parts[place];
    if (part === undefined) {
      if (await saveWithName(context, mock, scores as MockScores)) return;
      place -= 1;
      continue;
    }
    const reply = await askScore(prompter, part, place, { given: scores[part.part], isSpoken });
    if (reply.kind === 'stop' || reply.kind === 'unknown') return;
    if (reply.kind === 'answer') scores[part.part] = Number(reply.value) as MockScore;
    place += reply.kind === 'back' ? -1 : 1;
  }
}

/**
 * Saves the scores before it asks whose they are, so that leaving there loses nothing.
 *
 * @returns false where the person went back to the parts
 */
async function saveWithName(context: Context, mock: string, scores: MockScores): Promise<boolean> {
  await saveScores(context, mock, scores, null);
  const reply = await askScorer(await context.prompter());
  if (reply.kind === 'back') return false;
  if (reply.kind === 'answer' && reply.value !== '')
    await saveScores(context, mock, scores, reply.value);
  return true;
}

/** The latest scores of a mock count; the same ones are not recorded twice. */
async function saveScores(
  context: Context,
  mock: string,
  scores: MockScores,
  scorer: string | null,
): Promise<void> {
  const store = await context.store();
  const saved = mocksOf(store.events()).find(({ id }) => id === mock)?.scoring ?? null;
  const isSame =
    saved !== null &&
    saved.scorer === scorer &&
    RUBRIC.every((part) => saved.scores[part] === scores[part]);
  if (!isSame) await store.record([{ type: 'mock-scored', mock, scores: { ...scores }, scorer }]);
}

function askScore(
  prompter: Prompter,
  { title, anchors }: RubricAnchors,
  place: number,
  { given, isSpoken }: { given: MockScore | undefined; isSpoken: boolean },
): Promise<Reply> {
  return prompter.ask({
    message: `${title}: what did a listener hear?`,
    // A numbered list has the score in front already.
    choices: anchors.map((anchor, index) => ({
      value: String(index + 1),
      name: isSpoken ? anchor : `${index + 1}: ${anchor}`,
    })),
    explanation:
      'Take the highest that is true of most of the answers. If two fit, take the lower one.',
    skipWords: null,
    canGoBack: place > 0,
    canStop: true,
    given: given === undefined ? undefined : String(given),
  });
}

function askScorer(prompter: Prompter): Promise<Reply> {
  return prompter.type({
    message: 'The scores are saved. Who scored it? A name (Enter: myself)',
    explanation:
      'Scores of somebody who has shipped AI count for the checklist; your own show you where to look.',
    skipWords: null,
    canGoBack: true,
    canStop: true,
    refuse: (text) =>
      text.length <= LONGEST_NAME ? null : `A name has at most ${LONGEST_NAME} characters.`,
  });
}
