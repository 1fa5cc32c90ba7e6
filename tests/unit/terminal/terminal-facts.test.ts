import { describe, expect, test } from 'vitest';
import type { ColorChoice } from '../../../src/terminal/global-options.ts';
import {
  decideAccessible,
  decideAscii,
  decideColor,
  decideColumns,
  decideHyperlinks,
  type Environment,
} from '../../../src/terminal/terminal-facts.ts';

interface ColorFacts {
  readonly choice?: ColorChoice;
  readonly env?: Environment;
  readonly isTerminal?: boolean;
  readonly accessible?: boolean;
}

function decide({ choice, env = {}, isTerminal = false, accessible = false }: ColorFacts): boolean {
  return decideColor(choice, env, { isTerminal, accessible });
}

describe('decideColor', () => {
  test.each([
    ['--color always over NO_COLOR', { choice: 'always', env: { NO_COLOR: '1' } }, true],
    ['--color always over FORCE_COLOR=0', { choice: 'always', env: { FORCE_COLOR: '0' } }, true],
    ['--color always over CLICOLOR=0', { choice: 'always', env: { CLICOLOR: '0' } }, true],
    ['--color always over TERM=dumb', { choice: 'always', env: { TERM: 'dumb' } }, true],
    ['--color always over a pipe', { choice: 'always' }, true],
    ['--color never over FORCE_COLOR', { choice: 'never', env: { FORCE_COLOR: '1' } }, false],
    ['--color never over CLICOLOR_FORCE', { choice: 'never', env: { CLICOLOR_FORCE: '1' } }, false],
    ['--color never over a terminal', { choice: 'never', isTerminal: true }, false],
    ['NO_COLOR over FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false],
    ['NO_COLOR over CLICOLOR_FORCE', { env: { NO_COLOR: '1', CLICOLOR_FORCE: '1' } }, false],
    ['NO_COLOR over a terminal', { env: { NO_COLOR: '1' }, isTerminal: true }, false],
    ['FORCE_COLOR over CLICOLOR=0', { env: { FORCE_COLOR: '1', CLICOLOR: '0' } }, true],
    ['FORCE_COLOR over TERM=dumb', { env: { FORCE_COLOR: '1', TERM: 'dumb' } }, true],
    ['FORCE_COLOR over a pipe', { env: { FORCE_COLOR: '1' } }, true],
    [
      'FORCE_COLOR=0 over CLICOLOR_FORCE',
      { env: { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' } },
      false,
    ],
    ['FORCE_COLOR=0 over a terminal', { env: { FORCE_COLOR: '0' }, isTerminal: true }, false],
    ['CLICOLOR_FORCE over CLICOLOR=0', { env: { CLICOLOR_FORCE: '1', CLICOLOR: '0' } }, true],
    ['CLICOLOR_FORCE over TERM=dumb', { env: { CLICOLOR_FORCE: '1', TERM: 'dumb' } }, true],
    ['CLICOLOR_FORCE over a pipe', { env: { CLICOLOR_FORCE: '1' } }, true],
    ['CLICOLOR=0 over a terminal', { env: { CLICOLOR: '0' }, isTerminal: true }, false],
    ['TERM=dumb over a terminal', { env: { TERM: 'dumb' }, isTerminal: true }, false],
  ] satisfies [string, ColorFacts, boolean][])('puts %s', (_name, facts, expected) => {
    expect(decide(facts)).toBe(expected);
  });

  test.each([
    ['a terminal', { isTerminal: true }, true],
    ['a pipe', { isTerminal: false }, false],
    ['auto on a terminal', { choice: 'auto', isTerminal: true }, true],
    ['auto in a pipe', { choice: 'auto' }, false],
    ['auto under NO_COLOR', { choice: 'auto', isTerminal: true, env: { NO_COLOR: '1' } }, false],
    ['an empty NO_COLOR', { isTerminal: true, env: { NO_COLOR: '' } }, true],
    ['NO_COLOR=0, which is not empty', { isTerminal: true, env: { NO_COLOR: '0' } }, false],
    ['an empty FORCE_COLOR', { env: { FORCE_COLOR: '' } }, false],
    ['FORCE_COLOR=false', { isTerminal: true, env: { FORCE_COLOR: 'false' } }, false],
    ['FORCE_COLOR=3', { env: { FORCE_COLOR: '3' } }, true],
    ['an empty CLICOLOR_FORCE', { env: { CLICOLOR_FORCE: '' } }, false],
    ['CLICOLOR_FORCE=0 in a pipe', { env: { CLICOLOR_FORCE: '0' } }, false],
    ['CLICOLOR=1 in a pipe', { env: { CLICOLOR: '1' } }, false],
    ['CLICOLOR=1 on a terminal', { isTerminal: true, env: { CLICOLOR: '1' } }, true],
    ['another TERM', { isTerminal: true, env: { TERM: 'xterm' } }, true],
  ] satisfies [string, ColorFacts, boolean][])(
    'given %s, %j, says %s',
    (_name, facts, expected) => {
      expect(decide(facts)).toBe(expected);
    },
  );

  test.each([
    ['a terminal', { isTerminal: true }, false],
    ['--color always', { choice: 'always' }, true],
    ['FORCE_COLOR', { env: { FORCE_COLOR: '1' } }, true],
    ['CLICOLOR_FORCE', { env: { CLICOLOR_FORCE: '1' } }, true],
  ] satisfies [string, ColorFacts, boolean][])(
    'in accessible mode, given %s, %j, says %s',
    (_name, facts, expected) => {
      expect(decide({ ...facts, accessible: true })).toBe(expected);
    },
  );
});

describe('decideColumns', () => {
  test.each([
    ['what the terminal says', 64, { COLUMNS: '72' }, 64],
    ['COLUMNS where it says nothing', undefined, { COLUMNS: '72' }, 72],
    ['COLUMNS where it says 0', 0, { COLUMNS: '72' }, 72],
    ['80 where nobody says anything', undefined, {}, 80],
    ['80 where COLUMNS is empty', undefined, { COLUMNS: '' }, 80],
    ['80 where COLUMNS is no number', undefined, { COLUMNS: 'wide' }, 80],
    ['80 where COLUMNS is 0', 0, { COLUMNS: '0' }, 80],
    ['80 where COLUMNS is negative', undefined, { COLUMNS: '-40' }, 80],
    ['40 on the narrowest terminal with promises', 40, {}, 40],
    ['100 at most, to be read with ease', 400, {}, 100],
    ['20 at least', 3, {}, 20],
  ])('takes %s', (_name, reported, env, columns) => {
    expect(decideColumns(reported, env)).toBe(columns);
  });
});

describe('decideAscii', () => {
  test.each([
    ['UTF-8 in LANG', { LANG: 'en_GB.UTF-8' }, false],
    ['utf8 in LANG', { LANG: 'C.utf8' }, false],
    ['Latin-1', { LANG: 'de_DE.ISO-8859-1' }, true],
    ['the C locale', { LANG: 'C' }, true],
    ['no locale', {}, true],
    ['LC_CTYPE over LANG', { LC_CTYPE: 'C', LANG: 'en_GB.UTF-8' }, true],
    ['LC_ALL over both', { LC_ALL: 'en_GB.UTF-8', LC_CTYPE: 'C', LANG: 'C' }, false],
    ['an empty LC_ALL as none', { LC_ALL: '', LC_CTYPE: '', LANG: 'en_GB.UTF-8' }, false],
  ] satisfies [string, Environment, boolean][])('reads %s', (_name, env, ascii) => {
    expect(decideAscii(false, env, 'linux')).toBe(ascii);
  });

  test('is always ASCII when asked for', () => {
    expect(decideAscii(true, { LANG: 'en_GB.UTF-8' }, 'linux')).toBe(true);
    expect(decideAscii(true, {}, 'win32')).toBe(true);
  });

  test('needs no locale on Windows', () => {
    expect(decideAscii(false, {}, 'win32')).toBe(false);
    expect(decideAscii(false, { LANG: 'C' }, 'win32')).toBe(false);
  });
});

describe('decideAccessible', () => {
  test.each([
    [false, {}, false],
    [true, {}, true],
    [true, { AI_PM_PATH_ACCESSIBLE: '0' }, true],
    [false, { AI_PM_PATH_ACCESSIBLE: '1' }, true],
    [false, { ACCESSIBLE: 'yes' }, true],
    [false, { AI_PM_PATH_ACCESSIBLE: '', ACCESSIBLE: '' }, false],
    [false, { AI_PM_PATH_ACCESSIBLE: '0' }, false],
    [false, { ACCESSIBLE: 'false' }, false],
  ] satisfies [boolean, Environment, boolean][])(
    'asked %s under %j: %s',
    (asked, env, accessible) => {
      expect(decideAccessible(asked, env)).toBe(accessible);
    },
  );
});

describe('decideHyperlinks', () => {
  test.each([
    ['iTerm', { TERM_PROGRAM: 'iTerm.app' }],
    ['WezTerm', { TERM_PROGRAM: 'WezTerm' }],
    ['the terminal of VS Code', { TERM_PROGRAM: 'vscode' }],
    ['Windows Terminal', { WT_SESSION: 'a-session' }],
    ['kitty', { KITTY_WINDOW_ID: '1' }],
    ['a new VTE', { VTE_VERSION: '5000' }],
    ['a terminal that says so', { FORCE_HYPERLINK: '1' }],
  ] satisfies [string, Environment][])('links on %s, but never in a pipe', (_name, env) => {
    expect(decideHyperlinks(true, env)).toBe(true);
    expect(decideHyperlinks(false, env)).toBe(false);
  });

  test.each([
    ['an unknown terminal', {}],
    ['another program', { TERM_PROGRAM: 'Apple_Terminal' }],
    ['an old VTE', { VTE_VERSION: '4999' }],
    ['an empty session', { WT_SESSION: '', KITTY_WINDOW_ID: '' }],
    ['a dumb terminal', { TERM: 'dumb', FORCE_HYPERLINK: '1' }],
    ['a terminal that wants none', { FORCE_HYPERLINK: '0', TERM_PROGRAM: 'WezTerm' }],
  ] satisfies [string, Environment][])('prints addresses on %s', (_name, env) => {
    expect(decideHyperlinks(true, env)).toBe(false);
  });
});
