import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/calendar.ts';
import { forecastOf } from '../../src/domain/progress/forecast-of.ts';
import { NO_MOVEMENT } from '../../src/domain/progress/movement.ts';
import { type Standing, standingOf } from '../../src/domain/progress/standing.ts';
import { type ProgressSummary, summarise } from '../../src/domain/progress/summary.ts';
import { renderProgressJson } from '../../src/render/progress-json.ts';
import { type ProgressView, renderProgress } from '../../src/render/progress-text.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createScreen, type ScreenOptions } from '../../src/text/screen.ts';
import { run } from '../helpers/create-test-context.ts';
import { eventsOf, people } from './some-records.ts';

type Name = keyof typeof people;

const WIDTHS = [40, 80, 120];
const NAMES = Object.keys(people) as Name[];

const FORMS = {
  plain: {},
  colour: { coloured: true },
  ascii: { ascii: true },
  accessible: { accessible: true },
} as const satisfies { [form: string]: Partial<ScreenOptions> };

function viewOf(standing: Standing, summary: ProgressSummary): ProgressView {
  return {
    standing,
    summary,
    movement: NO_MOVEMENT,
    forecast: forecastOf(standing, summary.today),
    skillTitles: new Map(),
  };
}

function dashboard(name: Name, options: ScreenOptions): string {
  const { today, records } = people[name];
  const standing = standingOf(eventsOf(records));
  const summary = summarise(standing, today as IsoDate);
  return renderProgress(viewOf(standing, summary), createScreen(options));
}

/** The dashboard at each width, one below the other. */
function atEachWidth(name: Name, options: Partial<ScreenOptions>): string {
  return WIDTHS.map(
    (columns) => `${columns} columns\n\n${dashboard(name, { ...options, columns })}`,
  ).join('\n');
}

describe('the dashboard looks as it did', () => {
  test.each(NAMES)('%s', async (name) => {
    await expect(atEachWidth(name, {})).toMatchFileSnapshot(`progress-${name}.txt`);
  });

  test.each(['colour', 'ascii', 'accessible'] as const)('in %s', async (form) => {
    const text = atEachWidth('some-weeks', FORMS[form]);
    await expect(text).toMatchFileSnapshot(`progress-${form}.txt`);
  });

  test('as JSON', async () => {
    const { today, records } = people['some-weeks'];
    const standing = standingOf(eventsOf(records));
    const text = renderProgressJson(
      standing,
      summarise(standing, today as IsoDate),
      NO_MOVEMENT,
      forecastOf(standing, today as IsoDate),
    );
    await expect(text).toMatchFileSnapshot('progress-json.txt');
    expect(Object.keys(JSON.parse(text)).slice(0, 9)).toEqual([
      'schema',
      'plan',
      'expectedHours',
      'actualHours',
      'done',
      'total',
      'streakDays',
      'forecast',
      'weeks',
    ]);
  });

  test('after records that the program made itself', async () => {
    const env = { AI_PM_PATH_HOME: mkdtempSync(path.join(tmpdir(), 'progress-')) };
    let firstId = 0;
    const person = async (today: string, ...args: string[]) => {
      firstId += 10;
      const world = { env, firstId, columns: 80, terminal: true };
      return run([...args, '--today', today, '--no-input', '--color', 'never'], world);
    };
    const roadmap = 'tests/fixtures/roadmaps/valid.yaml';
    const said = [
      await person('2026-10-05', 'plan', 'adopt', '--roadmap', roadmap, '--hours', '6'),
      await person('2026-10-05', 'progress', 'log', '--hours', '1.5', '--task', 'read-the-log'),
      await person('2026-10-06', 'progress', 'done', 'read-the-log', '--hours', '3'),
      await person('2026-10-07', 'progress', 'start', 'forecast-the-pilot'),
    ];
    expect(said.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual(said.map(() => [0, '']));
    const { stdout } = await person('2026-10-14', 'progress');
    await expect(stdout).toMatchFileSnapshot('progress-recorded.txt');
  });
});

describe('the dashboard', () => {
  const { today, records } = people['some-weeks'];
  const standing = standingOf(eventsOf(records));
  const screen = createScreen({ columns: 80 });

  test('calls skills by their titles where it knows them', () => {
    const titles = new Map([['data-literacy', 'Reading data']]);
    const summary = summarise(standing, today as IsoDate);
    const text = renderProgress({ ...viewOf(standing, summary), skillTitles: titles }, screen);
    expect(text).toContain('\nReading data ');
    expect(text).toContain('\nEstimation under uncertainty ');
  });

  test('expects nothing of a plan whose first day has not come', () => {
    const summary = summarise(standing, '2026-10-04' as IsoDate);
    const text = renderProgress(viewOf(standing, summary), screen);
    expect(text).toContain(
      'Adopted on 2026-10-05, a day that has not come yet, at 6 hours a week.',
    );
    expect(text).toContain('Hours: 0 worked.\n');
    expect(text).not.toContain('expected');
  });

  test('has no bar for a plan of which everything was skipped', () => {
    const skips = standing.tasks.map(({ task }) => task.id);
    const events = eventsOf([
      ...records,
      ...skips.map(
        (task) =>
          [today, { type: 'task-skipped', task, on: today as IsoDate, why: 'no time' }] as const,
      ),
    ]);
    const skipped = standingOf(events);
    const text = renderProgress(viewOf(skipped, summarise(skipped, today as IsoDate)), screen);
    expect(text).toContain('Tasks: 0 of 8 done, 8 skipped');
    expect(text).not.toContain('%');
    expect(text).toContain('Every task is done or skipped.');
  });
});

describe.each(NAMES)('the dashboard of %s', (name) => {
  test.each(Object.keys(FORMS) as (keyof typeof FORMS)[])('fits 40 to 120 columns, %s', (form) => {
    for (let columns = 40; columns <= 120; columns += 1) {
      const lines = dashboard(name, { ...FORMS[form], columns }).split('\n');
      expect(lines.filter((line) => displayWidth(line) > columns)).toEqual([]);
      expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
    }
  });

  test('is ASCII where that is asked for, and in accessible mode', () => {
    for (const form of [FORMS.ascii, FORMS.accessible]) {
      expect(dashboard(name, { ...form, columns: 80 })).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });

  test('draws nothing in accessible mode', () => {
    const text = dashboard(name, { ...FORMS.accessible, columns: 80 });
    expect(text).not.toMatch(/[#|]|\.{2}|--(?!\w)/);
  });

  test('ends with a command to type', () => {
    expect(dashboard(name, { columns: 80 })).toMatch(/\nNext\n {2}ai-pm-path [a-z]/);
  });
});
