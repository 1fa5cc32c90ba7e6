import { describe, expect, test } from 'vitest';
import { optionsOf } from './plan-options-of.ts';

describe('plan: flags become options', () => {
  test('nothing given', async () => {
    expect(await optionsOf()).toEqual({
      format: 'text',
      force: false,
      full: false,
      ignoreAssessment: false,
      off: [],
    });
  });

  test('everything given', async () => {
    const args = ['--from', 'pm', '--to=product', '--month', '2', '--hours', '4.5', '--full'];
    args.push('--ignore-assessment');
    expect(await optionsOf(...args, '--output', 'x.md', '--format', 'md', '--force')).toEqual({
      from: 'pm',
      to: 'product',
      month: 2,
      hoursPerWeek: 4.5,
      full: true,
      ignoreAssessment: true,
      off: [],
      format: 'md',
      output: 'x.md',
      force: true,
    });
  });

  test('--json and --format json mean the same', async () => {
    expect(await optionsOf('--json')).toEqual(await optionsOf('--format', 'json'));
  });

  test.each([
    ['--month', '0'],
    ['--month', '1.5'],
    ['--month', 'two'],
    ['--month', ''],
    ['--hours', '0'],
    ['--hours', '81'],
    ['--hours', 'NaN'],
    ['--hours', '-3'],
    ['--hours', '1e3'],
    ['--format', 'pdf'],
  ])('%s %s is refused as wrong usage', async (option, value) => {
    await expect(optionsOf(option, value)).rejects.toMatchObject({
      code: 'invalid-value',
      exitCode: 2,
    });
  });
});
