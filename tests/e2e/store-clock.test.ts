import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventsIn, historyOf, newHome, type Recorded } from './store-faults/home.ts';
import { inProcess, runOn } from './store-faults/program.ts';

/** Records at moments of a clock that may go anywhere; each has to be acknowledged. */
async function recordAt(
  home: string,
  moments: readonly string[],
  zone = 'America/St_Johns',
): Promise<Recorded[]> {
  const recorded: Recorded[] = [];
  for (const moment of moments) {
    const { status, stdout, stderr } = await runOn(
      home,
      ['progress', 'log', '--hours', '1', '--json'],
      { preload: 'shift-clock.cjs', env: { CLOCK_START: moment, TZ: zone } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    recorded.push(...eventsIn(stdout));
  }
  return recorded;
}

const WILD = [
  '2026-11-21T12:00:00Z',
  '2026-11-20T12:00:00Z',
  '2099-01-01T00:00:00Z',
  '1999-12-31T23:59:59Z',
  '2026-11-21T12:00:01Z',
  '9999-12-31T12:00:00Z',
  '1970-01-01T12:00:00Z',
  '2026-11-21T12:00:02Z',
];

describe('a clock that goes backwards and into the future', () => {
  test('loses nothing: the order is that of the recording', async () => {
    const home = newHome();
    const recorded = await recordAt(home, WILD);
    expect(await historyOf(home)).toEqual(recorded);
    expect(recorded.map(({ seq }) => seq)).toEqual(WILD.map((_, index) => index + 1));
    expect(recorded.map(({ at }) => at.slice(0, 10))).toEqual(WILD.map((at) => at.slice(0, 10)));
  });

  test('undo takes back what was recorded last, whatever its date', async () => {
    const home = newHome();
    const recorded = await recordAt(home, WILD.slice(0, 4));
    const { stdout } = await inProcess(home, ['progress', 'undo', '--json']);
    expect(eventsIn(stdout)[0]?.['event']).toBe(recorded.at(-1)?.id);
  });

  test('backups go on, and no more than fourteen are kept', async () => {
    const home = newHome();
    const days = Array.from({ length: 16 }, (_, index) => `2027-01-${index + 10}T12:00:00Z`);
    await recordAt(home, ['2099-01-01T00:00:00Z', ...days]);
    const names = readdirSync(path.join(home, 'backups'));
    expect(names).toHaveLength(14);
    expect(names).toContain('2027-01-25.json');
    expect(await historyOf(home)).toHaveLength(17);
  });

  test('--today alone does as much', async () => {
    const home = newHome();
    const days = ['2026-11-21', '2020-02-29', '2999-12-31', '2026-11-22'];
    for (const day of days) {
      const args = ['progress', 'log', '--hours', '1', '--today', day];
      expect((await inProcess(home, args)).status).toBe(0);
    }
    const events = await historyOf(home);
    expect(events.map((event) => [event.day, event['on']])).toEqual(days.map((day) => [day, day]));
  });
});

describe('the days are those of the person', () => {
  async function streakOn(home: string, today: string): Promise<number> {
    const { stdout } = await inProcess(home, ['progress', '--json', '--today', today]);
    return JSON.parse(stdout).streakDays;
  }

  test.each([
    [
      'clocks go forward',
      'America/St_Johns',
      ['2026-03-08T03:20:00Z', '2026-03-09T02:20:00Z'],
      '2026-03-08',
      2,
    ],
    [
      'clocks go back',
      'America/St_Johns',
      ['2026-11-01T02:20:00Z', '2026-11-02T03:20:00Z'],
      '2026-11-01',
      2,
    ],
    [
      'before and after midnight',
      'America/St_Johns',
      ['2026-06-01T02:20:00Z', '2026-06-01T02:40:00Z'],
      '2026-06-01',
      2,
    ],
    [
      'UTC has another day',
      'Pacific/Kiritimati',
      ['2026-06-01T09:30:00Z', '2026-06-01T10:30:00Z'],
      '2026-06-02',
      2,
    ],
    [
      'two records in one long day',
      'America/St_Johns',
      ['2026-11-01T02:40:00Z', '2026-11-02T03:20:00Z'],
      '2026-11-01',
      1,
    ],
    [
      'midnight does not exist',
      'America/Santiago',
      ['2026-09-06T03:50:00Z', '2026-09-06T04:10:00Z'],
      '2026-09-06',
      2,
    ],
  ])('%s in %s', async (_, zone, moments, today, streak) => {
    const home = newHome();
    const recorded = await recordAt(home, moments, zone);
    expect(recorded.at(-1)?.day).toBe(today);
    expect(await historyOf(home)).toEqual(recorded);
    expect(await streakOn(home, today)).toBe(streak);
  });

  test('a day that a country skipped loses no record', async () => {
    const home = newHome();
    const moments = ['2011-12-30T09:00:00Z', '2011-12-30T11:00:00Z'];
    const recorded = await recordAt(home, moments, 'Pacific/Apia');
    expect(recorded.map(({ day }) => day)).toEqual(['2011-12-29', '2011-12-31']);
    expect(await historyOf(home)).toEqual(recorded);
  });
});
