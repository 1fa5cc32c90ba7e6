import { dayFromNumber, dayNumber, type IsoDate, weekStart } from '../domain/calendar.ts';
import type { Forecast } from '../domain/planning/forecast.ts';
import type { AdoptedPlan } from '../domain/progress/event.ts';
import type { Movement } from '../domain/progress/movement.ts';
import type { Standing } from '../domain/progress/standing.ts';
import type { ProgressSummary } from '../domain/progress/summary.ts';
import { horizontalBars } from '../text/chart-bars.ts';
import { burnUp } from '../text/chart-burn-up.ts';
import { type HeatLevel, type HeatWeek, heatMap } from '../text/chart-heat-map.ts';
import { numberInWords } from '../text/chart-lines.ts';
import { type Panel, panelRow } from '../text/chart-panel.ts';
import { progressBar } from '../text/chart-progress-bar.ts';
import { type Entry, Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { forecastInWords } from './forecast-text.ts';
import { hoursInWords } from './plan-view.ts';

/** Weeks, tasks and skills that fit a glance. */
const SHOWN_WEEKS = 6;
const SHOWN_TASKS = 3;
const SHOWN_SKILLS = 6;
const SHOWN_SITTINGS = 3;
const HEAT_WEEKS = 26;

/** The days of these weeks, in one cell a week, behind their names. */
const RIGHT_WIDTH = HEAT_WEEKS + 4;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const HEAT_LEVELS: readonly HeatLevel[] = [
  { from: 0, name: 'under 1 hour', short: '<1' },
  { from: 1, name: '1 to 2 hours', short: '1' },
  { from: 2, name: '2 to 3 hours', short: '2' },
  { from: 3, name: '3 hours or more', short: '3+ h' },
];

export interface ProgressView {
  readonly standing: Standing;
  readonly summary: ProgressSummary;
  readonly movement: Movement;
  readonly forecast: Forecast;
  /** By skill id; a skill without one is called by its id in words. */
  readonly skillTitles: ReadonlyMap<string, string>;
}

/**
 * Where a person stands, for a look of ten seconds: the plan, done against expected, the hours, the
 * skills, what is in hand, what can come next, what waits, and the next command.
 */
export function renderProgress(view: ProgressView, screen: Screen): string {
  const { standing, summary, skillTitles } = view;
  const { plan, since, log } = standing;
  const charts = [
    ...panelRow([burnUpPanel(summary), heatPanel(summary, since)], RIGHT_WIDTH, screen),
    ...panelRow([skillPanel(summary, skillTitles), weekPanel(summary, plan)], RIGHT_WIDTH, screen),
  ];
  if (plan === null) {
    const page = new Page(screen).text('No plan is adopted yet.');
    if (log.length > 0) page.text(`Recorded so far: ${hoursInWords(summary.actualHours)}.`);
    const next = { term: 'ai-pm-path plan adopt --from swe', text: 'swe, multimodal or pm' };
    return inBlocks([page.toString(), ...charts, nextBlock([next], screen)]);
  }
  return inBlocks([
    standBlock(plan, since, summary, screen),
    ...charts,
    movementBlock(view, screen),
    tasksBlock(summary, screen),
    nextBlock(nextEntries(summary), screen),
  ]);
}

/** Texts that each end in a line break, with an empty line between them. */
function inBlocks(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== '').join('\n');
}

function standBlock(
  plan: AdoptedPlan,
  since: IsoDate | null,
  summary: ProgressSummary,
  screen: Screen,
): string {
  const { done, skipped, total, streakDays, today } = summary;
  const page = new Page(screen).text(plan.title, { mark: screen.style.heading });
  const pace = `${hoursInWords(plan.hoursPerWeek)} a week`;
  page.text(
    since !== null && since > today
      ? `Adopted on ${since}, a day that has not come yet, at ${pace}.`
      : `Since ${since}, at ${pace}.`,
  );
  page
    .gap()
    .labelled('Tasks', tasksSentence(summary))
    .labelled('Hours', hoursSentence(summary, plan));
  if (streakDays > 1) page.labelled('Days in a row', `${streakDays}.`);
  const bar = progressBar(done, total - skipped, { ...screen, width: screen.columns });
  if (total === skipped) return page.toString();
  if (screen.accessible) return page.text(bar.sentence).toString();
  return `${page.toString()}${bar.lines.join('\n')}\n`;
}

