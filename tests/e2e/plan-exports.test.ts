import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/domain/calendar.ts';
import type { PlanTask } from '../../src/domain/planning/plan.ts';
import { renderPlanCsv } from '../../src/render/plan-csv.ts';
import { renderPlanIcs } from '../../src/render/plan-ics.ts';
import { renderPlanMarkdown } from '../../src/render/plan-markdown.ts';
import type { PlanView } from '../../src/render/plan-view.ts';
import { aPlanTask, aPlanView, SHIPPED, shippedView } from '../helpers/a-plan-view.ts';
import { readCsv } from '../helpers/read-csv.ts';
import { emptyKhal, folderWith, isInstalled, runProgram } from './other-programs.ts';

const START = '2027-01-04';
const hasKhal = isInstalled('khal', 'no calendar was imported into it');
const hasCalcurse = isInstalled('calcurse', 'no calendar was imported into it');

/** Titles that formats act on, or that a careless writer damages. */
const STRANGE_TITLES = [
  'Commas, semicolons; colons: and "quotes"',
  // Not before an n: icalendar 4, which khal reads with, takes `\\n` for a line break. ical.js does not.
  'A stroke \\ within and one at the end \\',
  'Two\nlines',
  `${'評価の計画'.repeat(5)} 😀👩‍👩‍👧 שלום عالم`,
  '<script>alert("x")</script> <b>bold</b> & **more** [link](http://example.org) `code`',
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  'a;=1+1',
  'a;"=1+1',
  '"=1+1',
  '\u0000=1+1\u202e',
] as const;

const strange = aPlanView(
  STRANGE_TITLES.map((title, place) =>
    aPlanTask({ id: `t${place}`, title, deliverable: title, doneWhen: title }),
  ),
  { title: STRANGE_TITLES[0] },
);

const VIEWS: readonly (readonly [string, PlanView])[] = [
  ...SHIPPED.map((id) => [id, shippedView(id, START)] as const),
  ['strange titles', strange],
];

function tasksIn(view: PlanView): PlanTask[] {
  return view.plan.months.flatMap(({ tasks }) => tasks);
}

function calendarOf(view: PlanView, revision = 0): string {
  return renderPlanIcs(view, { day: '2026-11-21' as IsoDate, revision });
}

