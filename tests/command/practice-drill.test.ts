import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CliCommand } from '../../src/commands/cli-command.ts';
import {
  createPracticeCommand,
  type PracticeOptions,
} from '../../src/commands/practice/command.ts';
import { DRILLS } from '../../src/domain/drills/families.ts';
import { EXIT } from '../../src/errors.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createTestContext, run } from '../helpers/create-test-context.ts';

const FAMILIES = [...DRILLS.keys()];

function newHome() {
  const home = path.join(mkdtempSync(path.join(tmpdir(), 'drill-')), 'home');
  return { env: { AI_PM_PATH_HOME: home } };
}

async function eventsOf(world: ReturnType<typeof newHome>) {
  return (await createTestContext(world).context.store()).events();
}

describe('the options of practice drill', () => {
  async function read(...args: string[]): Promise<PracticeOptions | undefined> {
    let seen: PracticeOptions | undefined;
    const { context } = createTestContext();
    const program = new CliCommand('ai-pm-path', context, { exitCode: EXIT.done, text: '' });
    program.option('--json');
    createPracticeCommand(program, context, async (_context, options) => {
      seen = options;
      return EXIT.done;
    });
    await program.parseAsync(['practice', 'drill', ...args], { from: 'user' });
    return seen;
  }
  const usual = { action: 'drill', family: null, seed: null, count: 10, answers: [] };

  test.each([
    [[], { ...usual, reveal: false, json: false }],
    [['psi'], { ...usual, family: 'psi', count: 1, reveal: false, json: false }],
    [
      ['psi', '--seed', '7', '--count', '2', '--answer', '.1', '--answer', '?', '--json'],
      {
        ...usual,
        family: 'psi',
        seed: '7',
        count: 2,
        answers: ['.1', '?'],
        reveal: false,
        json: true,
      },
    ],
    [['--reveal'], { ...usual, reveal: true, json: false }],
  ])('%j', async (args, options) => {
    expect(await read(...args)).toEqual(options);
  });
});

