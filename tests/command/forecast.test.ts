import { describe, expect, test } from 'vitest';
import { Planner } from './a-planner.ts';

/** A Monday. */
const START = '2027-01-04';

/** Somebody who logged these hours, each on the Wednesday of a week since the plan was adopted. */
async function withWeeks(...hours: number[]): Promise<Planner> {
  const person = new Planner();
  await person.type(START, 'plan', 'adopt', '--from', 'pm', '--start', START, '--hours', '8');
  for (const [week, own] of hours.entries()) {
    if (own > 0) await person.type(wednesday(week), 'progress', 'log', '--hours', String(own));
  }
  return person;
}

function wednesday(week: number): string {
  return new Date(Date.parse('2027-01-06') + week * 7 * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday after so many weeks. */
function mondayAfter(weeks: number): string {
  return new Date(Date.parse(START) + weeks * 7 * 86_400_000).toISOString().slice(0, 10);
}

async function forecastOf(person: Planner, today: string) {
  const { schema, forecast } = await person.json(today, 'progress', 'forecast');
  expect(schema).toBe('ai-pm-path/progress-forecast@1');
  expect((await person.json(today, 'progress')).forecast).toEqual(forecast);
  return forecast;
}

async function wordsOf(person: Planner, today: string): Promise<string> {
  const { exitCode, stdout } = await person.type(today, 'progress', 'forecast');
  expect(exitCode).toBe(0);
  return stdout.replaceAll(/\s+/g, ' ');
}

describe('progress forecast', () => {
  test('without a plan there is none, and it says how to get one', async () => {
    const nobody = new Planner();
    expect(await forecastOf(nobody, START)).toEqual({
      status: 'none',
      reason: 'noPlan',
      p50: null,
      p80: null,
      p95: null,
      basis: null,
    });
    expect(await wordsOf(nobody, START)).toContain('ai-pm-path plan adopt --from swe');
  });

  test('with everything done there is none either', async () => {
    const person = await withWeeks();
    const { tasks } = await person.json(START, 'progress');
    for (const { id } of tasks) await person.type(START, 'progress', 'skip', id, '--why', 'known');
    expect(await forecastOf(person, START)).toMatchObject({ status: 'none', basis: null });
    const words = await wordsOf(person, START);
    expect(words).toContain('Nothing is left to do.');
    expect(words).not.toContain('plan adopt');
  });

  test.each([0, 1])('after %i full weeks it is a range, and no date of yours', async (weeks) => {
    const person = await withWeeks(8);
    const { status, p50, p80, p95, basis } = await forecastOf(person, mondayAfter(weeks));
    expect({ status, p50, p80, p95 }).toEqual({ status: 'range', p50: null, p80: null, p95: null });
    expect(basis).toMatchObject({ weeks, hoursPerWeek: 8 });
    expect(basis.earliest < basis.latest).toBe(true);
    const words = await wordsOf(person, mondayAfter(weeks));
    expect(words).toContain('Too early for a date');
    expect(words).toContain(`between ${basis.earliest} and ${basis.latest}`);
    expect(words).toContain(weeks === 1 ? '1 full week with 8 hours;' : '0 full weeks; ');
  });

  test('from two full weeks on there are dates, and what they rest on', async () => {
    const person = await withWeeks(8, 0, 7, 9);
    const { status, p50, p80, p95, basis } = await forecastOf(person, mondayAfter(4));
    expect(status).toBe('dates');
    expect(mondayAfter(4) < p50 && p50 < p80 && p80 < p95).toBe(true);
    const { totals } = await person.json(mondayAfter(4), 'plan');
    expect(basis).toMatchObject({
      weeks: 4,
      zeroWeeks: 1,
      loggedPerWeek: 6,
      hoursLeft: totals.hours - 24,
      hoursPerWeek: 8,
    });
    const words = await wordsOf(person, mondayAfter(4));
    for (const date of [p50, p80, p95]) expect(words).toContain(date);
    expect(words).toContain('4 full weeks with 6 hours each on average, 1 of them with none; ');
    expect(words).toContain('ai-pm-path plan replan');
  });

  test('more hours bring the dates nearer', async () => {
    const [slow, fast] = [await withWeeks(4, 4, 4), await withWeeks(9, 9, 9)];
    const later = await forecastOf(slow, mondayAfter(3));
    expect((await forecastOf(fast, mondayAfter(3))).p80 < later.p80).toBe(true);
  });

  test('a pace without an end is named, with the hours that would do', async () => {
    const person = await withWeeks(1, 0, 0, 0);
    const { status, reason, needed, basis } = await forecastOf(person, mondayAfter(5));
    expect({ status, reason }).toEqual({ status: 'notConverging', reason: 'far' });
    const weeks = (Date.parse(needed.by) - Date.parse(mondayAfter(5))) / (7 * 86_400_000);
    expect(needed.hoursPerWeek * weeks).toBeGreaterThanOrEqual(basis.hoursLeft);
    expect(await wordsOf(person, mondayAfter(5))).toContain(
      `${needed.hoursPerWeek} hours a week would bring you there by ${needed.by}.`,
    );
  });

  test('eight weeks of nothing are named as such', async () => {
    const person = await withWeeks(8, 8);
    const { status, reason } = await forecastOf(person, mondayAfter(11));
    expect({ status, reason }).toEqual({ status: 'notConverging', reason: 'idle' });
    expect(await wordsOf(person, mondayAfter(11))).toMatch(/nothing was logged for eight weeks/i);
  });

  test('is the same however often it is asked on a day', async () => {
    const person = await withWeeks(5, 6);
    const first = await person.type(mondayAfter(3), 'progress', 'forecast', '--json');
    expect((await person.type(mondayAfter(3), 'progress', 'forecast', '--json')).stdout).toBe(
      first.stdout,
    );
  });
});
