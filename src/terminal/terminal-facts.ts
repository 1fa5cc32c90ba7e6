import type { ColorChoice } from './global-options.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_COLUMNS = 80;
/** Narrower windows get lines of this width: the screen rules hold from 40 columns up. */
const MIN_COLUMNS = 20;
/** Longer lines are hard to read, whatever the window. */
const MAX_COLUMNS = 100;

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '';
}

/**
 * Whether one stream is coloured, by the first rule that applies: `--color`, `NO_COLOR`,
 * `FORCE_COLOR`, `CLICOLOR_FORCE`, `CLICOLOR=0`, `TERM=dumb`, then whether it is a terminal.
 * `FORCE_COLOR=0` asks for none; `CLICOLOR_FORCE=0` asks for nothing. In accessible mode the last rule
 * answers no.
 */
export function decideColor(
  choice: ColorChoice | undefined,
  env: Environment,
  stream: { readonly isTerminal: boolean; readonly accessible: boolean },
): boolean {
  if (choice === 'always') return true;
  if (choice === 'never') return false;
  if (isSet(env['NO_COLOR'])) return false;
  const forced = env['FORCE_COLOR'];
  if (isSet(forced)) return forced !== '0' && forced !== 'false';
  const cliForced = env['CLICOLOR_FORCE'];
  if (isSet(cliForced) && cliForced !== '0') return true;
  if (env['CLICOLOR'] === '0') return false;
  if (env['TERM'] === 'dumb') return false;
  return stream.isTerminal && !stream.accessible;
}

/**
 * Cells of a line: what the terminal says, else `COLUMNS`, else 80; never more than is pleasant to
 * read on a terminal.
 */
export function decideColumns(reported: number | undefined, env: Environment): number {
  const fromEnvironment = Number.parseInt(env['COLUMNS'] ?? '', 10);
  const known = [reported, fromEnvironment].find(
    (columns) => columns !== undefined && Number.isFinite(columns) && columns > 0,
  );
  return Math.min(MAX_COLUMNS, Math.max(MIN_COLUMNS, known ?? DEFAULT_COLUMNS));
}

/**
 * Whether only ASCII may be shown: asked for, or a locale whose encoding is not UTF-8. The locale is
 * the first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set (POSIX); Windows has none of them and
 * shows UTF-8.
 */
export function decideAscii(asked: boolean, env: Environment, platform: string): boolean {
  if (asked) return true;
  if (platform === 'win32') return false;
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(isSet);
  return locale === undefined || !/utf-?8/i.test(locale);
}

/**
 * Asked for by the option, by the first of `AI_PM_PATH_ACCESSIBLE` and `ACCESSIBLE` that is set, or by
 * the setting.
 */
export function decideAccessible(asked: boolean, env: Environment, setting = false): boolean {
  if (asked) return true;
  const value = [env['AI_PM_PATH_ACCESSIBLE'], env['ACCESSIBLE']].find(isSet);
  return value === undefined ? setting : value !== '0' && value !== 'false';
}

/** Terminals that are known to show OSC 8 links, by the variables that they set. */
export function decideHyperlinks(isTerminal: boolean, env: Environment): boolean {
  if (!isTerminal || env['TERM'] === 'dumb') return false;
  const forced = env['FORCE_HYPERLINK'];
  if (forced !== undefined) return forced !== '0';
  const program = env['TERM_PROGRAM'] ?? '';
  return (
    ['iTerm.app', 'WezTerm', 'vscode', 'ghostty', 'Hyper'].includes(program) ||
    isSet(env['WT_SESSION']) ||
    isSet(env['KITTY_WINDOW_ID']) ||
    Number.parseInt(env['VTE_VERSION'] ?? '', 10) >= 5000
  );
}
