import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import { renderCountdownIcs } from '../../../src/render/countdown-ics.ts';
import { aCountdown, anItem } from '../../helpers/some-countdowns.ts';

const stamp = { day: '2026-11-21' as IsoDate, revision: 2 };
const TITLE = 'Commas, semicolons; a stroke \\ and "quotes" \u202e評価 😀';

function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

describe('the calendar of a countdown', () => {
  const countdown = aCountdown(
    [anItem('memo', { title: TITLE }), anItem('huge', { minutes: 9000 })],
    '2026-11-24',
  );
  const text = renderCountdownIcs(countdown, stamp);
  const events = eventsOf(text);
  const interview = events.at(-1) as ICAL.Event;

  test('has an event of a whole day for each day, with its list', () => {
    expect(events).toHaveLength(countdown.days.length + 1);
    for (const [place, { date }] of countdown.days.entries()) {
      const { uid, sequence, startDate, endDate } = events[place] as ICAL.Event;
      expect([uid, sequence]).toEqual([`countdown-${date}@ai-pm-path`, 2]);
      expect([startDate.isDate, startDate.toString(), endDate.isDate]).toEqual([true, date, true]);
      const last = endDate.clone();
      last.adjust(-1, 0, 0, 0);
      expect(last.toString()).toBe(date);
    }
    expect(events[0]?.summary).toBe('Interview preparation: 1 h 20 min');
    expect(events[0]?.description).toBe(
      `- Make: ${TITLE.replace('\u202e', '')} (1 h)\n- At least (5 min): The short form of huge.\n- Practise: Review, then one question or one drill (15 min)`,
    );
    expect(events.at(-2)?.description).toContain('Day sheet:\n- Line of the evening');
  });

  test('has the interview as an hour of floating local time', () => {
    expect(interview.uid).toBe('interview@ai-pm-path');
    expect(interview.startDate.zone.tzid).toBe('floating');
    expect(interview.startDate.toString()).toBe('2026-11-24T10:00:00');
    expect(interview.endDate.toString()).toBe('2026-11-24T11:00:00');
    expect(interview.description).toContain('Left out: Title of huge, 150 h.');
    expect(text).toContain('DTSTAMP:20261121T000000Z\r\n');
  });

  test('has lines of at most 75 octets', () => {
    const octets = text.split('\r\n').map((line) => Buffer.byteLength(line));
    expect(Math.max(...octets)).toBeLessThanOrEqual(75);
  });
});

test('an interview late in the evening ends on the next day', () => {
  const late = { interview: { day: '2026-12-31' as IsoDate, minute: 23 * 60 + 30 } };
  const event = eventsOf(renderCountdownIcs(aCountdown([], '2026-12-31', late), stamp)).at(-1);
  expect(event?.endDate.toString()).toBe('2027-01-01T00:30:00');
});
