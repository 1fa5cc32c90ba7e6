import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** A data folder with a plan and so many records of hours, over three years. */
export function homeWith(records: number, bin: string, folder: string): string {
  const home = path.join(folder, `home-${records}`);
  const tell = (...args: string[]) =>
    spawnSync(process.execPath, [bin, ...args, '--data-dir', home], { stdio: 'ignore' });
  tell('plan', 'adopt', '--from', 'swe', '--today', '2024-01-01');
  const journal = path.join(home, 'journal.jsonl');
  const [, json = ''] = /^\S+ (.*)$/m.exec(readFileSync(journal, 'utf8')) ?? [];
  const tasks: readonly { id: string }[] = JSON.parse(json).plan.tasks;
  const lines = Array.from({ length: records }, (_, index) => {
    const day = new Date(Date.UTC(2024, 0, 2 + (index % 1000))).toISOString().slice(0, 10);
    const record = JSON.stringify({
      id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
      seq: index + 2,
      at: `${day}T19:00:00.000Z`,
      day,
      type: 'hours-logged',
      hours: 0.5,
      on: day,
      task: tasks[index % tasks.length]?.id,
      note: 'worked on it for a while',
    });
    return `\n${crc32(record).toString(16).padStart(8, '0')} ${record}\n`;
  });
  appendFileSync(journal, lines.join(''));
  tell('progress', 'note', 'the snapshot is written anew by this');
  return home;
}