/** The forecast, and what assessments and proofs say beside the tasks. */
function movementBlock({ movement, forecast, skillTitles }: ProgressView, screen: Screen): string {
  const { readiness, proved } = movement;
  const page = new Page(screen);
  if (forecast.status !== 'none') page.labelled('Forecast', forecastInWords(forecast));
  const steps = readiness.map(({ on, value }) => `${Math.round(value * 100)} % on ${on}`);
  if (steps.length > 0) page.labelled('Readiness', `${steps.slice(-SHOWN_SITTINGS).join(', ')}.`);
  const levels = Array.from(
    proved,
    ([id, level]) => `${skillTitles.get(id) ?? idInWords(id)} ${level}`,
  );
  if (levels.length > 0) page.labelled('Proved', `${levels.join(', ')}.`);
  return page.toString();
}

function tasksSentence(summary: ProgressSummary): string {
  const { done, skipped, total, expectedTasks } = summary;
  const leftOut = skipped === 0 ? '' : `, ${skipped} skipped`;
  const actual = `${done} of ${total} done${leftOut}`;
  return paceSentence(summary, {
    actual,
    expected: expectedTasks,
    ahead: done + skipped - expectedTasks,
  });
}

/** Today is not over: less than a day's share, or half an hour, is neither behind nor ahead. */
function hoursSentence(summary: ProgressSummary, { hoursPerWeek }: AdoptedPlan): string {
  const { actualHours, expectedHours } = summary;
  // Of the numbers as they are shown, so that the reader's own subtraction agrees.
  const difference = Number(numberInWords(actualHours)) - Number(numberInWords(expectedHours));
  return paceSentence(summary, {
    actual: `${numberInWords(actualHours)} worked`,
    expected: expectedHours,
    ahead: Math.abs(difference) <= Math.max(0.5, hoursPerWeek / 7 + 0.05) ? 0 : difference,
  });
}

/** `2 of 8 done; 4 expected by today: 2 behind.` Once all is done there is no behind and ahead. */
function paceSentence(
  { done, skipped, total, burnUp: weeks }: ProgressSummary,
  pace: { readonly actual: string; readonly expected: number; readonly ahead: number },
): string {
  const { actual, expected, ahead } = pace;
  if (weeks.length === 0) return `${actual}.`;
  const words = `${actual}; ${numberInWords(expected)} expected by today`;
  if (done + skipped === total) return `${words}.`;
  if (ahead === 0) return `${words}: as planned.`;
  return `${words}: ${numberInWords(Math.abs(ahead))} ${ahead < 0 ? 'behind' : 'ahead'}.`;
}

function burnUpPanel({ burnUp: weeks, actualHours }: ProgressSummary): Panel | null {
  if (weeks.length === 0 || actualHours === 0) return null;
  const points = weeks.map(({ through, expectedHours, actualHours: actual }) => ({
    label: dayInWords(through),
    expected: expectedHours,
    actual,
  }));
  const options = { unit: 'hours', actual: 'worked', step: 'week' };
  return { title: 'Burn-up', draw: (look) => burnUp(points, look, options), note: '' };
}

function heatPanel(summary: ProgressSummary, since: IsoDate | null): Panel | null {
  if (summary.days.length === 0) return null;
  const weeks = heatWeeks(summary, since);
  return { title: 'Hours a day', draw: (look) => heatMap(weeks, HEAT_LEVELS, look), note: '' };
}

/** From the plan's first week, or the first one with a record, to this one; 26 at most. */
function heatWeeks({ days, today }: ProgressSummary, since: IsoDate | null): HeatWeek[] {
  const hours = new Map(days.map((day) => [dayNumber(day.on), day.hours]));
  const last = dayNumber(today);
  const thisWeek = dayNumber(weekStart(today));
  const begin = Math.min(last, ...hours.keys(), since === null ? last : dayNumber(since));
  const firstWeek = Math.max(
    dayNumber(weekStart(dayFromNumber(begin))),
    thisWeek - 7 * (HEAT_WEEKS - 1),
  );
  return Array.from({ length: (thisWeek - firstWeek) / 7 + 1 }, (_, index) => {
    const monday = firstWeek + 7 * index;
    const month = monthOf(monday);
    return {
      label: index > 0 && month === monthOf(monday - 7) ? '' : month,
      days: Array.from(
        { length: Math.min(7, last - monday + 1) },
        (_, day) => hours.get(monday + day) ?? null,
      ),
    };
  });
}

