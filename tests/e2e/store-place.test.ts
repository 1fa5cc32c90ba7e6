import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { packedProgram } from './packed.ts';
import {
  bytesBelow,
  copyOf,
  digestOf,
  eventsIn,
  historyOf,
  journalOf,
  LOG,
  livedInHome,
  newHome,
  type Recorded,
  stateOf,
} from './store-faults/home.ts';
import { inProcess, runOn, runProcess } from './store-faults/program.ts';

let home: string;
let whole: readonly Recorded[];
beforeAll(async () => {
  home = await livedInHome();
  whole = await historyOf(home);
});

describe.each(['state.json', 'journal.jsonl'])('%s', (name) => {
  test('deleted: written again from the other copy, quietly', async () => {
    const copy = copyOf(home);
    rmSync(path.join(copy, name));
    const { status, stdout, stderr } = await runOn(copy, ['progress', 'history', '--json']);
    expect({ status, stderr, events: eventsIn(stdout) }).toEqual({
      status: 0,
      stderr: '',
      events: whole,
    });
    expect(existsSync(path.join(copy, name))).toBe(true);
    const other = name === 'state.json' ? 'journal.jsonl' : 'state.json';
    rmSync(path.join(copy, other));
    expect(await historyOf(copy)).toEqual(whole);
  });

  const inTheWay: readonly [string, (file: string) => void][] = [
    ['a folder', (file) => mkdirSync(file)],
    [
      'a folder with something in it',
      (file) => mkdirSync(path.join(file, 'x'), { recursive: true }),
    ],
    ['a pipe', (file) => execFileSync('mkfifo', [file])],
    ['a link to itself', (file) => symlinkSync(name, file)],
    ['a link to nowhere', (file) => symlinkSync('/nowhere/at/all', file)],
    ['a link to a device that never ends', (file) => symlinkSync('/dev/zero', file)],
    [
      'a link to a pipe',
      (file) => {
        execFileSync('mkfifo', [`${file}.pipe`]);
        symlinkSync(`${name}.pipe`, file);
      },
    ],
  ];

  test.each(inTheWay)(
    '%s in its place: refused in one sentence, nothing is touched',
    async (_, put) => {
      const copy = copyOf(home);
      const file = path.join(copy, name);
      rmSync(file);
      put(file);
      const before = readdirSync(copy).sort();
      for (const args of [LOG, ['progress'], ['data', 'check'], ['next']]) {
        const { status, stdout, stderr, seconds } = await runOn(copy, [...args, '--json']);
        expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
        const { code, message } = JSON.parse(stderr).error;
        expect(code).toBe('data-unreadable');
        expect(message).toMatch(new RegExp(`^Cannot read your records in \\S*/${name}: [^.]+\\.$`));
        expect(seconds).toBeLessThan(2);
      }
      expect(readdirSync(copy).sort()).toEqual(before);
      expect(existsSync(file) && lstatSync(file).isFile()).toBe(false);
    },
  );

  test('a link to a file elsewhere: the link stays, the file is kept up to date', async () => {
    const copy = copyOf(home);
    const file = path.join(copy, name);
    const elsewhere = path.join(path.dirname(copy), `synced ${name}`);
    renameSync(file, elsewhere);
    symlinkSync(elsewhere, file);
    const { status, stdout, stderr } = await runOn(copy, LOG);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(readlinkSync(file)).toBe(elsewhere);
    const [{ id } = { id: '' }] = eventsIn(stdout);
    expect(readFileSync(elsewhere, 'utf8')).toContain(id);
  });
});

test('a linked snapshot that is damaged: its bytes are kept, the link stays', async () => {
  const copy = copyOf(home);
  const elsewhere = path.join(path.dirname(copy), 'synced.json');
  const damaged = readFileSync(stateOf(copy)).subarray(0, 300);
  rmSync(stateOf(copy));
  writeFileSync(elsewhere, damaged);
  symlinkSync(elsewhere, stateOf(copy));
  expect((await inProcess(copy, LOG)).status).toBe(0);
  expect(await historyOf(copy)).toHaveLength(whole.length + 1);
  expect(lstatSync(stateOf(copy)).isSymbolicLink()).toBe(true);
  expect(JSON.parse(readFileSync(elsewhere, 'utf8')).events).toHaveLength(whole.length + 1);
  expect(Object.values(bytesBelow(path.dirname(copy)))).toContain(digestOf(damaged));
});

