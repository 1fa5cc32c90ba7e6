import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProcess } from './program.ts';

/** A record as `progress history --json` gives it. */
export interface Recorded {
  readonly id: string;
  readonly seq: number;
  readonly at: string;
  readonly day: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

/** The name of a data folder that does not exist yet, alone in a folder that does. */
export function newHome(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), 'store-')), 'home');
}

export function copyOf(home: string): string {
  const copy = newHome();
  cpSync(home, copy, { recursive: true, preserveTimestamps: true });
  return copy;
}

export const journalOf = (home: string) => path.join(home, 'journal.jsonl');
export const stateOf = (home: string) => path.join(home, 'state.json');

/** Every record, in order; a history that cannot be read is an error. */
export async function historyOf(home: string): Promise<readonly Recorded[]> {
  const { status, stdout, stderr } = await inProcess(home, ['progress', 'history', '--json']);
  if (status !== 0) throw new Error(`the history cannot be read: ${stderr}`);
  return eventsIn(stdout);
}

/** The records in an answer under `--json`. */
export function eventsIn(answer: string): Recorded[] {
  return JSON.parse(answer).events;
}

export function warningsIn(stderr: string): number {
  return stderr.match(/^warning: /gm)?.length ?? 0;
}

/** The SHA-256 of bytes, to compare files by. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What stands in a folder and below, with a digest of each file, to be compared. */
export function bytesBelow(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    // A draft that could not be finished is taken away when its writer ends.
    .filter((entry) => !entry.name.includes('.tmp-'))
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names.sort().map((name) => [path.relative(folder, name), digestOf(readFileSync(name))]),
  );
}

/** One record of hours, as a line of options. */
export const LOG = ['progress', 'log', '--hours', '0.25', '--json'] as const;

/**
 * A data folder that somebody has lived in: a plan, hours, words of several scripts, a proof, an
 * undo, a setting, and a record of a kind that only a later version knows.
 */
export async function livedInHome(): Promise<string> {
  const home = newHome();
  for (const args of [
    ['plan', 'adopt', '--from', 'swe'],
    ['progress', 'start', 'swe1-1'],
    ['progress', 'log', '--hours', '1.5', '--note', 'first evening'],
    ['progress', 'note', 'Żółć ☕ 東京 "quoted" \\ back'],
    ['progress', 'done', 'swe1-1', '--proof', 'https://example.org/a?b=c'],
    ['progress', 'log', '--hours', '2', '--task', 'swe1-2'],
    ['progress', 'undo'],
  ]) {
    const { status, stderr } = await inProcess(home, args);
    if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  }
  const file = path.join(path.dirname(home), 'foreign.json');
  const stamp = { at: '2026-01-02T03:04:05.678Z', day: '2026-01-02' };
  const events = [
    { id: 'later-kind', seq: 4, ...stamp, type: 'tea-drunk', cups: [1, { of: 'oolong' }] },
    { id: '1.2', seq: 5, ...stamp, type: 'setting-changed', key: '__proto__', value: 'polluted' },
  ];
  writeFileSync(file, JSON.stringify({ schema: 'ai-pm-path/export@1', events }));
  const { status, stderr } = await inProcess(home, ['data', 'import', file]);
  if (status !== 0) throw new Error(`import: ${stderr}`);
  return home;
}
