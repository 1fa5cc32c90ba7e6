import { describe, expect, test } from 'vitest';
import { mocksOf } from '../../src/domain/practice/mock-record.ts';
import { createTestContext } from '../helpers/create-test-context.ts';
import { brokenLines, MODES, PracticeDesk } from './at-practice.ts';

async function mocks(desk: PracticeDesk) {
  const { context } = createTestContext({ env: { AI_PM_PATH_HOME: desk.home } });
  return mocksOf((await context.store()).events());
}

/** So many mocks of 13, 14 and more minutes, each left after its first answer. */
async function leaveMocks(desk: PracticeDesk, count: number): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const minutes = String(13 + number);
    const round = ['--round', 'technical', '--seed', minutes];
    const { person, interrupt } = desk.start('mock', '--minutes', minutes, ...round);
    await person.sees('Your answer (Enter');
    person.type('\r');
    await person.sees('Question 2 of 2');
    await person.sees('Your answer (Enter');
    interrupt();
    await person.exit();
  }
}

describe.each(MODES)('mocks that are not scored yet, %s', { timeout: 30_000 }, (_name, world) => {
  const isAccessible = 'accessible' in world;

  test('every unfinished mock is offered, the latest first, five at a time', async () => {
    const desk = new PracticeDesk(world);
    await leaveMocks(desk, 7);
    const session = desk.start('mock');
    const { person } = session;
    const pick = (place: number) =>
      person.type(isAccessible ? `${place}\r` : `${'\u001b[B'.repeat(place - 1)}\r`);
    await person.sees('7 mocks are not scored yet.');
    const first = 'Go on: 2026-11-21, Technical, ';
    await person.sees(`${first}19 minutes, 1 of 2 answered`);
    await person.sees(`${first}15 minutes, 1 of 2 answered`);
    await person.sees('and 2 older');
    await person.sees('Begin a new one');
    if (!isAccessible) await person.sees('Arrows move, Enter chooses | Ctrl-C: leave');
    expect(person.text.indexOf('19 minutes, 1 of 2')).toBeLessThan(
      person.text.indexOf('15 minutes, 1 of 2'),
    );
    expect(person.text).not.toContain(`${first}14 minutes`);
    pick(6);
    await person.sees(`${first}14 minutes, 1 of 2 answered`);
    await person.sees(`${first}13 minutes, 1 of 2 answered`);
    await person.sees('Back to the latest');
    pick(3);
    await person.sees('and 2 older');
    pick(6);
    await person.sees('Back to the latest');
    pick(2);
    await person.sees('Mock of 13 minutes, Technical: 2 questions.');
    await person.sees('Question 2 of 2');
    person.type('q\r');
    expect(await person.exit()).toBe(0);
    expect(session.stdout()).toContain('Mock of 2026-11-21: 13 minutes, Technical');
    expect(await mocks(desk)).toHaveLength(7);
  });

  test('a new one beside an unfinished one', async () => {
    const desk = new PracticeDesk(world);
    await leaveMocks(desk, 1);
    const second = desk.start('mock');
    await second.person.sees('Begin a new one');
    second.person.type(isAccessible ? '2\r' : '\u001b[B\r');
    await second.person.sees('Your answer (Enter');
    second.person.type('\r');
    await second.person.sees('Question 2 of');
    await second.person.sees('Your answer (Enter');
    second.person.type('q\r');
    expect(await second.person.exit()).toBe(0);
    expect(await mocks(desk)).toHaveLength(2);
    expect(second.stdout()).toContain('Unfinished mocks');
  });

  test('one without an answer that was gone on with is kept', async () => {
    const desk = new PracticeDesk(world);
    const { context } = createTestContext({ env: { AI_PM_PATH_HOME: desk.home } });
    const questions = context.catalog().questionBank().questions.slice(0, 2);
    await (await context.store()).record([
      {
        ...{ type: 'mock-begun', round: null, minutes: 16, seed: '3', on: context.today },
        questions: questions.map(({ id }) => id),
      },
    ]);
    for (const way of ['q', 'interrupt'] as const) {
      const session = desk.start('mock');
      await session.person.sees(
        'Go on: 2026-11-21, mixture of rounds, 16 minutes, 0 of 2 answered',
      );
      session.person.type(isAccessible ? '1\r' : '\r');
      await session.person.sees('Your answer (Enter');
      if (way === 'q') session.person.type('q\r');
      else session.interrupt();
      await session.person.exit();
      expect(session.person.text).not.toContain('Nothing was kept');
      expect(await mocks(desk)).toMatchObject([{ answers: [], scoring: null }]);
    }
  });

  test('at 40 columns no line is too wide', async () => {
    const desk = new PracticeDesk({ ...world, columns: 40 });
    await leaveMocks(desk, 6);
    const session = desk.start('mock');
    await session.person.sees('Begin a new one');
    session.interrupt();
    expect(await session.person.exit()).toBe(130);
    expect(await brokenLines(session.stderr(), 40)).toEqual([]);
  });
});
