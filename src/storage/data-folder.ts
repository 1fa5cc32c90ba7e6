import path from 'node:path';
import { type AppError, usageError } from '../errors.ts';
import { quotable } from '../text/clean.ts';

export interface DataFolderWishes {
  /** `--data-dir`; may be relative to where the command was typed. */
  readonly option: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

const NAME = 'ai-pm-path';

/**
 * Where a person's records are kept: `--data-dir`, else `AI_PM_PATH_HOME`, else the platform's place
 * for data (the XDG base directories on Linux). Nothing is ever written into the current folder by
 * accident: a variable that is empty or relative is refused.
 *
 * @throws AppError `no-data-folder`, exit 2
 */
export function resolveDataFolder({ option, env, platform }: DataFolderWishes): string {
  if (option !== undefined) {
    if (option === '') throw refusal('--data-dir is empty');
    return path.resolve(option);
  }
  const own = env['AI_PM_PATH_HOME'];
  if (own !== undefined && own !== '') return absolute('AI_PM_PATH_HOME', own);
  if (platform === 'win32') return path.join(base('LOCALAPPDATA', env), NAME, 'Data');
  if (platform === 'darwin')
    return path.join(base('HOME', env), 'Library/Application Support', NAME);
  const xdg = env['XDG_DATA_HOME'];
  if (xdg !== undefined && xdg !== '') return path.join(absolute('XDG_DATA_HOME', xdg), NAME);
  return path.join(base('HOME', env), '.local/share', NAME);
}

function base(variable: string, env: DataFolderWishes['env']): string {
  const value = env[variable];
  if (value === undefined || value === '') throw refusal(`${variable} is not set`);
  return absolute(variable, value);
}

function absolute(variable: string, value: string): string {
  if (path.isAbsolute(value)) return path.normalize(value);
  throw refusal(`${variable} is "${quotable(value)}", which is not an absolute path`);
}

function refusal(reason: string): AppError {
  return usageError({
    code: 'no-data-folder',
    message: `There is no place to keep your records: ${reason}.`,
    hint: 'Name one with: --data-dir DIR',
  });
}
