import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanEnvironment, packedProgram } from './packed.ts';
import { eventsIn, historyOf, LOG, livedInHome, stateOf } from './store-faults/home.ts';
import { distOf, fault, inProcess, runOn } from './store-faults/program.ts';

const ROUNDS = 60;
const LONGEST_LIFE_MS = 150;

/** Lets a process record until it is killed in the middle of it; what it acknowledged by then. */
function recordUntilKilled(home: string, env: Record<string, string>): Promise<string[]> {
  const bundle = path.join(distOf(packedProgram().folder), 'ai-pm-path.cjs');
  const child = spawn(process.execPath, [fault('record-in-a-loop.cjs'), bundle, home, '1000000'], {
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let answers = '';
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  child.stdout.on('data', (text) => {
    // From the first acknowledged record on, any moment is as good as another.
    if (answers === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * LONGEST_LIFE_MS);
    answers += text;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`it ended by itself: ${errors}`));
      // A last line that is not whole was not told.
      const lines = answers.split('\n').slice(0, -1);
      resolve(lines.flatMap((line) => eventsIn(line).map(({ id }) => id)));
    });
  });
}

/** Half of all rounds, on one data folder that is used again and again. */
async function killAgainAndAgain(env: Record<string, string>) {
  const home = await livedInHome();
  const acknowledged = (await historyOf(home)).map(({ id }) => id);
  const before = acknowledged.length;
  const slowest = { seconds: 0 };
  for (let round = 0; round < ROUNDS / 2; round += 1) {
    acknowledged.push(...(await recordUntilKilled(home, env)));
    const next = await runOn(home, LOG, { env });
    expect(next.status).toBe(0);
    acknowledged.push(...eventsIn(next.stdout).map(({ id }) => id));
    slowest.seconds = Math.max(slowest.seconds, next.seconds);
    const kept = new Set((await historyOf(home)).map(({ id }) => id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  }
  return { home, records: acknowledged.length - before, slowest: slowest.seconds };
}

test(`kill -9, ${ROUNDS} times, half of them with SNAP set: what was acknowledged is there`, {
  timeout: 120_000,
}, async () => {
  const halves = await Promise.all([killAgainAndAgain({}), killAgainAndAgain({ SNAP: '1' })]);
  for (const { home, records, slowest } of halves) {
    expect(records).toBeGreaterThan(ROUNDS);
    expect(slowest).toBeLessThan(2);
    expect(readdirSync(home).filter((name) => name.startsWith('state.json.damaged'))).toEqual([]);
    expect(() => JSON.parse(readFileSync(stateOf(home), 'utf8'))).not.toThrow();
  }
});

describe('what an interrupted write leaves behind', () => {
  const HOUR_MS = 60 * 60 * 1000;

  test.each([
    ['older than a day', 25, false],
    ['younger than a day', 23, true],
    ['of a clock that was ahead', -48, true],
  ])('%s: %i hours old, kept: %s', async (_, hours, isKept) => {
    const home = await livedInHome();
    const stray = path.join(home, 'state.json.tmp-1234567890abcdef');
    writeFileSync(stray, '{"schema":1,"events":[');
    const time = new Date(Date.now() - hours * HOUR_MS);
    utimesSync(stray, time, time);
    expect((await inProcess(home, LOG)).status).toBe(0);
    expect(existsSync(stray)).toBe(isKept);
  });
});
