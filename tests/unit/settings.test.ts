import { describe, expect, test } from 'vitest';
import { findSetting, SETTINGS, type Setting, settingValue } from '../../src/domain/settings.ts';

/** One of the settings; a test that names another is wrong itself. */
function setting(key: string): Setting {
  const found = findSetting(key);
  if (found === undefined) throw new Error(`There is no setting ${key}.`);
  return found;
}

describe('SETTINGS', () => {
  // An empty default stands for "none", which is not set but unset.
  test.each(SETTINGS)('takes the default of $key as a value', ({ defaultValue, isValid }) => {
    expect(isValid(defaultValue)).toBe(defaultValue !== '');
  });

  test.each([
    ['accessible', 'true', true],
    ['accessible', 'yes', false],
    ['ascii', 'false', true],
    ['ascii', '', false],
    ['pager', 'cat', true],
    ['pager', '  ', false],
    ['pager', 'x'.repeat(200), true],
    ['pager', 'x'.repeat(201), false],
    ['critique-words', 'my words.yaml', true],
    ['critique-words', ' ', false],
    ['critique-words', 'x'.repeat(1000), true],
    ['critique-words', 'x'.repeat(1001), false],
  ])('asked whether %s may be "%s", says %s', (key, value, answer) => {
    expect(setting(key).isValid(value)).toBe(answer);
  });
});

describe('findSetting', () => {
  test('finds a setting by its key, case and surrounding space ignored', () => {
    expect(findSetting(' Pager\n')?.key).toBe('pager');
  });

  test.each(['', 'colour', 'page'])('does not find "%s"', (key) => {
    expect(findSetting(key)).toBeUndefined();
  });
});

describe('settingValue', () => {
  const option = new Map([['pager', 'most']]);
  const preference = new Map([['pager', 'more']]);
  const none = new Map<string, string>();
  const both = { AI_PM_PATH_PAGER: 'first', PAGER: 'second' };

  test.each([
    ['an option over everything', option, both, preference, 'most', 'option', null],
    ['our own variable', none, both, preference, 'first', 'environment', 'AI_PM_PATH_PAGER'],
    ['the general variable', none, { PAGER: 'second' }, none, 'second', 'environment', 'PAGER'],
    ['what was set', none, {}, preference, 'more', 'config', null],
    ['what was set over empty ones', none, { PAGER: '' }, preference, 'more', 'config', null],
    ['the default', none, {}, none, 'less -FIRX', 'default', null],
  ])('takes %s', (_name, options, env, preferences, value, origin, variable) => {
    const pager = setting('pager');
    expect(settingValue(pager, options, env, preferences)).toEqual({
      setting: pager,
      value,
      origin,
      variable,
    });
  });

  test('passes over what was said of another setting', () => {
    const ascii = setting('ascii');
    expect(settingValue(ascii, option, both, preference)).toMatchObject({
      value: 'false',
      origin: 'default',
    });
  });
});
