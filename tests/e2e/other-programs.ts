import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanEnvironment } from './packed.ts';

/** Whether a program is on the path; says so where it is not, since tests are left out then. */
export function isInstalled(program: string, whatIsLeftOut: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const isThere = folders.some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!isThere) process.stderr.write(`skipped: ${program} is not installed, ${whatIsLeftOut}\n`);
  return isThere;
}

/** A folder of its own with these files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'exports-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

/** What a program says that has to end well. */
export function runProgram(
  program: string,
  args: readonly string[],
  folder: string,
): { readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...cleanEnvironment(), HOME: folder },
    input: '',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return { stdout, stderr };
}

const khalConfig = (folder: string) => `[calendars]
[[plan]]
path = ${folder}/calendar
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${folder}/khal.db
`;

/** An empty calendar of khal's, to import files into and to list what is in it. */
export function emptyKhal(files: Readonly<Record<string, string>>) {
  const folder = folderWith(files);
  writeFileSync(path.join(folder, 'config'), khalConfig(folder));
  mkdirSync(path.join(folder, 'calendar'));
  const khal = (...args: string[]) => runProgram('khal', ['-c', 'config', ...args], folder);
  return {
    calendar: path.join(folder, 'calendar'),
    /** @returns what it had to say about the file */
    import: (file: string) => khal('import', '--batch', '-a', 'plan', file).stderr,
    /** `uid|first day|last day|title`, sorted, each event once. */
    list: (): string[] => {
      const format = '{uid}|{start-date}|{end-date}|{title}';
      const { stdout } = khal('list', '--day-format', '', '--format', format, '2027-01-01', '900d');
      return [...new Set(stdout.split('\n'))].filter((line) => line !== '').sort();
    },
  };
}
