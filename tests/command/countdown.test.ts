import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { showCountdown } from '../../src/commands/checklist/countdown.ts';
import { itemsFor } from '../../src/domain/checklist/checklist.ts';
import { AppError } from '../../src/errors.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createTestContext, run, type TestWorld } from '../helpers/create-test-context.ts';

type Options = Parameters<typeof showCountdown>[1];

const PLAIN: Options = {
  ...{ action: 'show', to: 'project', company: null, interview: null, hours: null },
  ...{ format: 'text', force: false, isFormatNamed: false },
};
let started = 0;

/** A person with a data folder, every second item of the checklist proved, at 15:00 UTC. */
function person() {
  const home = mkdtempSync(path.join(tmpdir(), 'countdown-'));
  const env = { AI_PM_PATH_HOME: home };
  return {
    world: { env },
    async show(options: Partial<Options>, world: TestWorld = {}, ...args: string[]) {
      started += 1;
      const test = createTestContext({ firstId: started * 100, ...world, env });
      const context = test.context.withArguments(args);
      const items = itemsFor(context.catalog().checklist(), 'project', null).map((item, index) => ({
        ...{ item, proofs: [], reasons: [] },
        state: index % 2 === 0 ? ('proved' as const) : ('open' as const),
      }));
      const target = { id: 'project', title: 'AI Project Manager' };
      const view = { standings: items, target };
      const exitCode = await showCountdown(context, { ...PLAIN, ...options }, view);
      return { exitCode, stdout: test.stdout.text, stderr: test.stderr.text };
    },
  };
}

