import { describe, expect, test } from 'vitest';
import { mocksOf } from '../../src/domain/practice/mock-record.ts';
import { createTestContext } from '../helpers/create-test-context.ts';
import { brokenLines, MODES, PracticeDesk } from './at-practice.ts';
import { seesAfter } from './sees-after.ts';

const MOCK = ['mock', '--minutes', '16', '--round', 'technical', '--seed', '3'];
const SIGNS = ['structure', 'evidence', 'judgement', 'communication', 'level'];

type Session = ReturnType<PracticeDesk['start']>;

async function mocks(desk: PracticeDesk) {
  const { context } = createTestContext({ env: { AI_PM_PATH_HOME: desk.home } });
  return mocksOf((await context.store()).events());
}

/** Types the two answers: the first in lines, the second aloud; each takes its minutes. */
async function answer(desk: PracticeDesk, { person }: Session): Promise<void> {
  await person.sees('Question 1 of 2, Technical: 8 minutes for it, 16 of 16 minutes left.');
  await person.sees('Your answer (Enter: said aloud)');
  person.type('Precision first.\r');
  await person.sees('Line 2 (Enter: that was all)');
  person.type('q\r');
  await person.sees('Line 3 (Enter: that was all)');
  desk.wait(10);
  person.type('\r');
  await person.sees('Saved. 10 minutes used of 8, 2 minutes over; 6 of 16 minutes left.');
  await person.sees('Your answer (Enter: said aloud)');
  desk.wait(8);
  person.type('\r');
  await person.sees('2 minutes over the 16 minutes.');
}

async function score({ person }: Session, scores: readonly number[]): Promise<void> {
  for (const [index, given] of scores.entries()) {
    await person.sees(MESSAGES[index] ?? '');
    person.type(`${given}\r`);
  }
}

/** Who scored, for each scoring that is recorded. */
async function scorings(desk: PracticeDesk) {
  const { context } = createTestContext({ env: { AI_PM_PATH_HOME: desk.home } });
  return (await context.store())
    .events()
    .flatMap((event) => (event.type === 'mock-scored' && 'scorer' in event ? event.scorer : []));
}

async function mark({ person }: Session): Promise<void> {
  await person.sees('Which did you say?');
  expect(person.text).toContain('You wrote: Precision first. q');
  person.type('9\r');
  await person.sees('Type numbers from 1 to');
  person.type(`${person.isNumbered ? '' : '\u007f'}1, 2\r`);
  await seesAfter(person, 'Points, question 2 of 2', 'Which did you say?');
  person.type('\r');
}

const MESSAGES = SIGNS.map(
  (sign) => `${sign[0]?.toUpperCase()}${sign.slice(1)}: what did a listener`,
);

