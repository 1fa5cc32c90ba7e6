import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';

export const root = path.join(import.meta.dirname, '../..');

/** The program as `npm install` puts it into an empty folder. */
export function packedProgram(): { readonly folder: string; readonly bin: string } {
  const folder = inject('installedIn');
  return { folder, bin: path.join(folder, 'node_modules/ai-pm-path/bin/ai-pm-path.js') };
}

/** An environment with an empty home and a UTF-8 locale, and nothing of the developer's own. */
export function cleanEnvironment(extra: Record<string, string> = {}): Record<string, string> {
  const home = mkdtempSync(path.join(tmpdir(), 'home-'));
  const { PATH = '', SystemRoot = '' } = process.env;
  return { PATH, SystemRoot, HOME: home, TZ: 'America/St_Johns', LANG: 'C.UTF-8', ...extra };
}

export function runPacked(
  args: readonly string[],
  env: Record<string, string> = {},
): SpawnSyncReturns<string> {
  const { bin } = packedProgram();
  return spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    env: cleanEnvironment(env),
    input: '',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** A shell line with `$BIN` as the program. */
export function shell(line: string, env: Record<string, string> = {}): SpawnSyncReturns<string> {
  const { bin } = packedProgram();
  return spawnSync('bash', ['-c', line], {
    encoding: 'utf8',
    env: cleanEnvironment({ BIN: bin, NODE: process.execPath, ...env }),
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** Packs the repository as it would be published and installs the tarball into an empty folder. */
export function packAndInstall(): { readonly installedIn: string; readonly tarball: string } {
  const work = mkdtempSync(path.join(tmpdir(), 'packed-'));
  npm(['pack', '--ignore-scripts', '--pack-destination', work], root);
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Error('npm pack wrote no tarball');
  const tarball = path.join(work, name);
  const installedIn = path.join(work, 'empty folder');
  mkdirSync(installedIn);
  writeFileSync(path.join(installedIn, 'package.json'), '{"private":true}\n');
  npm(['install', '--offline', '--no-audit', '--no-fund', tarball], installedIn);
  return { installedIn, tarball };
}

function npm(args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed: ${stderr}`);
}
