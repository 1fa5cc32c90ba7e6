import type { Context } from '../../context.ts';
import type { RubricAnchors } from '../../domain/practice/mock-rubric.ts';
import type { MockScore, MockScores, RubricPart } from '../../domain/practice/practice-fact.ts';
import type { Prompter, Reply } from '../../terminal/prompter.ts';

const LONGEST_NAME = 100;

/** Asks for the score of each part, then who gave it, and records both. Stopping leaves it unscored. */
export async function askScores(context: Context, mock: string): Promise<void> {
  const prompter = await context.prompter();
  const { parts } = context.catalog().mockRubric();
  const isSpoken = context.errorScreen.accessible;
  const scores: Partial<Record<RubricPart, MockScore>> = {};
  prompter.say('Now the scores, over all answers together. A 3 is a pass.');
  for (let place = 0; place <= parts.length; ) {
    const part = parts[place];
    const reply =
      part === undefined
        ? await askScorer(prompter)
        : await askScore(prompter, part, place, { given: scores[part.part], isSpoken });
    if (reply.kind === 'stop' || reply.kind === 'unknown') return;
    if (reply.kind === 'back') place -= 1;
    else if (part === undefined) {
      const scorer = reply.value === '' ? null : reply.value;
      const store = await context.store();
      await store.record([{ type: 'mock-scored', mock, scores: scores as MockScores, scorer }]);
      return;
    } else {
      scores[part.part] = Number(reply.value) as MockScore;
      place += 1;
    }
  }
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
    message: 'Who scored it? A name (Enter: myself)',
    explanation:
      'Scores of somebody who has shipped AI count for the checklist; your own show you where to look.',
    skipWords: null,
    canGoBack: true,
    canStop: false,
    refuse: (text) =>
      text.length <= LONGEST_NAME ? null : `A name has at most ${LONGEST_NAME} characters.`,
  });
}
