import { describe, expect, test } from 'vitest';
import { choosePager } from '../../../src/terminal/pager.ts';
import type { Environment } from '../../../src/terminal/terminal-facts.ts';

describe('choosePager', () => {
  test.each([
    ['our own variable first', { AI_PM_PATH_PAGER: 'most', PAGER: 'more' }, 'most'],
    ['PAGER where ours is not set', { PAGER: 'more -s' }, 'more -s'],
    ['less where neither is set', {}, 'less -FIRX'],
    ['none where ours is empty', { AI_PM_PATH_PAGER: '', PAGER: 'more' }, null],
    ['none where PAGER is empty', { PAGER: ' ' }, null],
    ['none where the pager is cat', { PAGER: ' cat ' }, null],
    ['cat with options as a pager', { PAGER: 'cat -v' }, 'cat -v'],
  ] satisfies [string, Environment, string | null][])('takes %s', (_name, env, pager) => {
    expect(choosePager(env, 'linux')).toBe(pager);
  });

  test('takes none on Windows unless one is named', () => {
    expect(choosePager({}, 'win32')).toBeNull();
    expect(choosePager({ PAGER: 'more' }, 'win32')).toBe('more');
  });
});
