import { appendFileSync, existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  copyOf,
  eventsIn,
  historyOf,
  journalOf,
  LOG,
  livedInHome,
  newHome,
  stateOf,
} from './store-faults/home.ts';
import { callsOf, faultEach, type Outcome, type Stage } from './store-faults/injection.ts';
import { inProcess } from './store-faults/program.ts';

/** A home with a stray file of long ago, a torn line in the journal and a damaged snapshot. */
async function damagedHome(): Promise<string> {
  const home = await livedInHome();
  const stray = path.join(home, 'state.json.tmp-1');
  writeFileSync(stray, '{');
  utimesSync(stray, new Date(0), new Date(0));
  appendFileSync(journalOf(home), '\n0123abcd {"id":"torn');
  const state = readFileSync(stateOf(home), 'utf8');
  writeFileSync(stateOf(home), state.slice(0, -10));
  return home;
}

const ALL_KINDS = ['ENOSPC', 'EIO', 'killed', 'short', 'torn'];

describe.each([
  ['a folder that does not exist yet', async () => newHome(), {}, ALL_KINDS],
  ['a folder with records', livedInHome, {}, ALL_KINDS],
  ['a folder with records, SNAP set', livedInHome, { SNAP: '1' }, ['killed', 'torn']],
  ['a folder with both copies damaged', damagedHome, {}, ALL_KINDS],
])('recording in %s', (_, makeHome, env, kinds) => {
  let stage: Stage;
  let before: string[];
  beforeAll(async () => {
    stage = { home: await makeHome(), command: LOG, env };
    before = existsSync(stage.home) ? (await historyOf(copyOf(stage.home))).map((e) => e.id) : [];
  });

  /** Whatever was told, and told before, has to be in both copies once the next command has run. */
  async function lossIn({ copy, ended }: Outcome): Promise<string | null> {
    const told = ended.stdout === '' ? [] : eventsIn(ended.stdout);
    const next = await inProcess(copy, LOG);
    if (next.status !== 0) return `the next command ended so: ${next.stderr}`;
    const acknowledged = [...before, ...[...told, ...eventsIn(next.stdout)].map(({ id }) => id)];
    const kept = new Set((await historyOf(copy)).map(({ id }) => id));
    const copies = [journalOf(copy), stateOf(copy)].map((file) => readFileSync(file, 'utf8'));
    const lost = acknowledged.filter(
      (id) => !kept.has(id) || copies.some((text) => !text.includes(`"id":"${id}"`)),
    );
    return lost.length === 0 ? null : `lost ${lost.join(' ')}`;
  }

  test.each(kinds)('%s at every call: nothing told is lost', { timeout: 120_000 }, async (kind) => {
    const { tried, failures } = await faultEach(kind, stage, lossIn);
    expect(failures).toEqual([]);
    expect(tried).toBeGreaterThanOrEqual(kind === 'short' || kind === 'torn' ? 2 : 20);
  });

  test('the journal is on the disk before anything else is written', async () => {
    const calls = await callsOf(stage);
    const written = calls.filter((call) => /^(?:write|fsync|rename)Sync /.test(call));
    const folder = existsSync(stage.home) ? [] : [`fsyncSync ${path.basename(stage.home)}`];
    const mended = written.lastIndexOf('writeSync journal.jsonl');
    expect(written.slice(mended, mended + 2 + folder.length)).toEqual([
      'writeSync journal.jsonl',
      'fsyncSync journal.jsonl',
      ...folder,
    ]);
    const snapshot = written.findLastIndex((call) => call.startsWith('renameSync state.json.tmp-'));
    expect(snapshot).toBeGreaterThan(mended);
  });
});
