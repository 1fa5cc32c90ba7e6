import type { Context } from '../../context.ts';
import type { RoundSummary } from '../../domain/practice/interview-question.ts';
import { type Mock, mocksOf, unfinishedMocks } from '../../domain/practice/mock-record.ts';
import { minutesInWords, roundTitle } from '../../render/practice-mock-view.ts';
import type { Choice } from '../../terminal/prompter.ts';
import type { MockOptions } from './mock.ts';

/** Mocks in one list: with what stands below them they fit where seven choices are shown at once. */
const SHOWN = 5;

const [NEW, OLDER, LATEST] = ['new', 'older', 'latest'] as const;

/**
 * Offers every mock that is not scored yet, the latest first.
 *
 * @returns the mock to go on with; null where a new one is wanted, or none waits
 */
export async function chooseMock(
  context: Context,
  { seed, round }: Pick<MockOptions, 'seed' | 'round'>,
): Promise<Mock | null> {
  const events = (await context.store()).events();
  const open = unfinishedMocks(mocksOf(events)).reverse();
  if (open.length === 0 || seed !== null || round !== null) return null;
  const prompter = await context.prompter();
  const { rounds } = context.catalog().questionBank();
  const count = open.length === 1 ? '1 mock is' : `${open.length} mocks are`;
  const message = `${count} not scored yet. Which one do you want to go on with?`;
  for (let first = 0; ; ) {
    const wish = await prompter.choose({ message, choices: choicesFrom(first, open, rounds) });
    if (wish === NEW) return null;
    const chosen = open.find(({ id }) => id === wish);
    if (chosen !== undefined) return chosen;
    first = wish === OLDER ? first + SHOWN : 0;
  }
}

/** Five mocks from a place on, and the ways to the others. */
function choicesFrom(
  first: number,
  open: readonly Mock[],
  rounds: readonly RoundSummary[],
): Choice[] {
  const older = open.length - first - SHOWN;
  return [
    ...open.slice(first, first + SHOWN).map((mock) => ({
      value: mock.id,
      name: `Go on: ${mockInWords(mock, rounds)}`,
    })),
    ...(older > 0 ? [{ value: OLDER, name: `and ${older} older` }] : []),
    ...(first > 0 ? [{ value: LATEST, name: 'Back to the latest' }] : []),
    { value: NEW, name: 'Begin a new one' },
  ];
}

/** `2026-11-21, Technical, 16 minutes, 1 of 2 answered` */
function mockInWords(mock: Mock, rounds: readonly RoundSummary[]): string {
  const { begunOn, round, minutes, answers, questions } = mock;
  const answered = `${answers.length} of ${questions.length} answered`;
  return `${begunOn}, ${roundTitle(rounds, round)}, ${minutesInWords(minutes)}, ${answered}`;
}