describe('the data folder', () => {
  test.each([
    ['a file', (place: string) => writeFileSync(place, 'x')],
    ['a pipe', (place: string) => execFileSync('mkfifo', [place])],
    ['a link to itself', (place: string) => symlinkSync('home', place)],
  ])('%s in its place: refused in one sentence', async (_, put) => {
    const place = newHome();
    put(place);
    for (const args of [LOG, ['progress'], ['data', 'check']]) {
      const { status, stderr, seconds } = await runOn(place, args);
      expect(status).toBe(1);
      expect(stderr).not.toContain('    at ');
      expect(seconds).toBeLessThan(2);
    }
  });

  test('a link to a folder is followed', async () => {
    const place = newHome();
    symlinkSync(copyOf(home), place);
    expect((await runOn(place, LOG)).status).toBe(0);
    expect(await historyOf(place)).toHaveLength(whole.length + 1);
    expect(lstatSync(place).isSymbolicLink()).toBe(true);
  });

  test.each([
    ['a file', (place: string) => writeFileSync(place, 'x')],
    ['a pipe', (place: string) => execFileSync('mkfifo', [place])],
  ])('%s in the place of the backups: the record is saved', async (_, put) => {
    const copy = copyOf(home);
    rmSync(path.join(copy, 'backups'), { recursive: true });
    put(path.join(copy, 'backups'));
    const { status, stdout, seconds } = await runOn(copy, LOG);
    expect(status).toBe(0);
    expect(eventsIn(stdout)).toHaveLength(1);
    expect(seconds).toBeLessThan(2);
    expect(JSON.parse(readFileSync(stateOf(copy), 'utf8')).events).toHaveLength(whole.length + 1);
  });

  const relative = { AI_PM_PATH_HOME: 'here', XDG_DATA_HOME: 'here', HOME: 'here' };
  test.each([
    ['an empty HOME', { HOME: '' }, 2],
    ['a relative HOME', { HOME: 'here' }, 2],
    ['HOME ".."', { HOME: '..' }, 2],
    ['a HOME that is a file', { HOME: '/etc/hostname' }, 1],
    ['a HOME that is no folder', { HOME: '/dev/null' }, 1],
    ['a relative XDG_DATA_HOME', { XDG_DATA_HOME: 'here' }, 2],
    ['a relative AI_PM_PATH_HOME', { AI_PM_PATH_HOME: './here' }, 2],
    ['everything relative', relative, 2],
  ])(
    '%s: refused, and nothing is written where the command was typed',
    async (_, env, exitCode) => {
      const here = mkdtempSync(path.join(tmpdir(), 'here-'));
      for (const args of [LOG, ['progress'], ['plan', 'adopt', '--from', 'swe']]) {
        const line = `cd '${here}' && exec "$0" "$@"`;
        const { bin } = packedProgram();
        const words = ['bash', '-c', line, process.execPath, bin, ...args];
        const { status, stdout, stderr } = await runProcess(words, env);
        expect({ status, stdout }).toEqual({ status: exitCode, stdout: '' });
        expect(stderr).toMatch(/There is no place to keep|Cannot read your records|Not saved/);
        expect(stderr).not.toContain('    at ');
      }
      expect(readdirSync(here)).toEqual([]);
    },
  );

  test.each(['000', '077', '027'])(
    'under umask %s: 0700 for folders, 0600 for files',
    async (mask) => {
      const place = newHome();
      const { bin } = packedProgram();
      const line = `umask ${mask} && exec "$0" "$@"`;
      const record = () =>
        runProcess(['bash', '-c', line, process.execPath, bin, ...LOG, '--data-dir', place]);
      expect((await record()).status).toBe(0);
      writeFileSync(stateOf(place), 'damaged');
      writeFileSync(journalOf(place), `\nx${readFileSync(journalOf(place), 'utf8')}`);
      expect((await record()).status).toBe(0);
      const names = ['.', ...readdirSync(place, { recursive: true, encoding: 'utf8' })];
      expect(names.filter((name) => name.includes('damaged'))).toHaveLength(2);
      const modes = names.map((name) => {
        const stats = statSync(path.join(place, name));
        return {
          name,
          mode: (stats.mode & 0o777).toString(8),
          isRight: stats.isDirectory() ? '700' : '600',
        };
      });
      expect(modes.filter(({ mode, isRight }) => mode !== isRight)).toEqual([]);
    },
  );
});

describe('a state of a newer version', () => {
  const newer = (change: (state: Record<string, unknown>) => object) => {
    const copy = copyOf(home);
    const state = JSON.parse(readFileSync(stateOf(copy), 'utf8'));
    writeFileSync(stateOf(copy), JSON.stringify({ ...state, schema: 2, ...change(state) }));
    return copy;
  };
  const event = { id: 'new1', seq: 99, at: '2026-11-21T10:00:00.000Z', day: '2026-11-21' };

  test.each([
    ['as it is', () => newer(() => ({}))],
    ['with new fields', () => newer(() => ({ tea: 1, preferences: { a: { b: 1 } } }))],
    [
      'with records of another shape',
      () =>
        newer(({ events }) => ({
          events: [...(events as object[]), { ...event, type: 'hours-logged', hours: '1h30' }],
        })),
    ],
    ['with its events elsewhere', () => newer(() => ({ events: undefined, records: {} }))],
    [
      'beside a damaged journal',
      () => {
        const copy = newer(() => ({}));
        writeFileSync(journalOf(copy), `${readFileSync(journalOf(copy), 'utf8')}\ngarbage\n`);
        return copy;
      },
    ],
    [
      'without a journal',
      () => {
        const copy = newer(() => ({}));
        rmSync(journalOf(copy));
        return copy;
      },
    ],
  ])('%s: read, not written, and said', async (_, make) => {
    const copy = make();
    const before = bytesBelow(copy);
    const exported = path.join(path.dirname(copy), 'import.json');
    const { stdout } = await inProcess(home, ['data', 'export']);
    writeFileSync(exported, stdout.replace('later-kind', 'other-id'));
    const read = await inProcess(copy, ['progress', 'history', '--json']);
    expect(read.status).toBe(0);
    for (const args of [LOG, ['progress', 'undo'], ['data', 'import', exported]]) {
      const { status, stderr } = await runOn(copy, args);
      expect(status).toBe(1);
      expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(/Not saved: .* newer version .*npm install/);
    }
    expect(bytesBelow(copy)).toEqual(before);
  });

  test('is read whole', async () => {
    expect(await historyOf(newer(() => ({})))).toEqual(whole);
  });
});

test('a folder that is too open stays as its owner made it', async () => {
  const copy = copyOf(home);
  chmodSync(copy, 0o755);
  expect((await runOn(copy, LOG)).status).toBe(0);
  expect(statSync(copy).mode & 0o777).toBe(0o755);
});
