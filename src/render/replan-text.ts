import { dayNumber, type IsoDate } from '../domain/calendar.ts';
import type { Replan, ReplanWay } from '../domain/planning/replan.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { hoursInWords } from './plan-view.ts';

export interface ReplanView extends Replan {
  /** Options that lead to the same ways once more, with a space before each. */
  readonly options: string;
}

/** Tasks that are named where many move. */
const NAMED = 5;

/** Both ways on, one under the other: what each costs, what moves, what falls and why. */
export function renderReplan(view: ReplanView, screen: Screen): string {
  const { date, fits, ways, options } = view;
  const page = new Page(screen);
  const shown = fits ? ways.slice(0, 1) : ways;
  const open = shown.filter((way) => isOpen(way, date));
  page.text(
    fits
      ? `From today on everything still fits until ${date}.`
      : `From today on not everything fits until ${date}.${open.length === 2 ? ' Two ways:' : ''}`,
    { mark: screen.style.heading },
  );
  if (open.length === 2 && !screen.accessible) page.gap().drawing(comparison(open));
  for (const way of shown) wayBlock(page, way, date);
  page.heading('Next').entries([
    ...open.map(({ keeps }) => ({
      term: `ai-pm-path plan replan${options} --keep ${keeps} --apply`,
      text: keeps === 'scope' ? 'every task, the day that it gives' : 'the day, fewer tasks',
    })),
    open.length === 0
      ? { term: 'ai-pm-path plan replan --hours 5', text: 'what other hours a week would do' }
      : { term: 'ai-pm-path progress undo', text: 'takes it back afterwards' },
  ]);
  return page.toString();
}

/** Cells of a column; three of them fit the narrowest terminal. */
const COLUMN_CELLS = 13;

/** Both ways side by side; what is behind the numbers stands below, way by way. */
function comparison(ways: readonly ReplanWay[]): string[] {
  const row = (label: string, value: (way: ReplanWay) => string | number | null) =>
    [label, ...ways.map(value)]
      .map((cell) => String(cell ?? '').padEnd(COLUMN_CELLS))
      .join('')
      .trimEnd();
  return [
    row('', ({ keeps }) => (keeps === 'scope' ? 'every task' : 'the day')),
    row('Through on', ({ finish }) => finish),
    row('Hours left', ({ hours }) => hours),
    row('Tasks moved', ({ moved }) => moved.length),
    row('Tasks cut', ({ cut }) => cut.length),
  ];
}

/** Whether the way can be gone: it ends, where it is to keep the day it does, and something is left. */
function isOpen({ keeps, finish, cut, hours }: ReplanWay, date: IsoDate): boolean {
  if (finish === null) return false;
  return keeps === 'scope' || (finish <= date && (cut.length === 0 || hours > 0));
}

function wayBlock(page: Page, way: ReplanWay, date: IsoDate) {
  const { keeps, finish, hours, moved, cut, plan } = way;
  page.heading(keeps === 'scope' ? 'Keep every task' : `Keep ${date}`);
  if (finish === null) {
    page.text('With these hours the work does not end within sixty years.');
    return;
  }
  if (!isOpen(way, date)) {
    page.text('It cannot be kept, whatever falls: the day is over or too near for what is begun.');
    return;
  }
  page.labelled('Through on', `${finish}${laterInWords(date, finish)}.`);
  page.labelled('Left', `${hoursInWords(hours)} at ${hoursInWords(plan.hoursPerWeek)} a week.`);
  if (moved.length > 0) {
    page.labelled('Moves', `${moved.length === 1 ? '1 task' : `${moved.length} tasks`}.`);
    page.list(
      moved.slice(0, NAMED).map(({ id, title, from, to }) => {
        const before = from === null ? '' : `, before ${from}`;
        return `${id}, ${title}: due ${to}${before}`;
      }),
      2,
    );
    if (moved.length > NAMED) page.text(`and ${moved.length - NAMED} more.`, { indent: 2 });
  }
  if (cut.length === 0) return;
  const lost = cut.reduce((sum, task) => sum + task.hours, 0);
  page.labelled(
    'Falls',
    `${cut.length === 1 ? '1 task' : `${cut.length} tasks`}, ${hoursInWords(lost)}: those that add least to what the role asks for, by the hour, and that nothing else needs.`,
  );
  page.list(
    cut.map(({ id, title, hours: own }) => `${id}, ${title} (${hoursInWords(own)})`),
    2,
  );
}

function laterInWords(date: IsoDate, finish: IsoDate): string {
  const days = dayNumber(finish) - dayNumber(date);
  if (days === 0) return '';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return `, ${count} ${days > 0 ? 'later' : 'earlier'} than ${date}`;
}

/** `ai-pm-path/replan@1` */
export function renderReplanJson({ date, fits, ways }: ReplanView): string {
  return `${JSON.stringify({
    schema: 'ai-pm-path/replan@1',
    date,
    fits,
    ways: ways.map(({ keeps, finish, hours, moved, cut, plan }) => ({
      keeps,
      finish,
      hours,
      hoursPerWeek: plan.hoursPerWeek,
      moved,
      cut: cut.map(({ id }) => id),
    })),
  })}\n`;
}
