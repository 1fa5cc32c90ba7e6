import { describe, expect, test } from 'vitest';
import { loadRoadmapFile } from '../../src/content/load-roadmap-file.ts';
import type { IsoDate } from '../../src/domain/calendar.ts';
import { createDatedPlan } from '../../src/domain/planning/dated-plan.ts';
import { type ReplanWishes, replan } from '../../src/domain/planning/replan.ts';
import { adoptPlan } from '../../src/domain/progress/adopt.ts';
import { forecastOf } from '../../src/domain/progress/forecast-of.ts';
import { standingOf } from '../../src/domain/progress/standing.ts';
import { renderForecast } from '../../src/render/forecast-text.ts';
import { renderReplan } from '../../src/render/replan-text.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createScreen, type ScreenOptions } from '../../src/text/screen.ts';
import { createTestContext, run } from '../helpers/create-test-context.ts';
import { eventsOf, people } from './some-records.ts';

const WIDTHS = [40, 80, 120];
/** A small roadmap of the tests' own, so that better wording of the shipped ones breaks nothing. */
const roadmap = 'tests/fixtures/roadmaps/valid.yaml';
const start = '2027-01-04' as IsoDate;
const dated = ['plan', '--roadmap', roadmap, '--start', start, '--today', '2027-01-13'];
const withDaysOff = [...dated, '--hours', '3', '--off', '2027-02-01..2027-02-10'];
const tooShort = [...withDaysOff, '--until', '2027-03-31'];

/** The pages at each width, one below the other; none of them wider than it says. */
async function atEachWidth(page: (columns: number) => string | Promise<string>): Promise<string> {
  const pages = await Promise.all(
    WIDTHS.map(async (columns) => {
      const text = await page(columns);
      expect(text.split('\n').filter((line) => displayWidth(line) > columns)).toEqual([]);
      return `${columns} columns\n\n${text}`;
    }),
  );
  return pages.join('\n');
}

async function pageOf(args: readonly string[], columns: number): Promise<string> {
  const { exitCode, stdout } = await run(args, { columns });
  expect(exitCode).toBe(0);
  return stdout;
}

/** A dated plan down to the load of its weeks; what follows is the guide as it is without dates. */
async function firstScreen(args: readonly string[], columns: number): Promise<string> {
  const [first = ''] = (await pageOf(args, columns)).split('\n\nWhat this is\n');
  return `${first}\n`;
}

describe('a dated plan looks as it did', () => {
  test.each([
    ['dated-plan', withDaysOff],
    ['dated-plan-too-short', tooShort],
    ['dated-plan-ascii', [...tooShort, '--ascii']],
    ['dated-plan-accessible', [...tooShort, '--accessible']],
  ])('%s', async (name, args) => {
    const text = await atEachWidth((columns) => firstScreen(args, columns));
    await expect(text).toMatchFileSnapshot(`${name}.txt`);
  });

  test('in ASCII and in accessible mode without a sign above 127', async () => {
    for (const form of ['--ascii', '--accessible']) {
      expect(await firstScreen([...tooShort, form], 80)).toMatch(/^[\x20-\x7e\n]*$/);
    }
  });

  test('in accessible mode nothing is drawn', async () => {
    expect(await firstScreen([...tooShort, '--accessible'], 80)).not.toMatch(/#|\.{3}|\|/);
  });

  test('one week', async () => {
    const text = await atEachWidth((columns) => pageOf([...withDaysOff, '--week', '6'], columns));
    await expect(text).toMatchFileSnapshot('plan-week.txt');
  });
});

/** Three weeks were lost after the first task; what is shown for these wishes. */
function replanPage(wishes: Partial<ReplanWishes>, screen: Partial<ScreenOptions>): string {
  const catalog = createTestContext().context.catalog();
  const loaded = loadRoadmapFile(roadmap, catalog);
  if (!loaded.ok) throw new Error('the fixture is wrong');
  const skills = catalog.skills();
  const terms = { start, hoursPerWeek: 6, off: [], until: null };
  const adopted = adoptPlan(createDatedPlan(loaded.roadmap, terms, skills), null, []);
  const done = new Map([['read-the-log', { status: 'done' as const, hours: 16 }]]);
  const all = { today: '2027-02-15' as IsoDate, missedWeeks: 3, ...wishes };
  const found = replan(loaded.roadmap, adopted, start, done, skills, all);
  const view = { ...found, options: ' --missed 3w' };
  return renderReplan(view, createScreen({ columns: 80, ...screen }));
}

describe('the re-plan looks as it did', () => {
  test.each<[string, Partial<ReplanWishes>, Partial<ScreenOptions>]>([
    ['replan', {}, {}],
    ['replan-ascii', {}, { ascii: true }],
    ['replan-accessible', {}, { accessible: true }],
    ['replan-fits', { hoursPerWeek: 20 }, {}],
    ['replan-day-is-over', { today: '2027-06-01' as IsoDate }, {}],
  ])('%s', async (name, wishes, screen) => {
    const text = await atEachWidth((columns) => replanPage(wishes, { ...screen, columns }));
    await expect(text).toMatchFileSnapshot(`${name}.txt`);
  });
});

function forecastPage(name: keyof typeof people, columns: number): string {
  const { today, records } = people[name];
  const standing = standingOf(eventsOf(records));
  return renderForecast(forecastOf(standing, today as IsoDate), createScreen({ columns }));
}

describe('the forecast looks as it did', () => {
  test.each(['no-plan', 'one-record', 'some-weeks', 'all-done', 'a-year'] as const)(
    'of %s',
    async (name) => {
      const text = await atEachWidth((columns) => forecastPage(name, columns));
      await expect(text).toMatchFileSnapshot(`forecast-${name}.txt`);
    },
  );
});
