import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  bytesBelow,
  copyOf,
  historyOf,
  LOG,
  livedInHome,
  newHome,
  type Recorded,
} from './store-faults/home.ts';
import { inProcess, runOn } from './store-faults/program.ts';

const besides = (home: string, name: string) => path.join(path.dirname(home), name);

async function exportOf(home: string): Promise<string> {
  const file = besides(home, 'exported.json');
  const { status, stderr } = await runOn(home, ['data', 'export', file, '--force']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('written to') });
  return file;
}

async function importInto(home: string, file: string): Promise<{ added: number; events: number }> {
  const { status, stdout, stderr } = await runOn(home, ['data', 'import', file, '--json']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const { added, events } = JSON.parse(stdout);
  return { added, events };
}

let home: string;
let whole: readonly Recorded[];
let exported: string;
beforeAll(async () => {
  home = await livedInHome();
  whole = await historyOf(home);
  exported = await exportOf(home);
});

describe('two computers', () => {
  /** Two histories with a part in common, recorded on in turns. */
  async function twoHomes(): Promise<[string, string]> {
    const [laptop, desktop] = [copyOf(home), copyOf(home)];
    for (const [place, hours] of [
      [laptop, '1'],
      [desktop, '2'],
      [desktop, '3'],
      [laptop, '4'],
      [laptop, '5'],
    ] as const) {
      expect((await inProcess(place, ['progress', 'log', '--hours', hours])).status).toBe(0);
    }
    expect((await inProcess(desktop, ['progress', 'undo'])).status).toBe(0);
    return [laptop, desktop];
  }

  test('that exchange their exports have the same history', async () => {
    const [laptop, desktop] = await twoHomes();
    const [fromLaptop, fromDesktop] = [await exportOf(laptop), await exportOf(desktop)];
    const all = whole.length + 6;
    expect(await importInto(desktop, fromLaptop)).toEqual({ added: 3, events: all });
    expect(await importInto(laptop, fromDesktop)).toEqual({ added: 3, events: all });
    const history = await historyOf(laptop);
    expect(history).toHaveLength(all);
    expect(await historyOf(desktop)).toEqual(history);
    expect(readFileSync(await exportOf(laptop))).toEqual(readFileSync(await exportOf(desktop)));
  });

  test('importing the same twice changes nothing', async () => {
    const [laptop, desktop] = await twoHomes();
    const file = await exportOf(desktop);
    await importInto(laptop, file);
    const before = bytesBelow(laptop);
    expect(await importInto(laptop, file)).toEqual({ added: 0, events: whole.length + 6 });
    expect(await importInto(laptop, await exportOf(laptop))).toMatchObject({ added: 0 });
    expect(bytesBelow(laptop)).toEqual(before);
  });

  test('an import into nothing is a move to a new computer', async () => {
    const place = newHome();
    expect(await importInto(place, exported)).toEqual({
      added: whole.length,
      events: whole.length,
    });
    expect(await historyOf(place)).toEqual(whole);
    const [standing, moved] = await Promise.all(
      [home, place].map((folder) => inProcess(folder, ['progress', '--json'])),
    );
    expect(moved?.stdout).toBe(standing?.stdout);
  });

  test('a backup of any day can be imported', async () => {
    const [name = ''] = Object.keys(bytesBelow(path.join(home, 'backups')));
    const place = newHome();
    const { added } = await importInto(place, path.join(home, 'backups', name));
    expect(added).toBeGreaterThan(0);
    expect(await historyOf(place)).toEqual(whole.slice(0, added));
  });

  test('a record with more than a hundred proofs can be exchanged', async () => {
    const place = copyOf(home);
    const proofs = Array.from(
      { length: 101 },
      (_, index) => `--proof=https://example.org/${index}`,
    );
    expect((await inProcess(place, ['progress', 'done', 'swe1-2', ...proofs])).status).toBe(0);
    expect(await importInto(newHome(), await exportOf(place))).toMatchObject({
      added: whole.length + 1,
    });
  });

  test('a record that stands twice in a file is one record', async () => {
    const place = newHome();
    const { schema, events } = JSON.parse(readFileSync(exported, 'utf8'));
    const file = besides(place, 'twice.json');
    writeFileSync(file, JSON.stringify({ schema, events: [...events, ...events] }));
    expect(await importInto(place, file)).toMatchObject({ added: whole.length });
  });
});

type Content = string | Buffer;
const withEvent = (changes: object) => (text: string) => {
  const { schema, events } = JSON.parse(text);
  const [first, ...others] = events;
  return JSON.stringify({ schema, events: [{ ...first, id: 'changed', ...changes }, ...others] });
};
const DEEP = 200_000;
const hours = { type: 'hours-logged', on: '2026-01-02' };

describe('an import that is refused', () => {
  const refused: readonly [string, (text: string) => Content][] = [
    ['empty', () => ''],
    ['cut off in the middle', (text) => text.slice(0, text.length / 2)],
    ['cut off before the end', (text) => text.trimEnd().slice(0, -1)],
    ['NUL-filled', (text) => Buffer.alloc(text.length)],
    ['twice its content', (text) => text + text],
    ['UTF-16', (text) => Buffer.from(text, 'utf16le')],
    ['not UTF-8', (text) => Buffer.from(text.replace('first', 'f\u00efrst'), 'latin1')],
    ['null', () => 'null'],
    ['a list', () => '[]'],
    ['a number', () => '5'],
    ['a text', () => '"ai-pm-path/export@1"'],
    ['JSON of another program', () => '{"schema":"other/export@1","events":[]}'],
    ['a state.json', () => readFileSync(path.join(home, 'state.json'))],
    ['a journal', () => readFileSync(path.join(home, 'journal.jsonl'))],
    ['of a newer version', (text) => text.replace('export@1', 'export@2')],
    ['without events', () => '{"schema":"ai-pm-path/export@1"}'],
    ['with its events as an object', () => '{"schema":"ai-pm-path/export@1","events":{}}'],
    ['with an event of null', () => '{"schema":"ai-pm-path/export@1","events":[null]}'],
    ['with an event without an id', withEvent({ id: undefined })],
    ['with an event without a number', withEvent({ seq: null })],
    ['with a negative number', withEvent({ seq: -1 })],
    ['with a day that does not exist', withEvent({ day: '2026-02-30' })],
    ['with hours as text', withEvent({ ...hours, hours: '2' })],
    ['with negative hours', withEvent({ ...hours, hours: -2 })],
    ['with a known kind without its fields', withEvent({ type: 'plan-adopted', plan: null })],
    ['200,000 brackets', () => '['.repeat(DEEP)],
    [
      'with an event 200,000 levels deep',
      (text) =>
        withEvent({ deep: 1 })(text).replace(
          '"deep":1',
          `"deep":${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
        ),
    ],
    ['50 MB of one letter', () => Buffer.alloc(50_000_000, 'x')],
  ];

  test.each(refused)('%s: exit 1, one sentence, nothing changes', async (_, make) => {
    const copy = copyOf(home);
    const before = bytesBelow(copy);
    const file = besides(copy, 'import.json');
    writeFileSync(file, make(readFileSync(exported, 'utf8')));
    const { status, stdout, stderr } = await inProcess(copy, ['data', 'import', file, '--json']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const { code, message } = JSON.parse(stderr).error;
    expect(code).toBe('import-refused');
    expect(message).toMatch(/^Cannot import \S+import\.json: .*\. Nothing was changed\.$/);
    expect(bytesBelow(copy)).toEqual(before);
  });

  test.each<[string, (file: string) => unknown]>([
    ['missing', () => undefined],
    ['a folder', (file) => mkdirSync(file)],
    ['a link to itself', (file) => symlinkSync(file, file)],
    ['an endless device', (file) => symlinkSync('/dev/zero', file)],
    ['a pipe that nobody writes to', (file) => execFileSync('mkfifo', [file])],
  ])('%s: exit 1, no hang, nothing changes', async (_, put) => {
    const copy = copyOf(home);
    const before = bytesBelow(copy);
    const file = besides(copy, 'import.json');
    put(file);
    const { status, stderr, seconds } = await runOn(copy, ['data', 'import', file, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stderr).error.code).toBe('import-refused');
    expect(seconds).toBeLessThan(5);
    expect(bytesBelow(copy)).toEqual(before);
  });

  test('never writes a file where there was no folder', async () => {
    const place = newHome();
    const file = besides(place, 'import.json');
    writeFileSync(file, '{}');
    expect((await inProcess(place, ['data', 'import', file])).status).toBe(1);
    expect(statSync(place, { throwIfNoEntry: false })).toBeUndefined();
  });
});

test('an export replaces no file unasked, and is for its owner alone where it is a backup', async () => {
  const copy = copyOf(home);
  const file = besides(copy, 'mine.json');
  writeFileSync(file, 'mine');
  expect((await inProcess(copy, ['data', 'export', file])).status).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe('mine');
  rmSync(file);
  expect((await inProcess(copy, ['data', 'export', file])).status).toBe(0);
  expect((await inProcess(copy, LOG)).status).toBe(0);
  expect(JSON.parse(readFileSync(file, 'utf8')).events).toHaveLength(whole.length);
});