describe.each(MODES)('practice mock, %s', { timeout: 30_000 }, (_name, world) => {
  const isAccessible = 'accessible' in world;

  test('questions by the clock, points all together, scores on the anchors, who scored', async () => {
    const desk = new PracticeDesk(world);
    const session = desk.start(...MOCK);
    await answer(desk, session);
    await mark(session);
    const { person } = session;
    const anchors = createTestContext().context.catalog().mockRubric().parts[0]?.anchors ?? [];
    for (const [index, score] of [3, 2, 3, 4, 3].entries()) {
      await person.sees(MESSAGES[index] ?? '');
      if (index === 0) await Promise.all(anchors.map((anchor) => person.sees(anchor)));
      person.type(`${score}\r`);
    }
    await person.sees('Who scored it?');
    person.type(desk.back);
    await person.sees('Level: what did a listener');
    person.type('3\r');
    await person.sees('Who scored it?');
    person.type('Ada L.\r');
    expect(await person.exit()).toBe(0);
    const [mock] = await mocks(desk);
    expect(mock?.answers).toMatchObject([
      { text: 'Precision first.\nq', said: [1, 2], seconds: 600 },
      { text: '', said: [], seconds: 480 },
    ]);
    expect(mock?.scoring).toMatchObject({
      scores: { structure: 3, evidence: 2, judgement: 3, communication: 4, level: 3 },
      scorer: 'Ada L.',
    });
    expect(await scorings(desk)).toEqual([null, 'Ada L.']);
    expect(session.stdout()).toContain('Scores, by Ada L. (1 to 4; 3 is a pass)');
    expect(session.stdout()).toContain('1 scored mock');
    expect(session.stdout()).toContain('Points said: 2 of ');
  });

  test('Ctrl-C in the middle keeps what was answered; it goes on with the next question', async () => {
    const desk = new PracticeDesk(world);
    const first = desk.start(...MOCK);
    await first.person.sees('Your answer (Enter');
    first.person.type('\r');
    await seesAfter(first.person, 'Question 2 of 2', 'Your answer (Enter');
    first.interrupt();
    expect(await first.person.exit()).toBe(130);
    expect(first.person.text).toContain('Stopped. Your answer is saved.');
    expect(first.person.text).toContain('Go on with: ai-pm-path practice mock');
    expect(first.stdout()).toBe('');
    expect((await mocks(desk))[0]).toMatchObject({ answers: [{ said: [] }], scoring: null });
    const second = desk.start('mock');
    await second.person.sees('1 mock is not scored yet.');
    await second.person.sees('Go on: 2026-11-21, Technical, 16 minutes, 1 of 2 answered');
    second.person.type(isAccessible ? '1\r' : '\r');
    await second.person.sees('The clock begins anew: 8 minutes for the question that is left.');
    await second.person.sees('Question 2 of 2, Technical: 8 minutes for it, 8 of 8 minutes left.');
    await second.person.sees('Your answer (Enter');
    desk.wait(3);
    second.person.type('\r');
    await second.person.sees('Saved. 3 minutes used of 8; 5 of 8 minutes left.');
    await second.person.sees('Points, question 1 of 2');
    expect(second.person.text).not.toContain('of 16 minutes left');
    second.interrupt();
    expect(await second.person.exit()).toBe(130);
    expect(second.person.text).toContain('Stopped. Your 2 answers are saved.');
    expect(await mocks(desk)).toHaveLength(1);
  });

  test.each(['interrupt', 'end'] as const)(
    'before the first answer of a new one %s leaves nothing behind, exit 130',
    async (way) => {
      const desk = new PracticeDesk(world);
      const session = desk.start(...MOCK);
      await session.person.sees('Your answer (Enter');
      session[way]();
      expect(await session.person.exit()).toBe(130);
      expect(session.person.text).toContain('before the first answer. Nothing was kept.');
      expect(session.person.text).toContain('Begin anew with: ai-pm-path practice mock');
      expect(await mocks(desk)).toEqual([]);
    },
  );

  test('q before the first answer of a new one leaves nothing behind, exit 0', async () => {
    const desk = new PracticeDesk(world);
    const session = desk.start(...MOCK);
    await session.person.sees('Your answer (Enter');
    session.person.type('q\r');
    expect(await session.person.exit()).toBe(0);
    expect(session.stdout()).toContain('before the first answer. Nothing was kept.');
    expect(await mocks(desk)).toEqual([]);
  });

  test('q at the points and at a score ends it unscored, exit 0', async () => {
    for (const place of ['points', 'score'] as const) {
      const desk = new PracticeDesk(world);
      const session = desk.start(...MOCK);
      const { person } = session;
      await answer(desk, session);
      if (place === 'score') {
        await mark(session);
        await person.sees(MESSAGES[0] ?? '');
      } else await person.sees('Which did you say?');
      person.type(isAccessible || place !== 'score' ? 'q\r' : 'q');
      expect(await person.exit()).toBe(0);
      expect(session.stdout()).toContain('Not scored yet.');
      expect((await mocks(desk))[0]?.answers).toHaveLength(2);
    }
  });

  test.each(['interrupt', 'end'] as const)(
    'the scores are saved before the name is asked: %s loses nothing',
    async (way) => {
      const desk = new PracticeDesk(world);
      const session = desk.start(...MOCK);
      await answer(desk, session);
      await mark(session);
      await score(session, [3, 2, 3, 4, 3]);
      await session.person.sees('Who scored it?');
      session.person.type(desk.back);
      await session.person.sees('Level: what did a listener');
      session.person.type('4\r');
      await session.person.sees('Who scored it?');
      session[way]();
      expect(await session.person.exit()).toBe(130);
      expect(session.person.text).toContain('Your answers and the scores are saved.');
      expect(session.person.text).toContain('To say who scored it: ai-pm-path progress undo');
      const [mock] = await mocks(desk);
      expect(mock?.scoring).toMatchObject({
        scores: { structure: 3, evidence: 2, judgement: 3, communication: 4, level: 4 },
        scorer: null,
      });
    },
  );

  test('Enter at the name records nothing more; going back and the same again neither', async () => {
    const desk = new PracticeDesk(world);
    const session = desk.start(...MOCK);
    await answer(desk, session);
    await mark(session);
    await score(session, [3, 3, 3, 3, 3]);
    await session.person.sees('Who scored it?');
    session.person.type(desk.back);
    await session.person.sees('Level: what did a listener');
    session.person.type('\r'.padStart(isAccessible ? 2 : 1, '3'));
    await session.person.sees('Who scored it?');
    session.person.type('\r');
    expect(await session.person.exit()).toBe(0);
    expect(session.stdout()).toContain('Scores, by yourself');
    expect(await scorings(desk)).toEqual([null]);
  });

  test.each([40, 80])('no line is too wide at %i columns', async (columns) => {
    const desk = new PracticeDesk({ ...world, columns });
    const session = desk.start(...MOCK);
    await answer(desk, session);
    await mark(session);
    await session.person.sees(MESSAGES[0] ?? '');
    session.interrupt();
    await session.person.exit();
    expect(await brokenLines(session.stderr(), columns)).toEqual([]);
    if (isAccessible) expect(session.stderr()).not.toMatch(/[\u001b\r\b]/);
  });
});

test('a clock that was set back times nothing', async () => {
  const desk = new PracticeDesk();
  const { person } = desk.start(...MOCK);
  await person.sees('Your answer (Enter');
  desk.wait(-30);
  person.type('\r');
  await person.sees(
    'Saved; this one was not timed. The clock begins anew: 8 minutes for the question that is left.',
  );
  const head = 'Question 2 of 2, Technical: 8 minutes for it, 8 of 8 minutes left.';
  await seesAfter(person, head, 'Your answer (Enter');
  desk.wait(-30);
  person.type('\r');
  await person.sees('Saved; this one was not timed. Points, question 1 of 2');
});
