import { chmodSync, chownSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  bytesBelow,
  copyOf,
  eventsIn,
  historyOf,
  journalOf,
  LOG,
  livedInHome,
  type Recorded,
  stateOf,
  warningsIn,
} from './store-faults/home.ts';
import {
  handOver,
  hasOrdinaryUser,
  isRoot,
  type OrdinaryUser,
  ordinaryUser,
} from './store-faults/ordinary-user.ts';
import { type Ended, runOn } from './store-faults/program.ts';

const NO_HANG_SECONDS = 5;

describe.runIf(hasOrdinaryUser)('somebody without the right', () => {
  let home: string;
  let whole: readonly Recorded[];
  let user: OrdinaryUser;
  beforeAll(async () => {
    home = await livedInHome();
    whole = await historyOf(home);
    user = ordinaryUser();
  });

  /** A copy of the home that belongs to the ordinary user. */
  function theirCopy(): string {
    const copy = copyOf(home);
    handOver(copy);
    return copy;
  }

  function expectRefusal({ status, stdout, stderr, seconds }: Ended, code: string, place: string) {
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const { error } = JSON.parse(stderr);
    expect(error.code).toBe(code);
    expect(error.message).toContain(place);
    expect(error.message).toContain('permission was denied');
    expect(seconds).toBeLessThan(NO_HANG_SECONDS);
  }

  test('to write into the folder: the record goes to the journal, the rest is said', async () => {
    const copy = theirCopy();
    const before = bytesBelow(copy);
    chmodSync(copy, 0o500);
    const { status, stdout, stderr, seconds } = await runOn(copy, LOG, user);
    expect({ status, warnings: warningsIn(stderr) }).toEqual({ status: 0, warnings: 1 });
    expect(seconds).toBeLessThan(NO_HANG_SECONDS);
    expect(bytesBelow(copy)['state.json']).toBe(before['state.json']);
    const shown = await runOn(copy, ['progress', 'history', '--json'], user);
    expect(eventsIn(shown.stdout)).toEqual([...whole, ...eventsIn(stdout)]);
    expect(shown.seconds).toBeLessThan(NO_HANG_SECONDS);
  });

  test('to write the snapshot: it is replaced, for the folder is theirs', async () => {
    const copy = theirCopy();
    chmodSync(stateOf(copy), 0o400);
    expect((await runOn(copy, LOG, user)).status).toBe(0);
    expect(JSON.parse(readFileSync(stateOf(copy), 'utf8')).events).toHaveLength(whole.length + 1);
  });

  test('to write the journal: not saved, and nothing has changed', async () => {
    const copy = theirCopy();
    const before = bytesBelow(copy);
    chmodSync(journalOf(copy), 0o400);
    expectRefusal(await runOn(copy, LOG, user), 'not-saved', copy);
    expect(bytesBelow(copy)).toEqual(before);
    expect((await runOn(copy, ['progress'], user)).status).toBe(0);
  });

  test.each(['state.json', 'journal.jsonl'])('to read %s: said, with its path', async (name) => {
    const copy = theirCopy();
    const before = bytesBelow(copy);
    const file = path.join(copy, name);
    chmodSync(file, 0o000);
    for (const args of [LOG, ['progress', '--json'], ['data', 'check', '--json']]) {
      expectRefusal(await runOn(copy, args, user), 'data-unreadable', file);
    }
    chmodSync(file, 0o600);
    expect(bytesBelow(copy)).toEqual(before);
  });

  test('to enter the folder: said, with its path', async () => {
    const copy = theirCopy();
    chmodSync(copy, 0o000);
    expectRefusal(await runOn(copy, LOG, user), 'data-unreadable', copy);
    chmodSync(copy, 0o700);
  });

  test('to make the folder: not saved, with its path', async () => {
    const copy = theirCopy();
    rmSync(copy, { recursive: true });
    chmodSync(path.dirname(copy), 0o500);
    expectRefusal(await runOn(copy, LOG, user), 'not-saved', copy);
    expect((await runOn(copy, ['progress'], user)).status).toBe(0);
  });

  test.runIf(isRoot).each([
    ['state.json', 0o600],
    ['journal.jsonl', 0o600],
  ])("to another user's %s: said, with its path, and it is left alone", async (name, mode) => {
    const copy = theirCopy();
    const file = path.join(copy, name);
    chownSync(file, 0, 0);
    chmodSync(file, mode);
    const before = bytesBelow(copy);
    expectRefusal(await runOn(copy, LOG, user), 'data-unreadable', file);
    expect(bytesBelow(copy)).toEqual(before);
  });

  test.runIf(isRoot)(
    "another user's journal that can be read: not saved, with its path",
    async () => {
      const copy = theirCopy();
      chownSync(journalOf(copy), 0, 0);
      chmodSync(journalOf(copy), 0o644);
      const before = bytesBelow(copy);
      expectRefusal(await runOn(copy, LOG, user), 'not-saved', copy);
      const shown = await runOn(copy, ['progress', 'history', '--json'], user);
      expect(eventsIn(shown.stdout)).toEqual(whole);
      expect(bytesBelow(copy)).toEqual(before);
    },
  );
});