async function refused(options: Partial<Options>, desk = person()): Promise<AppError> {
  const error: unknown = await desk.show(options).then(
    () => null,
    (thrown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error('was not refused');
  return error;
}

describe('the countdown', () => {
  test('says whether it fits, records the interview and says so', async () => {
    const { exitCode, stdout, stderr } = await person().show({ interview: '2026-12-03T10:00' });
    expect(exitCode).toBe(0);
    const [first = '', second = ''] = stdout.split('\n');
    expect(first).toBe('Interview in 12 days: Thursday 2026-12-03 at 10:00.');
    expect(second).toMatch(/^It does not fit: \d+ items not proved/);
    expect(stdout.indexOf('Left out')).toBeGreaterThan(stdout.indexOf('Thursday 2026-12-03, 1 h'));
    expect(stdout.indexOf('Day sheet\n')).toBeGreaterThan(stdout.indexOf('Left out'));
    expect(stderr).toContain('Saved: interview on 2026-12-03 at 10:00');
    expect(stderr).toContain('ai-pm-path progress undo');
  });

  test('records the same interview once, and another one anew', async () => {
    const desk = person();
    await desk.show({ interview: '2026-12-03T10:00', format: 'json' });
    expect((await desk.show({ interview: '2026-12-03 10:00' })).stderr).toBe('');
    expect((await desk.show({ interview: '2026-12-04', format: 'md' })).stderr).toContain('09:00');
    const { stdout } = await desk.show({ format: 'ics' });
    expect(stdout).toContain('DTSTART:20261204T090000\r\n');
    expect(stdout).toContain('SEQUENCE:1\r\n');
  });

  test('as JSON', async () => {
    const { stdout } = await person().show({
      ...{ interview: '2026-12-03T10:00', hours: 1.5, format: 'json' },
    });
    const answer = JSON.parse(stdout);
    expect(Object.keys(answer).slice(0, 7)).toEqual([
      ...['schema', 'interview', 'hoursPerDay', 'fits', 'days', 'leftOut', 'daySheet'],
    ]);
    expect(answer).toMatchObject({
      schema: 'ai-pm-path/countdown@1',
      interview: '2026-12-03T10:00',
      hoursPerDay: 1.5,
      fits: false,
    });
    expect(answer.days[0].date).toBe('2026-11-21');
    expect(answer.days[0].entries[0]).toEqual({
      ...{ kind: 'ask', item: 'rounds-and-logistics', minutes: 10 },
      title: expect.stringMatching(/^Write to the recruiter: which rounds/),
    });
    expect(answer.days.at(-1).entries.at(-1)).toEqual({
      ...{ kind: 'daySheet', item: null, title: 'The day sheet', minutes: 0 },
    });
    expect(answer.leftOut[0].instead).not.toBe('');
    expect(answer.daySheet.length).toBeGreaterThanOrEqual(8);
  });

  test('as Markdown, as a page, and in a file', async () => {
    const desk = person();
    const { stdout } = await desk.show({ interview: '2026-12-03', format: 'md' });
    expect(stdout).toMatch(/^# Countdown to the interview\n/);
    expect(stdout).toContain('## Thursday 2026-12-03, 1 h\n\n- [ ] ');
    expect(stdout).toContain('\n## Day sheet\n\n1. ');
    const page = (await desk.show({ interview: '2026-12-03', format: 'html' })).stdout;
    expect(page).toContain('<h1>Countdown to the interview</h1>');
    expect(page).toContain('<h2>Day sheet</h2>');
    expect(page).not.toContain('<script');
    const output = path.join(mkdtempSync(path.join(tmpdir(), 'countdown-')), 'c.txt');
    await desk.show({ interview: '2026-12-03', output }, { terminal: true, columns: 40 });
    expect(readFileSync(output, 'utf8')).not.toContain('\u001b');
  });

  test.each(['2026-11-21T18:45', '2026-11-23T15:00', '2026-11-28', '2026-12-21', '2027-09-17'])(
    'for %s it fits 40 columns, accessible and in ASCII too',
    async (interview) => {
      for (const args of [[], ['--accessible'], ['--ascii']]) {
        const { stdout } = await person().show({ interview }, { columns: 40 }, ...args);
        const lines = stdout.split('\n');
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(40);
        expect(lines.length).toBeLessThan(400);
        if (args.includes('--ascii')) expect(stdout).toMatch(/^[\n -~]*$/);
      }
    },
  );

  test('in ten minutes four lines still help, and the telephone is one of them', async () => {
    // 15:00 UTC is 11:30 in St. John's.
    const { stdout } = await person().show({ interview: '2026-11-21T11:40', format: 'json' });
    const answer = JSON.parse(stdout);
    expect(answer.daySheet).toHaveLength(4);
    expect(answer.daySheet[0]).toContain('charged telephone');
    expect(answer.days.map(({ minutes }: { minutes: number }) => minutes)).toEqual([0]);
  });
});

describe('an interview is refused', () => {
  test.each([
    ['2027-02-30T10:00', 'invalid-value', 'a day of the calendar'],
    ['2027-02-03T25:00', 'invalid-value', 'an hour from 00:00 to 23:59'],
    ['soon', 'invalid-value', 'YYYY-MM-DDTHH:MM, not "soon"'],
    ['2026-11-20T10:00', 'interview-over', 'has passed'],
    ['2026-11-21T11:30', 'interview-over', 'it is 2026-11-21 at 11:30'],
    ['2027-12-27T10:00', 'interview-too-far', 'more than 400 days'],
  ])('%s: %s', async (interview, code, words) => {
    const error = await refused({ interview });
    expect(error).toMatchObject({ code, exitCode: 2 });
    expect(error.message).toContain(words);
  });

  test('400 days away is not too far', async () => {
    const { exitCode } = await person().show({ interview: '2027-12-26', format: 'json' });
    expect(exitCode).toBe(0);
  });

  test('nothing is recorded by a refusal', async () => {
    const desk = person();
    await refused({ interview: '2026-11-20' }, desk);
    const error = await refused({ format: 'ics' }, desk);
    expect(error).toMatchObject({ code: 'no-interview', exitCode: 2 });
    expect(error.hint).toContain('--interview 2027-02-03T10:00');
  });

  test('one that is over by now is told as such', async () => {
    const desk = person();
    await desk.show({ interview: '2026-11-22T10:00' });
    const later = desk.show({ format: 'ics' }, { now: new Date('2026-11-22T15:00:00Z') });
    await expect(later).rejects.toThrow('The interview of 2026-11-22 at 10:00 is over');
  });
});

describe('the interview on the first screen', () => {
  test('in words and as JSON, with a plan and without', async () => {
    const desk = person();
    await desk.show({ interview: '2026-12-03' });
    const line = 'Interview in 12 days: ai-pm-path checklist\n';
    expect((await run([], desk.world)).stdout).toContain(line);
    await run(['plan', 'adopt', '--from', 'swe'], { ...desk.world, firstId: 90_000 });
    expect((await run([], desk.world)).stdout).toContain(line);
    expect(JSON.parse((await run(['--json'], desk.world)).stdout).interviewInDays).toBe(12);
    const after = await run(['--today', '2026-12-04'], desk.world);
    expect(after.stdout).not.toContain('Interview');
    const json = await run(['--json', '--today', '2026-12-04'], desk.world);
    expect(JSON.parse(json.stdout).interviewInDays).toBeNull();
    expect((await run([], { ...desk.world, columns: 40 })).stdout).toContain(
      'Interview in 12 days:',
    );
  });
});
