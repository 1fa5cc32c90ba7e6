import { describe, expect, test } from 'vitest';
import { mocksOf } from '../../src/domain/practice/mock-record.ts';
import { createTestContext } from '../helpers/create-test-context.ts';
import { MODES, PracticeDesk } from './at-practice.ts';
import { seesAfter } from './sees-after.ts';

const MOCK = ['mock', '--minutes', '16', '--round', 'technical', '--seed', '3'];
const PASTED = 'of a pasted text only the first line arrives.';

type Person = ReturnType<PracticeDesk['start']>['person'];

async function storeOf(desk: PracticeDesk) {
  return createTestContext({ env: { AI_PM_PATH_HOME: desk.home } }).context.store();
}

async function mocks(desk: PracticeDesk) {
  return mocksOf((await storeOf(desk)).events());
}

/** Types two lines and stands at the third. */
async function typeLines(person: Person, place: number): Promise<void> {
  await seesAfter(person, `Question ${place} of 2`, 'Your answer (Enter');
  person.type('Precision first.\r');
  await person.sees('Line 2');
  person.type('Then recall.\r');
  await person.sees('Line 3');
}

async function sayAloud(person: Person, place: number): Promise<void> {
  await seesAfter(person, `Question ${place} of 2`, 'Your answer (Enter');
  person.type('\r');
}

describe.each(MODES)('leaving a mock, %s', { timeout: 30_000 }, (_name, world) => {
  const isAccessible = 'accessible' in world;

  const goOn = async (desk: PracticeDesk) => {
    const session = desk.start('mock');
    await session.person.sees('Go on: ');
    session.person.type(isAccessible ? '1\r' : '\r');
    return session;
  };

  test.each(['interrupt', 'end'] as const)(
    'amid the first answer %s keeps what was typed, and the mock goes on with the second',
    async (way) => {
      const desk = new PracticeDesk(world);
      const first = desk.start(...MOCK);
      await typeLines(first.person, 1);
      first[way]();
      expect(await first.person.exit()).toBe(130);
      expect(first.person.text).toContain('Stopped. Your answer is saved, as far as you typed it.');
      expect(first.person.text).not.toContain('Nothing was kept');
      expect(await mocks(desk)).toMatchObject([
        {
          scoring: null,
          answers: [{ text: 'Precision first.\nThen recall.', said: [], seconds: null }],
        },
      ]);
      const { person, interrupt } = await goOn(desk);
      await sayAloud(person, 2);
      expect(person.text).not.toContain('Question 1 of 2, ');
      await person.sees('Points, question 1 of 2');
      await person.sees('You wrote: Precision first. Then recall.');
      interrupt();
      expect(await person.exit()).toBe(130);
    },
  );

  test('amid the last answer it is counted, and the points come next', async () => {
    const desk = new PracticeDesk(world);
    const first = desk.start(...MOCK);
    await sayAloud(first.person, 1);
    await typeLines(first.person, 2);
    first.interrupt();
    expect(await first.person.exit()).toBe(130);
    expect(first.person.text).toContain(
      'Stopped. Your 2 answers are saved, the last one as far as you typed it.',
    );
    const { person, interrupt } = await goOn(desk);
    await person.sees('Points, question 1 of 2');
    expect(person.text).not.toContain(PASTED);
    interrupt();
    expect(await person.exit()).toBe(130);
    expect(person.text).toContain('Stopped. Your 2 answers are saved.');
    expect((await mocks(desk))[0]?.answers).toHaveLength(2);
  });

  test('an answer that was ended is not saved again at the points', async () => {
    const desk = new PracticeDesk(world);
    const { person, interrupt } = desk.start(...MOCK);
    await sayAloud(person, 1);
    await typeLines(person, 2);
    person.type('\r');
    await seesAfter(person, 'Points, question 1 of 2', 'Which did you say?');
    interrupt();
    expect(await person.exit()).toBe(130);
    expect(person.text).toContain('Stopped. Your 2 answers are saved.');
    const types = (await storeOf(desk)).events().map(({ type }) => type);
    expect(types).toEqual(['mock-begun', 'card-reviewed', 'card-reviewed']);
  });

  test('that a paste loses lines is said once, before the first question', async () => {
    const { person, interrupt } = new PracticeDesk(world).start(...MOCK);
    await sayAloud(person, 1);
    await seesAfter(person, 'Question 2 of 2', 'Your answer (Enter');
    expect(person.text.split(PASTED)).toHaveLength(2);
    expect(person.text.indexOf(PASTED)).toBeLessThan(person.text.indexOf('Question 1 of 2'));
    expect(person.text).toContain('A text that you have goes in by --answers FILE.');
    interrupt();
    await person.exit();
  });

  test('q at the name of the scorer stops: the scores are saved, and q is no name', async () => {
    const desk = new PracticeDesk(world);
    const { person, stdout } = desk.start(...MOCK);
    await sayAloud(person, 1);
    await sayAloud(person, 2);
    for (const place of [1, 2]) {
      await seesAfter(person, `Points, question ${place} of 2`, 'Which did you say?');
      person.type('1\r');
    }
    for (const part of ['Structure', 'Evidence', 'Judgement', 'Communication', 'Level']) {
      await person.sees(`${part}: what did a listener`);
      person.type('3\r');
    }
    await person.sees('Who scored it?');
    person.type('q\r');
    expect(await person.exit()).toBe(0);
    expect((await mocks(desk))[0]?.scoring).toMatchObject({ scores: { level: 3 }, scorer: null });
    expect(stdout()).toContain('Scores, by yourself');
  });

  test('where the times of the answers are known the clock goes on', async () => {
    const desk = new PracticeDesk(world);
    const { context } = createTestContext();
    const questions = context
      .catalog()
      .questionBank()
      .questions.filter(({ round }) => round === 'technical')
      .slice(0, 3)
      .map(({ id }) => id);
    const [question = ''] = questions;
    const store = await storeOf(desk);
    const about = { round: 'technical', minutes: 24, seed: '3', on: context.today } as const;
    const [begun] = await store.record([{ type: 'mock-begun', ...about, questions }]);
    const answer = { rating: 'hard', seconds: 300, question: { text: '', said: [1] } } as const;
    await store.record([
      {
        ...{ type: 'card-reviewed', card: `question:${question}`, on: context.today },
        ...{ ...answer, mock: begun?.id ?? '' },
      },
    ]);
    const { person, interrupt } = await goOn(desk);
    await person.sees('Question 2 of 3, Technical: 8 minutes for it, 19 of 24 minutes left.');
    expect(person.text).not.toContain('begins anew');
    await person.sees('Your answer (Enter');
    desk.wait(4);
    person.type('\r');
    await seesAfter(person, '4 minutes used of 8; 15 of 24 minutes left.', 'Your answer (Enter');
    interrupt();
    await person.exit();
    const again = await goOn(desk);
    await again.person.sees('The clock begins anew: 8 minutes for the question that is left.');
    const head = 'Question 3 of 3, Technical: 8 minutes for it, 8 of 8 minutes left.';
    await seesAfter(again.person, head, 'Your answer (Enter');
    again.interrupt();
    await again.person.exit();
  });
});
