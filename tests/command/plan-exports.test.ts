import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';
import { readCsv } from '../helpers/read-csv.ts';

const plan = ['plan', '--from', 'swe', '--start', '2027-01-04', '--ignore-assessment'];

describe.each([
  ['ics', /^BEGIN:VCALENDAR\r\n[\s\S]*\r\nEND:VCALENDAR\r\n$/],
  ['csv', /^\ufeff"id","title",[\s\S]*"\r\n$/],
])('plan --format %s', (format, shape) => {
  test('writes the document, the whole of it and nothing else', async () => {
    const { exitCode, stdout, stderr } = await run([...plan, '--format', format]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(shape);
  });

  test('writes the same bytes into a file', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'plan-')), `plan.${format}`);
    const { stdout } = await run([...plan, '--format', format]);
    expect((await run([...plan, '--format', format, '--output', file])).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(stdout);
  });

  test('keeps to one month', async () => {
    const { stdout } = await run([...plan, '--format', format, '--month', '2']);
    expect(stdout).toContain('swe2-1');
    expect(stdout).not.toMatch(/(^"|UID:)swe1-1/m);
  });
});

describe('without a start', () => {
  const undated = plan.filter((word) => word !== '--start' && word !== '2027-01-04');

  test('there is no calendar, and the answer names the option', async () => {
    const { exitCode, stdout, stderr } = await run([...undated, '--format', 'ics']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('--start');
  });

  test('there is a table, with the dates left empty', async () => {
    const { exitCode, stdout } = await run([...undated, '--format', 'csv']);
    expect(exitCode).toBe(0);
    expect(readCsv(stdout.slice(1))[1]?.slice(4, 8)).toEqual(['3', '', '', 'open']);
  });
});

test('an event is dated by the day on which it was written', async () => {
  const { stdout } = await run([...plan, '--format', 'ics', '--today', '2026-12-24']);
  expect(new Set(stdout.match(/^DTSTAMP:.*$/gm))).toEqual(new Set(['DTSTAMP:20261224T000000Z']));
});
