import { describe, expect, test } from 'vitest';
import { type GlobalOptions, scanGlobalOptions } from '../../../src/terminal/global-options.ts';

const nothing: GlobalOptions = { json: false, input: true, accessible: false, ascii: false };

/** Arguments as a shell would split them. */
const scan = (line: string) => scanGlobalOptions(line === '' ? [] : line.split(' '));

describe('scanGlobalOptions', () => {
  test.each(['', 'plan', 'plan --from swe --format md'])('finds none in "%s"', (line) => {
    expect(scan(line)).toEqual(nothing);
  });

  test.each([
    ['--json', { json: true }],
    ['plan --format json', { json: true }],
    ['plan --format=json', { json: true }],
    ['--no-input', { input: false }],
    ['--accessible', { accessible: true }],
    ['--ascii', { ascii: true }],
    ['--color always', { color: 'always' }],
    ['--color=never', { color: 'never' }],
    ['--color auto', { color: 'auto' }],
    ['--data-dir /data', { dataDir: '/data' }],
    ['--data-dir=', { dataDir: '' }],
    ['--today=2026-11-21', { today: '2026-11-21' }],
    ['--data-dir=a=b', { dataDir: 'a=b' }],
  ] satisfies [string, Partial<GlobalOptions>][])('reads %s', (line, found) => {
    expect(scan(line)).toEqual({ ...nothing, ...found });
  });

  test('finds them before, between and behind the words of a command', () => {
    expect(scan('--ascii plan --color always --from swe --json')).toEqual({
      ...nothing,
      ascii: true,
      color: 'always',
      json: true,
    });
  });

  test('takes the last of two values', () => {
    expect(scan('--color always --color=never').color).toBe('never');
    expect(scan('--today=2026-01-01 --today 2026-02-02').today).toBe('2026-02-02');
  });

  test('stops at two hyphens, behind which everything is a plain word', () => {
    expect(scan('--ascii -- --json --color always --no-input')).toEqual({
      ...nothing,
      ascii: true,
    });
  });

  test.each(['--color purple', '--color', '--color=', '--today', '--format', '--colored always'])(
    'counts "%s" as not given',
    (line) => {
      expect(scan(line)).toEqual(nothing);
    },
  );
});