describe('practice drill --json', () => {
  test.each(FAMILIES)(
    '%s in the order of the contract; keys only with --reveal',
    async (family) => {
      const args = ['practice', 'drill', family, '--seed', '7', '--json'];
      const drill = DRILLS.get(family)?.create('7');
      const plain = JSON.parse((await run(args)).stdout);
      expect(Object.keys(plain)).toEqual(['schema', 'questions']);
      expect(plain.schema).toBe('ai-pm-path/practice-drill@1');
      const asked = ['id', 'family', 'seed', 'prompt', 'ask', 'data', 'unit', 'tolerance'];
      expect(Object.keys(plain.questions[0])).toEqual(asked);
      expect(plain.questions[0]).toMatchObject({ id: `${family}:7`, prompt: drill?.prompt });
      const revealed = JSON.parse((await run([...args, '--reveal'])).stdout);
      expect(Object.keys(revealed.questions[0])).toEqual([
        ...asked,
        ...['key', 'working', 'rivals', 'decision', 'decisionPoints'],
      ]);
      expect(revealed.questions[0].key).toBe(drill?.key);
    },
  );

  test('all families in turn, with a seed for each place', async () => {
    const { stdout } = await run(['practice', 'drill', '--seed', 'S', '--json']);
    expect(JSON.parse(stdout).questions.map(({ id }: { id: string }) => id)).toEqual(
      FAMILIES.map((family, index) => `${family}:S-${index + 1}`),
    );
  });

  test('without a place for records there are questions all the same', async () => {
    const world = { env: { HOME: undefined, AI_PM_PATH_HOME: undefined } };
    const { exitCode, stdout } = await run(['practice', 'drill', 'psi', '--json'], world);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).questions[0].id).toBe('psi:2026-11-21-0');
  });

  test('answers are graded and recorded', async () => {
    const world = newHome();
    const args = ['practice', 'drill', 'confusion-matrix', '--seed', '7', '--count', '2', '--json'];
    const drill = DRILLS.get('confusion-matrix')?.create('7-1');
    const rival = DRILLS.get('confusion-matrix')?.create('7-2').rivals[0];
    const answers = ['--answer', String(drill?.key), '--answer', String(rival?.value)];
    const { exitCode, stdout } = await run([...args, ...answers], world);
    expect(exitCode).toBe(0);
    const { questions, recorded } = JSON.parse(stdout);
    expect(Object.keys(questions[0]).slice(8)).toEqual([
      ...['answer', 'isRight', 'mistakenFor', 'key', 'working', 'rating', 'readAs'],
    ]);
    expect(questions).toMatchObject([
      { isRight: true, mistakenFor: null, rating: 'good' },
      { isRight: false, mistakenFor: rival?.name, rating: 'again' },
    ]);
    const events = await eventsOf(world);
    expect(events.map(({ id }) => id)).toEqual(recorded);
    expect(events).toMatchObject([
      { card: 'drill:confusion-matrix', rating: 'good', seconds: null, drill: { seed: '7-1' } },
      { card: 'drill:confusion-matrix', rating: 'again', drill: { seed: '7-2', isRight: false } },
    ]);
  });

  test.each([
    ['0.85', null],
    ['85%', null],
    ['85 %', null],
    ['0,85', null],
    ['85', '85%'],
  ])('a proportion may be typed as %s; read as %s', async (typed, readAs) => {
    const key = DRILLS.get('confusion-matrix')?.create('7').key ?? 0;
    const answer = typed.replace('85', key.toFixed(2).slice(2));
    const args = ['practice', 'drill', 'confusion-matrix', '--seed', '7', '--answer', answer];
    const words = readAs?.replace('85', key.toFixed(2).slice(2)) ?? null;
    const { questions } = JSON.parse((await run([...args, '--json'], newHome())).stdout);
    expect(questions).toMatchObject([{ isRight: true, readAs: words }]);
    const { stdout } = await run(args, newHome());
    if (words === null) expect(stdout).not.toContain('read as');
    else expect(stdout).toContain(`Right. ${answer} was read as ${words}.`);
  });

  test.each(['kappa', 'psi'] as const)('%s is a number, and no percentage', async (family) => {
    const key = DRILLS.get(family)?.create('7').key ?? 0;
    const percent = String(Math.round(key * 100));
    const args = ['practice', 'drill', family, '--seed', '7'];
    const [question] = JSON.parse((await run([...args, '--json'])).stdout).questions;
    expect(question.unit).toBe('number');
    expect((await run(args)).stdout).toContain('Answer in: a number, not a percentage');
    const bare = await run([...args, '--answer', percent, '--json'], newHome());
    expect(JSON.parse(bare.stdout).questions).toMatchObject([{ isRight: false, readAs: null }]);
    const right = await run([...args, '--answer', key.toFixed(2), '--json'], newHome());
    expect(JSON.parse(right.stdout).questions).toMatchObject([{ isRight: true }]);
    const sign = await run([...args, '--answer', `${percent}%`], newHome());
    expect(sign.exitCode).toBe(2);
    expect(sign.stderr).toContain('question 1 (a number, not a percentage)');
    expect(sign.stderr).toContain('--answer 0.5');
  });

  test.each([
    ['kappa', '24', 'Wrong. 24 was read as 24; kappa is at most 1.'],
    ['kappa', '0.99', null],
    ['psi', '24', null],
  ])('%s answered as %s: %s', async (family, typed, words) => {
    const args = ['practice', 'drill', family, '--seed', '7', '--answer', typed];
    const { stdout } = await run(args, newHome());
    if (words === null) expect(stdout).not.toContain('read as');
    else expect(stdout).toContain(words);
  });

  test.each(['--answer -0.24', '--answer=-0.24'])('a kappa may be negative: %s', async (typed) => {
    const args = ['practice', 'drill', 'kappa', '--seed', '7', ...typed.split(' '), '--json'];
    const { exitCode, stdout } = await run(args, newHome());
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).questions).toMatchObject([{ answer: '-0.24', isRight: false }]);
  });

  test('with --reveal an answer is graded, and nothing is recorded', async () => {
    const world = newHome();
    const args = ['practice', 'drill', 'psi', '--seed', '7', '--answer', '?', '--reveal'];
    const { questions, recorded } = JSON.parse((await run([...args, '--json'], world)).stdout);
    expect(questions[0]).toMatchObject({ answer: '?', isRight: false });
    expect(questions[0].decisionPoints.length).toBeGreaterThan(1);
    expect(recorded).toEqual([]);
    expect((await run(args, world)).stdout).toContain('Nothing was recorded');
    expect(await eventsOf(world)).toEqual([]);
  });
});

