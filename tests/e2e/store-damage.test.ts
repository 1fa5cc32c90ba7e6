import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { COMMON, type Damage, OF_JOURNAL, OF_STATE } from './store-faults/damage.ts';
import {
  copyOf,
  historyOf,
  journalOf,
  LOG,
  livedInHome,
  type Recorded,
  stateOf,
  warningsIn,
} from './store-faults/home.ts';
import { inProcess, runOn } from './store-faults/program.ts';

type Fate = 'survived' | 'refused' | 'destroyed';

let home: string;
let whole: readonly Recorded[];
beforeAll(async () => {
  home = await livedInHome();
  whole = await historyOf(home);
  expect(whole.length).toBeGreaterThan(8);
});

const SECONDS_AT_MOST = 10;

/** Whether these bytes are still somewhere in the folder, whole. */
function isKept(bytes: Buffer, folder: string): boolean {
  return readdirSync(folder)
    .map((name) => path.join(folder, name))
    .filter((file) => /(json|jsonl|damaged-\w+-\d+)$/.test(file))
    .some((file) => readFileSync(file).subarray(0, bytes.length).equals(bytes));
}

/** What becomes of the records when one file is damaged and then the program is used. */
async function fateOf({ bring }: Damage, file: string): Promise<{ fate: Fate; notes: string[] }> {
  const copy = copyOf(home);
  const target = path.join(copy, file);
  const bytes = bring(readFileSync(target));
  expect(bytes.equals(readFileSync(target))).toBe(false);
  writeFileSync(target, bytes);

  const first = await runOn(copy, ['progress', 'history', '--json']);
  const notes: string[] = [];
  if (first.seconds > SECONDS_AT_MOST) notes.push(`took ${first.seconds.toFixed(1)} s`);
  if (first.stderr.includes('    at ')) notes.push('showed a stack');
  if (first.status === 1) {
    return { fate: isKept(bytes, copy) ? 'refused' : 'destroyed', notes: [...notes, first.stderr] };
  }
  if (first.status !== 0) return { fate: 'destroyed', notes: [...notes, `ended: ${first.status}`] };

  const warnings = warningsIn(first.stderr);
  if (warnings > 1) notes.push(`${warnings} warnings`);
  if (warnings === 1 && !isKept(bytes, copy)) notes.push('the damaged bytes are gone');
  const second = await inProcess(copy, LOG);
  if (second.status !== 0 || second.stderr !== '') notes.push(`then: ${second.stderr}`);
  const after = await historyOf(copy);
  const isWhole = [JSON.parse(first.stdout).events, after.slice(0, whole.length)].every(
    (events) => JSON.stringify(events) === JSON.stringify(whole),
  );
  if (!isWhole) notes.push('the history is another');
  if (after.length !== whole.length + 1) notes.push(`${after.length} records`);
  const isFine = isWhole && isKeptOrHarmless(bytes, copy, warnings);
  return { fate: isFine ? 'survived' : 'destroyed', notes };
}

/** Damage that nobody was told of may have been written over, since nothing was in it. */
function isKeptOrHarmless(bytes: Buffer, folder: string, warnings: number): boolean {
  return warnings === 0 || isKept(bytes, folder);
}

describe.each([
  ['state.json', [...COMMON, ...OF_STATE]],
  ['journal.jsonl', [...COMMON, ...OF_JOURNAL]],
])('%s damaged', (file, damages) => {
  const fates = new Map<string, Fate>();

  test.each(damages)('$name: survived', { timeout: 90_000 }, async (damage) => {
    const { fate, notes } = await fateOf(damage, file);
    fates.set(damage.name, fate);
    expect({ fate, notes }).toEqual({ fate: 'survived', notes: [] });
  });

  test('of all kinds, none destroys a record', () => {
    const counted = Array.from(fates.values());
    expect(counted).toHaveLength(damages.length);
    expect(counted.length).toBeGreaterThanOrEqual(25);
    expect(counted.filter((fate) => fate === 'destroyed')).toEqual([]);
    expect(counted.filter((fate) => fate === 'survived').length).toBeGreaterThanOrEqual(23);
  });
});

describe('both files damaged at once', () => {
  const small = COMMON.filter(({ name }) => !name.startsWith('50 MB'));

  test.each(small)(
    'a torn journal, and a snapshot $name: at most that line is lost',
    async ({ bring }) => {
      const copy = copyOf(home);
      const [state, journal] = [stateOf(copy), journalOf(copy)];
      const torn = readFileSync(journal).subarray(0, -30);
      const lastLine = readFileSync(journal, 'utf8').trim().split('\n').at(-1);
      writeFileSync(state, bring(readFileSync(state)));
      writeFileSync(journal, torn);
      const { status } = await inProcess(copy, LOG);
      expect(status).toBe(0);
      expect(isKept(torn, copy)).toBe(true);
      const kept = (await historyOf(copy)).map((event) => JSON.stringify(event));
      const lost = whole.filter((event) => !kept.includes(JSON.stringify(event)));
      expect(lost.filter(({ id }) => !lastLine?.includes(`"id":"${id}"`))).toEqual([]);
      expect(kept.length).toBeGreaterThan(whole.length - lost.length);
    },
  );
});
