import path from 'node:path';
import { usageError } from '../errors.ts';
import { quotable } from '../text/clean.ts';

export interface DataFolderWishes {
  /** `--data-dir`; may be relative to where the command was typed. */
  readonly option: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
}

const NAME = 'ai-pm-path';

/** A place, or why there is none. */
export type DataFolder =
  | { readonly ok: true; readonly folder: string }
  | { readonly ok: false; readonly reason: string };

/**
 * Where a person's records are kept: `--data-dir`, else `AI_PM_PATH_HOME`, else the platform's place
 * for data (the XDG base directories on Linux). Nothing is ever written into the current folder by
 * accident: a variable that is empty or relative is refused.
 */
export function findDataFolder({ option, env, platform }: DataFolderWishes): DataFolder {
  if (option !== undefined) {
    if (option === '') return { ok: false, reason: '--data-dir is empty' };
    return { ok: true, folder: path.resolve(option) };
  }
  const own = env['AI_PM_PATH_HOME'];
  if (own !== undefined && own !== '') return below('AI_PM_PATH_HOME', own);
  if (platform === 'win32') return below('LOCALAPPDATA', env['LOCALAPPDATA'], NAME, 'Data');
  if (platform === 'darwin') {
    return below('HOME', env['HOME'], 'Library/Application Support', NAME);
  }
  const xdg = env['XDG_DATA_HOME'];
  if (xdg !== undefined && xdg !== '') return below('XDG_DATA_HOME', xdg, NAME);
  return below('HOME', env['HOME'], '.local/share', NAME);
}

/**
 * As `findDataFolder`.
 *
 * @throws AppError `no-data-folder`, exit 2, where there is none
 */
export function resolveDataFolder(wishes: DataFolderWishes): string {
  const found = findDataFolder(wishes);
  if (found.ok) return found.folder;
  throw usageError({
    code: 'no-data-folder',
    message: `There is no place to keep your records: ${found.reason}.`,
    hint: 'Name one with: --data-dir DIR',
  });
}

function below(variable: string, value: string | undefined, ...names: string[]): DataFolder {
  if (value === undefined || value === '') return { ok: false, reason: `${variable} is not set` };
  if (path.isAbsolute(value)) return { ok: true, folder: path.join(value, ...names) };
  const reason = `${variable} is "${quotable(value)}", which is not an absolute path`;
  return { ok: false, reason };
}
