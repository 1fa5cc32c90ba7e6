import { describe, expect, test } from 'vitest';
import type { QuestionKind } from '../helpers/interview.ts';
import { Desk, type Sitting } from './at-the-desk.ts';

const MODES = [
  ['on the screen', {}],
  ['in accessible mode', { accessible: true }],
] as const;

/** A sitting in which every kind of question comes up. */
const EVERY_KIND = ['--minutes', '9', '--seed', 'all', '--skills', 'metrics-and-thresholds'];
const BACKGROUND: readonly QuestionKind[] = ['origin', 'target', 'years', 'hours'];
const SCORED: readonly QuestionKind[] = ['claims', 'choice', 'most', 'least', 'number', 'fit'];
const CTRL_C = '\u0003';

async function leftAt(kind: QuestionKind, world: object, leave: (sitting: Sitting) => void) {
  const desk = new Desk(world);
  const sitting = desk.start(...EVERY_KIND);
  expect(await sitting.person.answerUntil(kind)).toBe(kind);
  const { question } = sitting.person;
  leave(sitting);
  const exitCode = await sitting.person.exit();
  expect(sitting.stdout()).toBe('');
  expect(sitting.stderr()).not.toMatch(/^ +at /m);
  expect(sitting.stderr()).not.toContain('Error');
  return { desk, exitCode, question, said: sitting.person.reply };
}

/** How the person is told what is saved. */
function savedInWords(count: number): string {
  if (count === 0) return 'Stopped before the first answer.';
  return count === 1
    ? 'Stopped. Your answer is saved.'
    : `Stopped. Your ${count} answers are saved.`;
}

describe.each(MODES)('leaving %s', { timeout: 60_000 }, (_name, world) => {
  // A terminal in line mode turns Ctrl-C into a signal; on the screen it is a key like any other.
  const interrupt = ({ person, signal }: Sitting) =>
    'accessible' in world ? signal('SIGINT') : person.type(CTRL_C);

  test.each(BACKGROUND)(
    'Ctrl-C at the background (%s): 130, and nothing was saved',
    async (kind) => {
      const { desk, exitCode, said } = await leftAt(kind, world, interrupt);
      expect(exitCode).toBe(130);
      expect(said).toContain('Nothing was changed.');
      expect((await desk.record()).sittings).toEqual([]);
    },
  );

  test.each(SCORED)(
    'Ctrl-C at a question (%s): 130, what is saved, and how to go on',
    async (kind) => {
      const { desk, exitCode, said } = await leftAt(kind, world, interrupt);
      expect(exitCode).toBe(130);
      const [sitting] = (await desk.record()).sittings;
      expect(sitting?.ended).toBeNull();
      const count = (sitting?.asked.length ?? 0) + (sitting?.claimed ?? 0);
      expect(said).toContain(savedInWords(count));
      expect(said).toContain('Go on at the same question with: ai-pm-path assess');
    },
  );

  test.each(SCORED)('begun again, it asks the same question (%s)', async (kind) => {
    const { desk, question } = await leftAt(kind, world, interrupt);
    const before = await desk.record();
    const { person } = desk.start();
    // Of a situation both halves are asked again.
    const expected = kind === 'least' ? 'most' : kind;
    expect(await person.next()).toBe(expected);
    expect(person.text).toContain('Going on with the assessment of 2026-11-21;');
    expect(person.text).toContain('To begin anew: ai-pm-path assess --restart');
    if (expected === kind && kind !== 'claims' && kind !== 'fit') {
      expect(person.question).toBe(question);
    }
    expect(await desk.record()).toEqual(before);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
    ['SIGINT', 130],
  ] as const)('%s at a question: %i', async (name, code) => {
    for (const kind of ['origin', 'years', 'claims', 'number', 'least'] as const) {
      const { exitCode, said } = await leftAt(kind, world, ({ signal }) => signal(name));
      expect(exitCode).toBe(code);
      expect(said).toMatch(/Nothing was changed\.|saved\.|before the first answer\./);
    }
  });

  test('an interrupted sitting ends where another is asked for, and its answers count', async () => {
    const { desk } = await leftAt('least', world, interrupt);
    const count = (await desk.record()).answers.size;
    const { person } = desk.start('--skills', 'decision-writing', '--quick');
    await person.next();
    const { sittings, answers } = await desk.record();
    expect(sittings.map(({ ended }) => ended?.reason)).toEqual(['stopped', undefined]);
    expect(answers.size).toBe(count);
  });

  test('--restart leaves out what was answered', async () => {
    const { desk } = await leftAt('fit', world, interrupt);
    expect((await desk.record()).answers.size).toBeGreaterThan(0);
    const { person } = desk.start('--restart', '--quick');
    await person.next();
    const { sittings, answers, claims } = await desk.record();
    expect([sittings.length, answers.size, claims.size]).toEqual([1, 0, 0]);
  });

  test('a whole sitting ends with a report, and leaves nothing open', async () => {
    const desk = new Desk(world);
    const { person, stdout } = desk.start('--seed', 'whole');
    expect(await person.answerUntil('end')).toBe('end');
    expect(await person.exit()).toBe(0);
    expect(stdout()).toMatch(/^Software engineer to AI project manager: where you stand\n/);
    const { sittings, claims, fit } = await desk.record();
    expect(sittings[0]?.ended).not.toBeNull();
    expect([claims.size, fit.size]).toEqual([25, 6]);
  });
});

describe('claims that are half rated', () => {
  test('Ctrl-C keeps those, and the others are asked for', async () => {
    const desk = new Desk();
    const first = desk.start(...EVERY_KIND.slice(0, 4), '--from', 'swe', '--origin-years', '6');
    await first.person.answerUntil('claims');
    first.person.type('30');
    first.person.type(CTRL_C);
    expect(await first.person.exit()).toBe(130);
    expect(first.person.text).toContain('Stopped. Your 2 answers are saved.');
    const second = desk.start();
    expect(await second.person.next()).toBe('claims');
    expect([...(await desk.record()).claims.values()]).toEqual([3, 0]);
    expect(second.person.text).not.toContain('Machine-learning foundations');
  });
});

describe('in accessible mode', { timeout: 60_000 }, () => {
  test('output only grows, questions are numbered, and no line is too wide', async () => {
    for (const columns of [40, 80]) {
      const desk = new Desk({ accessible: true, columns });
      const { person, stdout, stderr } = desk.start('--seed', 'lines');
      await person.answerUntil('end');
      expect(await person.exit()).toBe(0);
      expect(stdout() + stderr()).not.toMatch(/[\u001b\r\b]/);
      expect(person.text).toContain('Question 3 of about');
      const widest = Math.max(...(stdout() + stderr()).split('\n').map((line) => line.length));
      expect(widest).toBeLessThanOrEqual(columns);
    }
  });

  test('what is no answer is said, and asked again', async () => {
    const { person } = new Desk({ accessible: true }).start('--quick');
    await person.next();
    for (const wrong of ['0', '4', '99', 'x', '']) {
      person.type(`${wrong}\r`);
      await person.sees('That is not one of the answers.');
    }
    person.type('Software engineer\r');
    expect(['choice', 'most', 'number']).toContain(await person.next());
  });

  test('the end of the input is an interruption: what is saved is said', async () => {
    const { exitCode, said } = await leftAt('choice', { accessible: true }, (s) => s.endInput());
    expect(exitCode).toBe(130);
    expect(said).toContain('saved.');
  });
});
