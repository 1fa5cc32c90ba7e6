import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  copyOf,
  historyOf,
  journalOf,
  LOG,
  livedInHome,
  newHome,
  stateOf,
} from './store-faults/home.ts';
import { inProcess, runOn } from './store-faults/program.ts';

let home: string;
beforeAll(async () => {
  home = await livedInHome();
});

const stamp = { seq: 3, at: '2026-01-02T03:04:05.678Z', day: '2026-01-02', on: '2026-01-02' };
const noted = (id: string, text = 'the same words') => ({ id, ...stamp, type: 'noted', text });

function exportFile(events: readonly object[]): string {
  const file = path.join(path.dirname(newHome()), 'import.json');
  writeFileSync(file, JSON.stringify({ schema: 'ai-pm-path/export@1', events }));
  return file;
}

/** Takes a letter out of the only line that holds `word`. */
function spoilLine(file: string, word: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text.split(word)).toHaveLength(2);
  writeFileSync(file, text.replace(word, word.slice(1)));
}

describe('two records that differ in nothing but their id', () => {
  const ids = ['6f1c9a52-0c0f-4a53-9d0e-0d8b5f6f1a01', 'b7d2e813-95ab-4c71-8f6d-a3c4e2907d55'];

  async function twins(): Promise<string> {
    const copy = copyOf(home);
    for (const id of ids) await inProcess(copy, ['data', 'import', exportFile([noted(id)])]);
    await inProcess(copy, LOG);
    return copy;
  }

  test('are both there when the journal has lost one of them', async () => {
    const copy = await twins();
    spoilLine(journalOf(copy), ids[1] ?? '');
    const found = (await historyOf(copy)).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(ids));
  });

  test('are both there when the snapshot has lost one of them', async () => {
    const copy = await twins();
    spoilLine(stateOf(copy), ids[0] ?? '');
    const found = (await historyOf(copy)).map(({ id }) => id);
    expect(found).toEqual(expect.arrayContaining(ids));
  });

  test('but a record whose id was spoilt in the snapshot is not there twice', async () => {
    const copy = await twins();
    const before = await historyOf(copy);
    const id = ids[0] ?? '';
    const state = readFileSync(stateOf(copy), 'utf8');
    writeFileSync(stateOf(copy), state.replace(id, `7${id.slice(1)}`));
    expect(await historyOf(copy)).toEqual(before);
  });
});

describe('several records in one line of the journal', () => {
  test('count together, or not at all', async () => {
    const copy = copyOf(home);
    const before = await historyOf(copy);
    await inProcess(copy, ['data', 'import', exportFile([noted('one'), noted('two', 'other')])]);
    expect(await historyOf(copy)).toHaveLength(before.length + 2);
    const journal = readFileSync(journalOf(copy), 'utf8');
    writeFileSync(journalOf(copy), journal.slice(0, -20));
    rmSync(stateOf(copy));
    expect(await historyOf(copy)).toEqual(before);
  });
});

describe('a journal of nothing but garbage, with nothing beside it', () => {
  test('is set aside once, and then the program is used as on the first day', async () => {
    const place = newHome();
    mkdirSync(place);
    writeFileSync(journalOf(place), 'no record at all\n'.repeat(50));
    const first = await runOn(place, ['progress', 'history']);
    expect(first).toMatchObject({ status: 0, stderr: expect.stringContaining('warning: ') });
    const second = await runOn(place, ['progress', 'history']);
    expect(second).toMatchObject({ status: 0, stderr: expect.not.stringContaining('warning: ') });
    expect(readdirSync(place).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
    expect((await runOn(place, LOG)).stderr).toBe('');
  });
});

describe('a file larger than any life', () => {
  test.each(['journal.jsonl', 'state.json'])('%s is refused in a sentence', async (name) => {
    const copy = copyOf(home);
    truncateSync(path.join(copy, name), 600e6);
    const { status, stderr, seconds } = await runOn(copy, ['progress']);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringContaining('larger than 400 MB'),
    });
    expect(seconds).toBeLessThan(5);
  });
});

describe('what is not a stray file of ours', () => {
  test('is left where it is by the sweep', async () => {
    const copy = copyOf(home);
    const names = ['state.json.tmp-folder', 'state.json.tmp-loop', 'state.json.tmp-old'];
    const [folder, loop, old] = names.map((name) => path.join(copy, name)) as [
      string,
      string,
      string,
    ];
    mkdirSync(folder);
    symlinkSync(loop, loop);
    writeFileSync(old, 'half a state');
    for (const name of [folder, old]) utimesSync(name, 1e9, 1e9);
    const { status, stderr } = await runOn(copy, LOG);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const left = readdirSync(copy).filter((name) => name.includes('.tmp-'));
    expect(left.sort()).toEqual(names.slice(0, 2));
  });
});

describe('an import', () => {
  test('with a number that no record can have is refused', async () => {
    const copy = copyOf(home);
    const before = await historyOf(copy);
    const file = exportFile([{ ...noted('far'), seq: Number.MAX_SAFE_INTEGER }]);
    const { status, stderr } = await runOn(copy, ['data', 'import', file]);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: expect.stringMatching(/record 1 has a number no\s+record can have/),
    });
    expect(await historyOf(copy)).toEqual(before);
  });

  test('takes back what was exported: a proof with a very long address', async () => {
    const copy = copyOf(home);
    const link = `https://example.org/${'a'.repeat(50_000)}`;
    expect((await runOn(copy, ['progress', 'done', 'swe1-2', '--proof', link])).status).toBe(0);
    const file = path.join(path.dirname(copy), 'exported.json');
    await runOn(copy, ['data', 'export', file]);
    const other = newHome();
    expect((await runOn(other, ['data', 'import', file])).status).toBe(0);
    expect(await historyOf(other)).toEqual(await historyOf(copy));
  });
});

describe('a process that was still writing when another began anew', () => {
  test('brings nothing back', async () => {
    const copy = copyOf(home);
    const preload = 'reset-before-append.cjs';
    const { status } = await runOn(copy, LOG, { preload, env: { RESET_FOLDER: copy } });
    expect(status).toBe(0);
    expect((await historyOf(copy)).map(({ type }) => type)).toEqual(['hours-logged']);
  });
});

describe('lines that others wrote meanwhile', () => {
  test('are read beside a snapshot that does not know them', async () => {
    const copy = copyOf(home);
    const before = await historyOf(copy);
    const json = JSON.stringify(noted('from-another-process'));
    const line = `\n${crc32(json).toString(16).padStart(8, '0')} ${json}\n`;
    appendFileSync(journalOf(copy), line);
    expect(await historyOf(copy)).toHaveLength(before.length + 1);
    rmSync(journalOf(copy));
    expect(await historyOf(copy)).toHaveLength(before.length + 1);
  });
});
