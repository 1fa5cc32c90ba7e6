import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { StoredEvent } from '../domain/progress/event.ts';
import { exportText, parseExport } from './export-file.ts';
import type { Moment } from './set-aside.ts';

const KEPT = 14;

/**
 * One copy of all events a day on which something changed, the newest fourteen. Never made from
 * fewer events than the backup before it: a state that shrank is not one to keep.
 */
export function backUp(folder: string, events: readonly StoredEvent[], moment: Moment): void {
  const backups = path.join(folder, 'backups');
  const file = path.join(backups, `${moment.now.toISOString().slice(0, 10)}.json`);
  if (existsSync(file)) return;
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const names = readdirSync(backups).filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name));
  const latest = names.sort().at(-1);
  if (latest !== undefined && countIn(path.join(backups, latest)) > events.length) return;
  const draft = `${file}.tmp-${moment.processId}`;
  writeFileSync(draft, exportText(events), { mode: 0o600, flush: true });
  renameSync(draft, file);
  for (const name of names.slice(0, Math.max(0, names.length + 1 - KEPT))) {
    rmSync(path.join(backups, name), { force: true });
  }
}

/** A backup that cannot be read counts as empty: it must not stop the next one. */
function countIn(file: string): number {
  const parsed = parseExport(readFileSync(file, 'utf8'));
  return parsed.ok ? parsed.events.length : 0;
}
