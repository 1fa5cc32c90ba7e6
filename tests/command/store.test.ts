import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/calendar.ts';
import type { Fact, StoredEvent } from '../../src/domain/progress/event.ts';
import type { Store } from '../../src/domain/progress/store.ts';
import { openFileStore } from '../../src/storage/file-store.ts';
import { MemoryStore } from '../helpers/memory-store.ts';

async function onDisk(): Promise<Store> {
  let ids = 0;
  return openFileStore({
    folder: path.join(mkdtempSync(path.join(tmpdir(), 'store-')), 'home'),
    processId: 1,
    now: () => new Date('2026-11-21T15:00:00Z'),
    today: () => '2026-11-21' as IsoDate,
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
  });
}

const noted = (text: string): Fact => ({ type: 'noted', text, on: '2026-11-20' as IsoDate });

function elsewhere(id: string, seq: number): StoredEvent {
  return { id, seq, at: '2026-11-01T08:00:00.000Z', day: '2026-11-01' as IsoDate, ...noted(id) };
}

/** What every store promises, whatever it keeps its records in. */
describe.each([
  ['in memory', async () => new MemoryStore()],
  ['on disk', onDisk],
])('a store %s', (_name, open: () => Promise<Store>) => {
  test('is empty at first', async () => {
    expect((await open()).events()).toEqual([]);
  });

  test('stamps what is recorded, each with the next number', async () => {
    const store = await open();
    await store.record([noted('a')]);
    const recorded = await store.record([noted('b'), noted('c')]);
    expect(recorded.map(({ seq }) => seq)).toEqual([2, 3]);
    expect(recorded[0]).toMatchObject({ at: '2026-11-21T15:00:00.000Z', day: '2026-11-21' });
    expect(store.events().slice(1)).toEqual(recorded);
  });

  test('records nothing where there is nothing to record', async () => {
    const store = await open();
    expect(await store.record([])).toEqual([]);
    expect(store.events()).toEqual([]);
  });

  test('takes in the events of another copy once, in their order', async () => {
    const store = await open();
    await store.record([noted('a'), noted('b')]);
    const others = [elsewhere('z', 2), elsewhere('y', 1), elsewhere('y', 1)];
    expect(await store.merge(others)).toBe(2);
    expect(await store.merge(others)).toBe(0);
    expect(store.events().map(({ seq }) => seq)).toEqual([1, 1, 2, 2]);
    expect((await store.record([noted('c')]))[0]?.seq).toBe(3);
  });

  test('keeps every event when it is repaired, and none when it begins anew', async () => {
    const store = await open();
    await store.record([noted('a'), noted('b')]);
    await store.repair();
    expect(store.events()).toHaveLength(2);
    await store.reset();
    expect(store.events()).toEqual([]);
    expect((await store.record([noted('c')]))[0]?.seq).toBe(1);
  });
});
