import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import { createUndatedPlan } from '../../../src/domain/planning/plan.ts';
import { renderPlanIcs } from '../../../src/render/plan-ics.ts';
import type { PlanView } from '../../../src/render/plan-view.ts';
import { aPlanTask, aPlanView } from '../../helpers/a-plan-view.ts';
import { aRoadmap } from '../../helpers/a-roadmap.ts';
import { unescaped, unfolded } from '../../helpers/ics-text.ts';

const stamp = { day: '2026-11-21' as IsoDate, revision: 3 };
const undated = { start: null, due: null };

/** The values of a property, as they stand there. */
function valuesOf(view: PlanView, name: string): string[] {
  return unfolded(renderPlanIcs(view, stamp))
    .split('\r\n')
    .filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    .map((line) => line.slice(name.length + 1));
}

describe('renderPlanIcs', () => {
  test('writes a calendar with an event for a task', () => {
    expect(renderPlanIcs(aPlanView([aPlanTask()]), stamp).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//ai-pm-path//ai-pm-path//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:A way',
      'BEGIN:VEVENT',
      'UID:first@ai-pm-path',
      'DTSTAMP:20261121T000000Z',
      'SEQUENCE:3',
      'DTSTART;VALUE=DATE:20270104',
      'DTEND;VALUE=DATE:20270111',
      'SUMMARY:first Frame a problem',
      'DESCRIPTION:Deliverable: A page.\\nDone when: A colleague restates it.\\nTime',
      ' : 26 hours',
      'CATEGORIES:A theme',
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test.each([
    ['2027-01-31', '20270201'],
    ['2027-12-31', '20280101'],
    ['2028-02-28', '20280229'],
    ['2027-03-28', '20270329'],
  ])('ends what is due on %s with the day after', (due, end) => {
    const view = aPlanView([aPlanTask({}, { due: due as IsoDate })]);
    expect(valuesOf(view, 'DTEND')).toEqual([`VALUE=DATE:${end}`]);
  });

  test('leaves out what has no dates, done or not', () => {
    const view = aPlanView([
      aPlanTask({ id: 'gone' }, { ...undated, status: 'done' }),
      aPlanTask({ id: 'going' }, { status: 'started' }),
      aPlanTask({ id: 'dropped' }, { ...undated, status: 'skipped' }),
      aPlanTask({ id: 'never' }, undated),
      aPlanTask({ id: 'done' }, { status: 'done' }),
    ]);
    expect(valuesOf(view, 'UID')).toEqual(['going@ai-pm-path', 'done@ai-pm-path']);
  });

  test('has no events before there are dates', () => {
    const plan = createUndatedPlan(aRoadmap());
    expect(valuesOf({ ...aPlanView([]), plan }, 'BEGIN')).toEqual(['VCALENDAR']);
  });

  test('shows one month where one was asked for', () => {
    const view = aPlanView([aPlanTask()]);
    expect(valuesOf({ ...view, month: 1 }, 'UID')).toHaveLength(1);
    expect(valuesOf({ ...view, month: 2 }, 'UID')).toHaveLength(0);
  });

  test.each([
    ['commas, semicolons; and \\ strokes', 'commas\\, semicolons\\; and \\\\ strokes'],
    ['two\n  lines', 'two lines'],
    ['\x07\x1b[31mred\u202e', 'red'],
    ['=1+1', '=1+1'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['END:VEVENT\r\nBEGIN:VEVENT', 'END:VEVENT BEGIN:VEVENT'],
    ['評価の計画 😀 שלום', '評価の計画 😀 שלום'],
  ])('a title %j', (title, value) => {
    const view = aPlanView([aPlanTask({ title })], { title });
    expect(valuesOf(view, 'SUMMARY')).toEqual([`first ${value}`]);
    expect(valuesOf(view, 'X-WR-CALNAME')).toEqual([value]);
    expect(valuesOf(view, 'BEGIN')).toEqual(['VCALENDAR', 'VEVENT']);
  });

  test('keeps the paragraphs of a description', () => {
    const view = aPlanView([aPlanTask({ deliverable: 'A page.\n\nAnother; two, in all.' })]);
    expect(valuesOf(view, 'DESCRIPTION').map(unescaped)).toEqual([
      'Deliverable: A page.\n\nAnother; two, in all.\nDone when: A colleague restates it.\nTime: 26 hours',
    ]);
  });

  test('says where a task is only to be tested out', () => {
    const view = aPlanView([aPlanTask({ hours: 0 })]);
    expect(valuesOf(view, 'DESCRIPTION')[0]).toMatch(/Time: test out$/);
  });
});
