import { closeSync, constants, openSync, readSync } from 'node:fs';
import path from 'node:path';

/** Preferences stand at the beginning of `state.json`, in front of the events. */
const HEAD_BYTES = 4096;
const HEAD = /^\ufeff?\s*\{\s*"schema":\s*\d+,\s*"preferences":\s*(\{[^{}]*\})/;
const NO_WAITING = constants.O_NONBLOCK ?? 0;

/**
 * The settings as the snapshot has them, without reading the events behind them: every command asks,
 * and most need nothing else of the store. Whatever is wrong with the file counts as no settings; the
 * store says so when it is opened.
 */
export function readPreferences(folder: string): ReadonlyMap<string, string> {
  const none = new Map<string, string>();
  try {
    const match = HEAD.exec(readHead(path.join(folder, 'state.json')));
    if (match?.[1] === undefined) return none;
    const entries = Object.entries(JSON.parse(match[1]) as Record<string, unknown>);
    return new Map(entries.map(([key, value]) => [key, String(value)]));
  } catch {
    return none;
  }
}

function readHead(file: string): string {
  const descriptor = openSync(file, constants.O_RDONLY | NO_WAITING);
  try {
    const buffer = Buffer.alloc(HEAD_BYTES);
    return buffer.toString('utf8', 0, readSync(descriptor, buffer, 0, HEAD_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