/** As the documents show a text in one line: without controls and overrides. */
function onOneLine(text: string): string {
  return text
    .replace(/[\u0000\u202e]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `uid|first day|last day|title` for every task of a plan. */
function datesOf(view: PlanView): string[] {
  return tasksIn(view)
    .map(({ task: { id, title }, start, due }) => {
      return `${id}@ai-pm-path|${start}|${due}|${id} ${onOneLine(title)}`;
    })
    .sort();
}

describe.each(VIEWS)('the calendar of %s', (_name, view) => {
  const tasks = tasksIn(view);

  test('is read by ical.js: every task with its dates and texts', () => {
    const calendar = new ICAL.Component(ICAL.parse(calendarOf(view, 2)));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(tasks.length).toBeGreaterThan(10);
    expect(events).toHaveLength(tasks.length);
    for (const [place, { task, start, due }] of tasks.entries()) {
      const event = events[place] as ICAL.Event;
      const lastDay = event.endDate.clone();
      lastDay.adjust(-1, 0, 0, 0);
      expect([event.uid, event.sequence]).toEqual([`${task.id}@ai-pm-path`, 2]);
      expect([event.startDate.isDate, event.startDate.toString()]).toEqual([true, start]);
      expect([event.endDate.isDate, lastDay.toString()]).toEqual([true, due]);
      expect(event.summary).toBe(`${task.id} ${onOneLine(task.title)}`);
      expect(onOneLine(event.description)).toContain(`Done when: ${onOneLine(task.doneWhen)}`);
    }
  });

  test.runIf(hasKhal)('is imported by khal without a word', () => {
    const khal = emptyKhal({ 'plan.ics': calendarOf(view) });
    expect(khal.import('plan.ics')).toBe('');
    expect(khal.list()).toEqual(datesOf(view));
  });

  test.runIf(hasCalcurse)('is imported by calcurse without a word', () => {
    const folder = folderWith({ 'plan.ics': calendarOf(view) });
    const { stdout, stderr } = runProgram('calcurse', ['-D', '.', '-i', 'plan.ics'], folder);
    expect(stdout).toContain(`0 apps / ${tasks.length} events / 0 todos / 0 skipped`);
    expect(stderr).toBe('');
    const imported = readFileSync(path.join(folder, 'apts'), 'utf8').trim().split('\n');
    expect(imported).toHaveLength(tasks.length);
    const days = imported.flatMap((line) => line.match(/^\d\d\/\d\d\/\d{4}/)?.[0] ?? []);
    const starts = tasks.map(({ start }) => start?.replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1'));
    expect(days.sort()).toEqual(starts.sort());
  });
});

describe.runIf(hasKhal)('a later calendar', () => {
  test.each(SHIPPED)('of %s moves the dates in khal and doubles nothing', (id) => {
    const moved = shippedView(id, '2027-02-01');
    const khal = emptyKhal({
      'plan.ics': calendarOf(shippedView(id, START)),
      'later.ics': calendarOf(moved, 1),
    });
    khal.import('plan.ics');
    const before = khal.list();
    expect(khal.import('later.ics')).toBe('');
    expect(khal.list()).toEqual(datesOf(moved));
    expect(khal.list()).not.toEqual(before);
    const files = readdirSync(khal.calendar).map((name) =>
      readFileSync(path.join(khal.calendar, name), 'utf8'),
    );
    expect(files).toHaveLength(before.length);
    expect(files.filter((text) => !text.includes('SEQUENCE:1\r\n'))).toEqual([]);
  });
});

/** Converts files in a folder with LibreOffice; all of them in one start. */
function convert(folder: string, to: string, files: readonly string[], separator = ','): void {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const reader = `--infilter=CSV:${separator.charCodeAt(0)},34,76,1`;
  const from = files[0]?.endsWith('.csv') ? [reader] : [];
  runProgram('soffice', ['--headless', profile, ...from, '--convert-to', to, ...files], folder);
}

describe.runIf(isInstalled('soffice', 'no table was opened in LibreOffice'))(
  'the table in LibreOffice',
  () => {
    const files = Object.fromEntries(
      VIEWS.map(([, view], place) => [`${place}.csv`, renderPlanCsv(view)]),
    );
    const names = Object.keys(files);
    const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');
    const inWorkbook = (folder: string, name: string) =>
      read(folder, name.replace('.csv', '.fods'));

    test('holds every cell, dates as dates and hours as numbers, and no formula', () => {
      const folder = folderWith(files);
      convert(folder, 'fods', names);
      for (const [place, [, view]] of VIEWS.entries()) {
        const workbook = inWorkbook(folder, `${place}.csv`);
        const tasks = tasksIn(view);
        expect(workbook).not.toContain('table:formula');
        expect(workbook.split('office:value-type="date"').length - 1).toBe(2 * tasks.length);
        expect(workbook.split('office:value-type="float"').length - 1).toBe(2 * tasks.length);
      }
      const written = names.map((name) => readCsv(read(folder, name).slice(1)));
      convert(
        folder,
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
        names.map((name) => name.replace('.csv', '.fods')),
      );
      expect(names.map((name) => readCsv(read(folder, name)))).toEqual(written);
    });

    test('holds no formula either where it is read with semicolons between cells', () => {
      const folder = folderWith(files);
      convert(folder, 'fods', names, ';');
      for (const name of names) {
        expect(inWorkbook(folder, name)).toContain('</table:table-cell>');
        expect(inWorkbook(folder, name)).not.toContain('table:formula');
      }
    });

    test('would hold formulas without the apostrophes and the quotes', () => {
      const bare = Object.fromEntries(
        Object.entries(files).map(([name, text]) => [name, text.replaceAll(`"'`, '"')]),
      );
      const folder = folderWith({ ...bare, 'first.csv': 'id,"a;=1+1"\r\n' });
      convert(folder, 'fods', names);
      expect(inWorkbook(folder, names.at(-1) ?? '')).toContain('table:formula="of:=1+1"');
      convert(folder, 'fods', ['first.csv'], ';');
      expect(inWorkbook(folder, 'first.csv')).toContain('table:formula');
    });
  },
);

test.each(VIEWS)('the rows of %s are its tasks, cell by cell', (name, view) => {
  const [, ...rows] = readCsv(renderPlanCsv(view).slice(1));
  const cells = tasksIn(view).map(({ task, start, due }) => [
    task.id,
    task.title,
    String(task.hours),
    start ?? '',
    due ?? '',
    task.deliverable,
    task.doneWhen,
  ]);
  const guarded = (text: string) => (name === 'strange titles' ? text.replaceAll("'", '') : text);
  expect(rows.map((row) => [0, 1, 4, 5, 6, 10, 11].map((at) => guarded(row[at] ?? '')))).toEqual(
    cells.map((row) => row.map(onOneLine)),
  );
});

describe.runIf(isInstalled('cmark-gfm', 'no Markdown was parsed'))('the Markdown in cmark', () => {
  /** What GitHub's own parser makes of it. */
  function parsed(markdown: string): string {
    const folder = folderWith({ 'plan.md': markdown });
    const extensions = ['table', 'tasklist', 'strikethrough', 'autolink'].flatMap((it) => [
      '-e',
      it,
    ]);
    return runProgram('cmark-gfm', [...extensions, '--to', 'xml', 'plan.md'], folder).stdout;
  }
  const boxesIn = (xml: string) => Array.from(xml.matchAll(/<tasklist completed="(\w+)"/g));

  test.each(VIEWS)('%s has a tick box for every task and no markup of HTML', (_name, view) => {
    const [first, ...others] = tasksIn(view);
    const done = view.plan.months.map((month) => ({
      ...month,
      tasks: month.tasks.map((it) => (it === first ? { ...it, status: 'done' as const } : it)),
    }));
    const xml = parsed(renderPlanMarkdown({ ...view, plan: { ...view.plan, months: done } }));
    expect(boxesIn(xml).map(([, isDone]) => isDone)).toEqual([
      'true',
      ...others.map(() => 'false'),
    ]);
    expect(xml).not.toMatch(/<html_(block|inline)/);
  });

  test('strange titles are shown as they are', () => {
    const xml = parsed(renderPlanMarkdown(strange));
    const titles = Array.from(xml.matchAll(/<tasklist[\s\S]*?<\/paragraph>/g), ([item]) =>
      Array.from(item.matchAll(/<text[^>]*>([^<]*)<\/text>/g), ([, piece = '']) => piece)
        .join('')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
    );
    const shown = tasksIn(strange).map(
      ({ task, start, due }) =>
        `${task.id} ${onOneLine(task.title)} (26 hours, ${start} to ${due})`,
    );
    expect(titles).toEqual(shown);
  });
});
