import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runReview } from '../../src/commands/practice/review.ts';
import { DRILLS } from '../../src/domain/drills/families.ts';
import type { Rating } from '../../src/domain/practice/practice-fact.ts';
import { AppError } from '../../src/errors.ts';
import { createTestContext } from '../helpers/create-test-context.ts';
import { Interview } from '../helpers/interview.ts';

const DOWN = '\u001b[B';
const KEYS = {
  screen: {
    stop: 'q\r',
    leave: 'q',
    unknown: 's\r',
    show: '\r',
    rate: (n: number) => `${n}\r`,
    keep: '\r',
  },
  accessible: {
    stop: 'q\n',
    leave: 'q\n',
    unknown: 's\n',
    show: '\n',
    rate: (n: number) => `${n}\n`,
    keep: '3\n',
  },
};

/** A run of `practice review` on a terminal; the grades are recorded long before it. */
async function atTheDesk(
  mode: keyof typeof KEYS,
  earlier: readonly { readonly card: string; readonly rating: Rating }[] = [],
  limit = 20,
) {
  const home = path.join(mkdtempSync(path.join(tmpdir(), 'desk-')), 'home');
  const env = {
    AI_PM_PATH_HOME: home,
    ...(mode === 'accessible' ? { AI_PM_PATH_ACCESSIBLE: '1' } : {}),
  };
  if (earlier.length > 0) {
    const { context } = createTestContext({ env, now: new Date('2026-11-01T15:00:00Z') });
    await runReview(context, { action: 'review', limit: 20, grades: earlier, json: false });
  }
  const test = createTestContext({ env, terminal: true, firstId: 500 });
  const finished = { error: null as AppError | null };
  const exit = runReview(test.context, { action: 'review', limit, grades: [], json: false }).catch(
    (error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      finished.error = error;
      return error.exitCode;
    },
  );
  const person = new Interview({
    said: () => test.stderr.text,
    write: (keys) => test.stdin.write(keys),
    exit,
  });
  const events = async () => {
    const store = await createTestContext({ env }).context.store();
    return store.events().filter(({ id }) => Number(id.slice(1)) > 500);
  };
  return {
    person,
    events,
    finished,
    keys: KEYS[mode],
    stdout: () => test.stdout.text.replaceAll(/\u001b\[\d+m/g, ''),
  };
}

/** The key of the drill that comes first. */
const FIRST = DRILLS.get('confusion-matrix')?.create('2026-11-21-0');

describe.each(['screen', 'accessible'] as const)('a review, %s', (mode) => {
  test('a drill that is right and quick is easy, and that may be overridden', async () => {
    const { person, events, keys, stdout } = await atTheDesk(mode);
    await person.sees('Card 1 of 5: drill, new');
    await person.sees('Your number');
    person.type(`${FIRST?.key}\r`);
    await person.sees('Right.');
    await person.sees('It follows: easy. Keep it?');
    person.type(keys.rate(3));
    await person.sees('Card 2 of 5');
    expect(await events()).toMatchObject([
      {
        ...{ card: 'drill:confusion-matrix', rating: 'good', on: '2026-11-21', seconds: 0 },
        drill: { seed: '2026-11-21-0', isRight: true },
      },
    ]);
    await person.sees('Your number');
    person.type(keys.stop);
    expect(await person.exit()).toBe(0);
    expect(stdout()).toContain('Saved: 1 card (1 good).');
    expect(stdout()).toMatch(/2026-11-24, in 3 days\s+drill:confusion-matrix/);
  });

  test('how a number above 1 was read is said', async () => {
    const { person } = await atTheDesk(mode);
    await person.sees('Your number');
    const percent = String(Math.round((FIRST?.key ?? 0) * 100));
    person.type(`${percent}\r`);
    await person.sees(`Right. ${percent} was read as ${percent}%.`);
  });

  test('a drill that is not known is again, with its working', async () => {
    const { person, events, keys } = await atTheDesk(mode, [], 1);
    await person.sees('Your number');
    person.type(keys.unknown);
    await person.sees('How it is worked out:');
    await person.sees('It follows: again.');
    person.type(keys.rate(1));
    expect(await person.exit()).toBe(0);
    expect(await events()).toMatchObject([
      { rating: 'again', drill: { answer: '?', isRight: false } },
    ]);
  });

  test('stopping behind an answered number keeps what follows from it', async () => {
    const { person, events, keys } = await atTheDesk(mode);
    await person.sees('Your number');
    person.type(keys.unknown);
    await person.sees('Keep it?');
    await person.sees(mode === 'screen' ? 'Ctrl-C: leave' : 'press Enter');
    person.type(keys.leave);
    expect(await person.exit()).toBe(0);
    expect(await events()).toMatchObject([{ rating: 'again' }]);
  });

  test('a term and a question show their answer after Enter, and are rated by the person', async () => {
    const { person, events, keys } = await atTheDesk(mode, [
      { card: 'term:model', rating: 'again' },
      { card: 'question:decided-before-the-numbers', rating: 'good' },
    ]);
    await person.sees('Card 1 of 7: term');
    await person.sees('Enter shows the answer');
    expect(person.text).not.toContain('In plain words');
    person.type(keys.show);
    await person.sees('In plain words: The thing that learning produces');
    await person.sees('How well did you know it?');
    person.type(keys.keep);
    await person.sees('Card 2 of 7: question');
    await person.sees('Enter shows the answer');
    person.type(keys.show);
    await person.sees('A strong answer:');
    await person.sees('How well did you know it?');
    person.type(keys.rate(2));
    await person.sees('Card 3 of 7: drill, new');
    expect(await events()).toMatchObject([
      { card: 'term:model', rating: 'good' },
      { card: 'question:decided-before-the-numbers', rating: 'hard' },
    ]);
    person.type(keys.stop);
    expect(await person.exit()).toBe(0);
  });

  test('stopping at the rating of a term records nothing', async () => {
    const { person, events, keys } = await atTheDesk(mode, [
      { card: 'term:model', rating: 'again' },
    ]);
    await person.sees('Enter shows the answer');
    person.type(keys.show);
    await person.sees('How well did you know it?');
    person.type(keys.leave);
    expect(await person.exit()).toBe(0);
    expect(await events()).toEqual([]);
  });
});

describe('Ctrl-C', () => {
  test('before the first answer and after one says what is saved', async () => {
    const first = await atTheDesk('screen');
    await first.person.sees('Your number');
    first.person.type('\u0003');
    expect(await first.person.exit()).toBe(130);
    expect(first.finished.error?.message).toBe('Stopped before the first review.');
    const second = await atTheDesk('screen');
    await second.person.sees('Your number');
    second.person.type('12345678901234\r');
    await second.person.sees('That is no number here');
    second.person.type('\u007f'.repeat(14));
    second.person.type('s\r');
    await second.person.sees('Keep it?');
    second.person.type(`${DOWN}\r`);
    await second.person.sees('Card 2 of 5');
    second.person.type('\u0003');
    expect(await second.person.exit()).toBe(130);
    expect(second.finished.error?.message).toBe('Stopped. Your review is saved.');
    expect(second.finished.error?.hint).toContain('practice review');
    expect(await second.events()).toMatchObject([{ rating: 'hard' }]);
  });

  test('nothing due asks nothing', async () => {
    const { person, stdout } = await atTheDesk(
      'screen',
      [{ card: 'term:model', rating: 'good' }],
      1,
    );
    await person.sees('Enter shows the answer');
    person.type('\r');
    await person.sees('How well did you know it?');
    person.type('\r');
    expect(await person.exit()).toBe(0);
    expect(stdout()).toContain('Done for today: 1 card reviewed, with a limit of 1.');
  });
});
