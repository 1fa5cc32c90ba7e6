import { describe, expect, test } from 'vitest';
import { type AssessOptions, createAssessCommand } from '../../src/commands/assess/command.ts';
import { CliCommand } from '../../src/commands/cli-command.ts';
import { EXIT } from '../../src/errors.ts';
import { createTestContext } from '../helpers/create-test-context.ts';

async function optionsOf(...args: string[]): Promise<AssessOptions | undefined> {
  let seen: AssessOptions | undefined;
  const context = createTestContext().context.withArguments(args);
  const program = new CliCommand('ai-pm-path', context, { exitCode: EXIT.done, text: '' });
  program.option('--json');
  createAssessCommand(program, context, async (_context, options) => {
    seen = options;
    return EXIT.done;
  });
  await program.parseAsync(['assess', ...args], { from: 'user' });
  return seen;
}

const nothing = { quick: false, restart: false, json: false };

describe('assess: flags become options', () => {
  test('nothing given', async () => {
    expect(await optionsOf()).toEqual(nothing);
  });

  test('everything given', async () => {
    const person = ['--from', 'pm', '--to=unsure', '--origin-years', '7.5', '--weekly-hours', '5'];
    const sitting = ['--minutes', '20', '--quick', '--seed', 'abc', '--restart', '--json'];
    const skills = ['--skills', 'data-literacy, decision-writing,'];
    expect(await optionsOf(...person, ...sitting, ...skills, '--answers', '-')).toEqual({
      from: 'pm',
      to: 'unsure',
      years: 7.5,
      weeklyHours: 5,
      minutes: 20,
      quick: true,
      seed: 'abc',
      restart: true,
      json: true,
      skills: ['data-literacy', 'decision-writing'],
      answers: '-',
    });
  });

  test.each([
    [['--quick'], { quick: true }],
    [['--restart'], { restart: true }],
    [['--json'], { json: true }],
    [['--from', 'swe'], { from: 'swe' }],
    [['--to', 'product'], { to: 'product' }],
    [['--origin-years', '0'], { years: 0 }],
    [['--weekly-hours', '0.25'], { weeklyHours: 0.25 }],
    [['--minutes', '1'], { minutes: 1 }],
    [['--seed', ' s '], { seed: 's' }],
    [['--answers', 'my answers.yaml'], { answers: 'my answers.yaml' }],
  ])('%j alone', async (args, options) => {
    expect(await optionsOf(...args)).toEqual({ ...nothing, ...options });
  });

  test.each([
    ['--minutes', '0'],
    ['--minutes', '1001'],
    ['--minutes', 'ten'],
    ['--origin-years', '61'],
    ['--origin-years', '-1'],
    ['--weekly-hours', '0'],
    ['--weekly-hours', '81'],
    ['--seed', ''],
    ['--seed', 'x'.repeat(101)],
    ['--skills', ' '],
  ])('%s %j is refused as wrong usage', async (option, value) => {
    await expect(optionsOf(option, value)).rejects.toMatchObject({
      code: 'invalid-value',
      exitCode: 2,
    });
  });
});
