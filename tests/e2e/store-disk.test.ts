import { existsSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import {
  bytesBelow,
  eventsIn,
  historyOf,
  journalOf,
  LOG,
  stateOf,
  warningsIn,
} from './store-faults/home.ts';
import { type Ended, inProcess, runOn } from './store-faults/program.ts';
import { canMount, fillUp, mountSmallDisk, type SmallDisk } from './store-faults/small-disk.ts';

let disk: SmallDisk;
afterEach(() => disk.release());

function newDisk(options: string): string {
  const mounted = mountSmallDisk(options);
  if (mounted === null) throw new Error('the disk could not be mounted');
  disk = mounted;
  return path.join(disk.folder, 'home');
}

/** Records until it is refused; the ids of what was acknowledged, and how the refusal was told. */
async function recordUntilRefused(home: string, command: readonly string[], most = 60) {
  const acknowledged: string[] = [];
  for (let count = 0; count < most; count += 1) {
    const ended = await inProcess(home, command);
    if (ended.status !== 0) return { acknowledged, refusal: ended };
    acknowledged.push(...eventsIn(ended.stdout).map(({ id }) => id));
  }
  throw new Error(`the disk was still not full after ${most} records`);
}

function expectNotSaved({ status, stdout, stderr, seconds }: Ended, reason: string): void {
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  const { code, message } = JSON.parse(stderr).error;
  expect(code).toBe('not-saved');
  expect(message).toMatch(/^Not saved: /);
  expect(message).toContain(reason);
  expect(seconds).toBeLessThan(5);
}

async function idsOf(home: string): Promise<string[]> {
  return (await historyOf(home)).map(({ id }) => id);
}

describe.runIf(canMount('a full disk'))('a disk of 128 kB', () => {
  test.each([
    ['full', 0, LOG],
    ['nearly full', 1, LOG],
    ['nearly full, for a long note', 1, ['progress', 'note', 'long '.repeat(150), '--json']],
    ['nearly full, with room for one copy', 3, ['progress', 'note', 'long '.repeat(500), '--json']],
  ] as const)(
    'that is %s: refused, nothing is lost, and it works when there is space',
    async (_, pages, command) => {
      const home = newDisk('size=128k');
      const first = await runOn(home, LOG);
      const acknowledged = eventsIn(first.stdout).map(({ id }) => id);
      const filler = fillUp(disk, pages);
      const full = await recordUntilRefused(home, command);
      acknowledged.push(...full.acknowledged);
      expectNotSaved(full.refusal, 'the disk is full');
      const kept = await idsOf(home);
      expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
      expect(() => JSON.parse(readFileSync(stateOf(home), 'utf8'))).not.toThrow();

      rmSync(filler);
      const next = await runOn(home, command);
      expect(next.status).toBe(0);
      acknowledged.push(...eventsIn(next.stdout).map(({ id }) => id));
      const after = await idsOf(home);
      expect(acknowledged.filter((id) => !after.includes(id))).toEqual([]);
      const { events } = JSON.parse(readFileSync(stateOf(home), 'utf8'));
      expect(events).toHaveLength(after.length);
      expect((await inProcess(home, LOG)).stderr).toBe('');
    },
  );

  test('a short write is no record: half of a line does not count', async () => {
    const home = newDisk('size=128k');
    await runOn(home, LOG);
    const filler = fillUp(disk);
    const { refusal } = await recordUntilRefused(home, LOG);
    expectNotSaved(refusal, 'the disk is full');
    const journal = readFileSync(journalOf(home), 'utf8');
    expect(journal.endsWith('}\n')).toBe(false);
    rmSync(filler);
    const { status, stdout } = await runOn(home, LOG);
    expect(status).toBe(0);
    const [{ id } = { id: '' }] = eventsIn(stdout);
    rmSync(stateOf(home));
    expect(await idsOf(home)).toContain(id);
  });

  test('the first record on a full disk: refused, then it works', async () => {
    const home = newDisk('size=128k');
    const filler = fillUp(disk);
    expectNotSaved(await runOn(home, LOG), 'the disk is full');
    expect(await idsOf(home)).toEqual([]);
    rmSync(filler);
    expect((await runOn(home, LOG)).status).toBe(0);
    expect(await idsOf(home)).toHaveLength(1);
  });

  test('a damaged journal on a full disk is read, and nothing of it is lost', async () => {
    const home = newDisk('size=128k');
    const { stdout } = await runOn(home, LOG);
    const torn = readFileSync(journalOf(home)).subarray(0, -20);
    writeFileSync(journalOf(home), torn);
    const filler = fillUp(disk);
    const before = bytesBelow(home);
    const { status, stderr } = await runOn(home, ['progress', 'history']);
    expect({ status, warnings: warningsIn(stderr) }).toEqual({ status: 0, warnings: 1 });
    expect(await idsOf(home)).toEqual(eventsIn(stdout).map(({ id }) => id));
    expect(Object.values(bytesBelow(home))).toContain(before['state.json']);
    rmSync(filler);
    expect((await runOn(home, LOG)).status).toBe(0);
    const kept = readdirSync(home).find((name) => name.startsWith('journal.jsonl.damaged-')) ?? '';
    for (const file of [journalOf(home), path.join(home, kept)]) {
      expect(readFileSync(file).subarray(0, torn.length)).toEqual(torn);
    }
  });
});

describe.runIf(canMount('a disk without inodes'))('a disk without a free inode', () => {
  /** Takes all inodes that are free. */
  function takeInodes(): string[] {
    const { ffree } = statfsSync(disk.folder);
    const names = Array.from({ length: ffree }, (_, i) => path.join(disk.folder, `taken-${i}`));
    for (const name of names) writeFileSync(name, '');
    return names;
  }

  test('records go to the journal that is there, and the copy follows later', async () => {
    const home = newDisk('size=1m,nr_inodes=24');
    await runOn(home, LOG);
    const taken = takeInodes();
    const { status, stdout, stderr } = await runOn(home, LOG);
    expect({ status, warnings: warningsIn(stderr) }).toEqual({ status: 0, warnings: 1 });
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('the disk is full');
    expect(await idsOf(home)).toContain(eventsIn(stdout)[0]?.id);
    for (const name of taken) rmSync(name);
    expect((await runOn(home, LOG)).stderr).toBe('');
    expect(JSON.parse(readFileSync(stateOf(home), 'utf8')).events).toHaveLength(3);
  });

  test('the first record is refused, and works when there is one', async () => {
    const home = newDisk('size=1m,nr_inodes=24');
    const taken = takeInodes();
    expectNotSaved(await runOn(home, LOG), 'the disk is full');
    for (const name of taken) rmSync(name);
    expect((await runOn(home, LOG)).status).toBe(0);
    expect(await idsOf(home)).toHaveLength(1);
  });
});

describe.runIf(canMount('a read-only disk'))('a disk that became read-only', () => {
  test('is read from; what cannot be saved is said', async () => {
    const home = newDisk('size=1m');
    await runOn(home, LOG);
    disk.remount('ro');
    const before = bytesBelow(home);
    expectNotSaved(await runOn(home, LOG), 'the disk is read-only');
    const { status, stderr, seconds } = await runOn(home, ['progress', 'history']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(seconds).toBeLessThan(2);
    expect(bytesBelow(home)).toEqual(before);
  });

  test('with damage on it: read, said, and left as it is', async () => {
    const home = newDisk('size=1m');
    const { stdout } = await runOn(home, LOG);
    writeFileSync(stateOf(home), 'damaged');
    disk.remount('ro');
    const { status, stderr, seconds } = await runOn(home, ['progress', 'history']);
    expect({ status, warnings: warningsIn(stderr) }).toEqual({ status: 0, warnings: 1 });
    expect(seconds).toBeLessThan(2);
    expect(await idsOf(home)).toEqual(eventsIn(stdout).map(({ id }) => id));
    expectNotSaved(await runOn(home, LOG), 'the disk is read-only');
    expect(readFileSync(stateOf(home), 'utf8')).toBe('damaged');
  });

  test('without a data folder on it: said, and nothing else', async () => {
    const home = newDisk('size=1m');
    disk.remount('ro');
    expectNotSaved(await runOn(home, LOG), home);
    expect(existsSync(home)).toBe(false);
    expect((await runOn(home, ['progress'])).status).toBe(0);
  });
});
