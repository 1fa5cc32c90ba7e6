import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { packedProgram } from './packed.ts';
import {
  bytesBelow,
  eventsIn,
  historyOf,
  LOG,
  livedInHome,
  newHome,
  type Recorded,
} from './store-faults/home.ts';
import { faultEach, type Outcome } from './store-faults/injection.ts';
import { distOf, fault, inProcess, runOn, runProcess } from './store-faults/program.ts';
import { canMount, fillUp, mountSmallDisk, type SmallDisk } from './store-faults/small-disk.ts';

const KINDS = ['ENOSPC', 'EIO', 'killed', 'torn'];
const IMPORTED = 40;

let home: string;
let whole: readonly Recorded[];
let importFile: string;
beforeAll(async () => {
  home = await livedInHome();
  whole = await historyOf(home);
  importFile = path.join(path.dirname(home), 'import.json');
  const stamp = { seq: 3, at: '2026-01-02T03:04:05.678Z', day: '2026-01-02', on: '2026-01-02' };
  const events = Array.from({ length: IMPORTED }, (_, index) => ({
    id: `imported-${index}`,
    ...stamp,
    type: 'noted',
    text: `${'a long note '.repeat(20)}${index}`,
  }));
  writeFileSync(importFile, JSON.stringify({ schema: 'ai-pm-path/export@1', events }));
});

/** How many records there are after the command and one more; all of before are to be among them. */
async function countAfter({ copy }: Outcome): Promise<number | string> {
  const next = await inProcess(copy, LOG);
  if (next.status !== 0) return `the next command ended so: ${next.stderr}`;
  const kept = new Set((await historyOf(copy)).map((event) => JSON.stringify(event)));
  const lost = whole.filter((event) => !kept.has(JSON.stringify(event)));
  return lost.length === 0 ? kept.size - whole.length - 1 : `${lost.length} records are gone`;
}

describe.each(KINDS)('%s at every call', (kind) => {
  const limit = { timeout: 120_000 };

  test('of data repair: the history stays whole', limit, async () => {
    const stage = { home, command: ['data', 'repair', '--json'] };
    const { tried, failures } = await faultEach(kind, stage, async (outcome) => {
      const count = await countAfter(outcome);
      return count === 0 ? null : `${count}`;
    });
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(1);
  });

  test('of data import: all of it is there, or nothing of it', limit, async () => {
    const stage = { home, command: ['data', 'import', importFile, '--json'] };
    const { tried, failures } = await faultEach(kind, stage, async (outcome) => {
      const added = await countAfter(outcome);
      const isWhole = added === IMPORTED || (added === 0 && outcome.ended.status !== 0);
      return isWhole ? null : `${added} were imported`;
    });
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThan(1);
  });

  test('of data reset: the bytes are kept, and half a reset is none', limit, async () => {
    const before = Object.values(bytesBelow(home));
    const stage = { home, command: ['data', 'reset', '--yes', '--json'] };
    const { tried, failures } = await faultEach(kind, stage, async ({ copy, ended }) => {
      const bytes = Object.values(bytesBelow(copy));
      if (ended.status === 0) {
        if ((await historyOf(copy)).length > 0) return 'told, but not done';
        return before.every((digest) => bytes.includes(digest)) ? null : 'the old bytes are gone';
      }
      const left = await historyOf(copy);
      return left.length === 0 || left.length === whole.length ? null : `${left.length} are left`;
    });
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(kind === 'torn' ? 0 : 5);
  });
});

describe.runIf(canMount('repair and import on a full disk'))('a full disk', () => {
  let disk: SmallDisk;
  afterEach(() => disk.release());

  async function fullDisk(): Promise<string> {
    disk = mountSmallDisk('size=128k') ?? disk;
    const place = path.join(disk.folder, 'home');
    const exported = path.join(path.dirname(newHome()), 'exported.json');
    await inProcess(home, ['data', 'export', exported]);
    expect((await inProcess(place, ['data', 'import', exported])).status).toBe(0);
    fillUp(disk);
    return place;
  }

  test('data repair is refused, and the history is as it was', async () => {
    const place = await fullDisk();
    const { status, stderr } = await runOn(place, ['data', 'repair', '--json']);
    expect({ status, code: JSON.parse(stderr).error.code }).toEqual({
      status: 1,
      code: 'not-saved',
    });
    expect(await historyOf(place)).toEqual(whole);
  });

  test('data import is refused, and the history is as it was', async () => {
    const place = await fullDisk();
    const { status, stderr } = await runOn(place, ['data', 'import', importFile, '--json']);
    expect({ status, code: JSON.parse(stderr).error.code }).toEqual({
      status: 1,
      code: 'not-saved',
    });
    expect(await historyOf(place)).toEqual(whole);
  });
});

test('repairs while others record: nothing told is lost', { timeout: 60_000 }, async () => {
  const place = newHome();
  const bundle = path.join(distOf(packedProgram().folder), 'ai-pm-path.cjs');
  const words = [process.execPath, fault('record-in-a-loop.cjs'), bundle, place, '60'];
  const writers = Promise.all(Array.from({ length: 4 }, () => runProcess(words, {}, 50)));
  let isRecording = true;
  const repairing = (async () => {
    let repairs = 0;
    while (isRecording) {
      expect((await inProcess(place, ['data', 'repair'])).status).toBe(0);
      repairs += 1;
      await setImmediate();
    }
    return repairs;
  })();
  const ended = await writers;
  isRecording = false;
  expect(await repairing).toBeGreaterThan(5);
  expect(ended.map(({ status, stderr }) => `${status} ${stderr}`)).toEqual(ended.map(() => '0 '));
  const told = ended.flatMap(({ stdout }) => stdout.trim().split('\n').flatMap(eventsIn));
  expect(told).toHaveLength(240);
  const kept = new Set((await historyOf(place)).map(({ id }) => id));
  expect(told.filter(({ id }) => !kept.has(id))).toEqual([]);
  expect(JSON.parse(readFileSync(path.join(place, 'state.json'), 'utf8')).events).toHaveLength(240);
});