function skillPanel(
  { skills }: ProgressSummary,
  titles: ReadonlyMap<string, string>,
): Panel | null {
  const moved = skills.filter(({ level }) => level > 0);
  if (moved.length === 0) return null;
  const reached = moved.filter(({ level, planLevel }) => level === planLevel);
  const onTheWay = moved.filter((skill) => !reached.includes(skill));
  const bars = [...onTheWay, ...reached].slice(0, SHOWN_SKILLS).map(({ id, level, planLevel }) => ({
    label: titles.get(id) ?? idInWords(id),
    value: level,
    of: planLevel,
  }));
  const options = {
    inWords: ({ value, of }: { value: number; of?: number }) => `${value} of ${of}`,
    cells: 2 * Math.max(2, ...bars.map(({ of }) => of)),
  };
  return {
    title: 'Skills moved',
    draw: (look) => horizontalBars(bars, look, options),
    note: `${reached.length} of ${skills.length} at the level that the plan leads to.`,
  };
}

function weekPanel({ weeks }: ProgressSummary, plan: AdoptedPlan | null): Panel | null {
  if (weeks.length === 0) return null;
  const bars = weeks.slice(-SHOWN_WEEKS).map(({ start, hours }, index, { length }) => ({
    label: index === length - 1 ? 'this week' : dayInWords(start),
    value: hours,
    of: plan?.hoursPerWeek ?? 0,
  }));
  const pace = plan === null ? '' : ` (plan: ${numberInWords(plan.hoursPerWeek)})`;
  return { title: `Hours a week${pace}`, draw: (look) => horizontalBars(bars, look), note: '' };
}

function tasksBlock({ started, ready, blocked }: ProgressSummary, screen: Screen): string {
  const page = new Page(screen);
  const add = (heading: string, entries: readonly Entry[]) => {
    if (entries.length === 0) return;
    page.heading(heading);
    for (const { term, text } of entries.slice(0, SHOWN_TASKS)) page.labelled(term, text, 2);
    const more = entries.length - SHOWN_TASKS;
    if (more > 0) page.text(`and ${more} more`, { indent: 2, mark: screen.style.faint });
  };
  add(
    'In hand',
    started.map(({ task, hours }) => ({
      term: task.id,
      text: `${task.title} (${numberInWords(hours)} of ${hoursInWords(task.hours)})`,
    })),
  );
  add(
    'Can begin',
    ready.map(({ task }) => ({
      term: task.id,
      text: `${task.title} (${hoursInWords(task.hours)})`,
    })),
  );
  add(
    'Waiting',
    blocked.map(({ task, by }) => ({
      term: task.task.id,
      text: `${task.task.title}; waits for ${by.join(', ')}`,
    })),
  );
  if (started.length + ready.length + blocked.length === 0) {
    page.text('Every task is done or skipped.', { mark: screen.style.good });
  }
  return page.toString();
}

function nextEntries({ started, ready }: ProgressSummary): Entry[] {
  const [inHand] = started;
  const [first] = ready;
  if (inHand !== undefined) {
    const { id, title } = inHand.task;
    return [
      { term: 'ai-pm-path progress log --hours 1', text: 'your hours of today' },
      { term: `ai-pm-path progress done ${id}`, text: title },
    ];
  }
  if (first !== undefined) {
    const { id, title } = first.task;
    return [{ term: `ai-pm-path progress start ${id}`, text: title }];
  }
  return [{ term: 'ai-pm-path progress history', text: 'what you did, record by record' }];
}

function nextBlock(entries: readonly Entry[], screen: Screen): string {
  return new Page(screen).heading('Next').entries(entries).toString();
}

/** `5 Oct` */
function dayInWords(day: IsoDate): string {
  return `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}

/** The month of a day by its number: `Oct`. */
function monthOf(day: number): string {
  return dayInWords(dayFromNumber(day)).replace(/\d+ /, '');
}

/** `problem-framing` as `Problem framing`. */
function idInWords(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