describe('practice drill without a terminal', () => {
  test('prints the questions with the command that answers each', async () => {
    const world = newHome();
    const { exitCode, stdout } = await run(['practice', 'drill', '--count', '2'], world);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Question 1 of 2: confusion-matrix');
    const command = /practice drill threshold --seed (\S+) --answer NUMBER/.exec(stdout);
    const answered = await run(
      ['practice', 'drill', 'threshold', '--seed', command?.[1] ?? '', '--answer', '?'],
      world,
    );
    const prompt = (text: string) => /probability[^?]*\?/.exec(text)?.[0];
    expect(prompt(answered.stdout)).toBe(prompt(stdout));
    expect(answered.stdout).toContain('Take back the last one with: ai-pm-path progress undo');
    const next = await run(['practice', 'drill', '--count', '2'], world);
    expect(next.stdout).not.toBe(stdout);
  });

  test.each([40, 80, 120])('fits %i columns, listed, revealed and answered', async (columns) => {
    for (const more of [[], ['--reveal'], FAMILIES.flatMap(() => ['--answer', '1'])]) {
      const args = ['practice', 'drill', '--seed', '7', ...more];
      const { exitCode, stdout } = await run(args, { ...newHome(), columns });
      expect(exitCode).toBe(0);
      expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(columns);
    }
  });

  test('says what a wrong number is, in ASCII where that is wanted', async () => {
    const rival = DRILLS.get('confusion-matrix')?.create('7').rivals[0];
    const args = ['practice', 'drill', 'confusion-matrix', '--seed', '7', '--ascii'];
    const { stdout } = await run([...args, '--answer', String(rival?.value)], newHome());
    expect(stdout).toContain('Wrong: that is recall, not precision.');
    expect(stdout).toContain('The answer: 0.710');
    expect(stdout).not.toMatch(/[^\n -~]/);
  });

  test('a seed is quoted for the shell', async () => {
    const { stdout } = await run(['practice', 'drill', 'psi', '--seed', "a'b c"], { columns: 120 });
    expect(stdout).toContain("--seed 'a'\\''b c' --answer NUMBER");
  });
});

describe('practice drill: wrong usage', () => {
  test.each([
    [['kapa'], 'Did you mean kappa?'],
    [['xyzzy'], 'Known: confusion-matrix, threshold'],
    [['psi', '--answer', '1', '--answer', '2'], '1 question and 2 answers do not match.'],
    [['psi', '--count', '3', '--answer', '1'], '3 questions and 1 answer do not match.'],
    [['psi', '--seed', '7', '--answer', 'many'], '--answer "many" is no number for question 1'],
    [['--count', '0'], '--count takes a whole number'],
  ])('%j', async (args, message) => {
    const world = newHome();
    const result = await run(['practice', 'drill', ...args], { ...world, columns: 120 });
    expect(result).toMatchObject({ exitCode: 2, stdout: '' });
    expect(result.stderr).toContain(message);
    expect(await eventsOf(world)).toEqual([]);
  });

  test('one wrong answer among right ones: nothing is recorded', async () => {
    const world = newHome();
    const args = ['practice', 'drill', 'psi', '--count', '2', '--answer', '1', '--answer', 'x'];
    expect((await run(args, world)).exitCode).toBe(2);
    expect(await eventsOf(world)).toEqual([]);
  });
});
