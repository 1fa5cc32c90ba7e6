import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packedProgram } from './packed.ts';
import { eventsIn, historyOf, LOG, newHome, warningsIn } from './store-faults/home.ts';
import { distOf, fault, inProcess, runOn, runProcess } from './store-faults/program.ts';

const WRITERS = 50;
const RECORDS_EACH = 20;

/** The ids of the records that the lines of an output acknowledge. */
function acknowledgedIn(stdout: string): string[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => eventsIn(line).map(({ id }) => id));
}

async function leftOverIn(home: string): Promise<string[]> {
  return readdirSync(home).filter((name) => /\.(tmp|damaged)-/.test(name));
}

test(`${WRITERS} writers at once, ${RECORDS_EACH} records each: none is lost`, {
  timeout: 120_000,
}, async () => {
  const home = newHome();
  const bundle = path.join(distOf(packedProgram().folder), 'ai-pm-path.cjs');
  const loop = fault('record-in-a-loop.cjs');
  const words = [process.execPath, loop, bundle, home, String(RECORDS_EACH)];
  const writers = await Promise.all(
    Array.from({ length: WRITERS }, () => runProcess(words, {}, 110)),
  );
  for (const { status, stderr } of writers)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const acknowledged = writers.flatMap(({ stdout }) => acknowledgedIn(stdout));
  expect(acknowledged).toHaveLength(WRITERS * RECORDS_EACH);

  const kept = (await historyOf(home)).map(({ id }) => id);
  expect(kept.toSorted()).toEqual(acknowledged.toSorted());
  expect(await leftOverIn(home)).toEqual([]);
  const { stdout } = await inProcess(home, ['data', 'check']);
  expect(stdout).toContain('Both copies are whole.');
});

test('fifty first commands at once in a folder that does not exist yet: all are kept', {
  timeout: 60_000,
}, async () => {
  const home = newHome();
  const ended = await Promise.all(Array.from({ length: WRITERS }, () => runOn(home, LOG)));
  expect(ended.filter(({ status }) => status !== 0)).toEqual([]);
  expect(ended.reduce((sum, { stderr }) => sum + warningsIn(stderr), 0)).toBe(0);
  const acknowledged = ended.flatMap(({ stdout }) => acknowledgedIn(stdout));
  expect(acknowledged).toHaveLength(WRITERS);
  const kept = (await historyOf(home)).map(({ id }) => id);
  expect(kept.toSorted()).toEqual(acknowledged.toSorted());
  expect(await leftOverIn(home)).toEqual([]);
});
