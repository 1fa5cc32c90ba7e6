import type { HowTo } from '../domain/progress/how-to.ts';
import type { Movement } from '../domain/progress/movement.ts';
import type { NextStep } from '../domain/progress/next-step.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { hoursInWords } from './plan-view.ts';

export interface NextView {
  /** Null where nothing is open. */
  readonly step: NextStep | null;
  readonly hasPlan: boolean;
  /** From which a roadmap begins. */
  readonly origins: readonly string[];
  readonly skillTitles: ReadonlyMap<string, string>;
  /** Measured skills below their target. */
  readonly gaps: Movement['gaps'];
  /** How the task is done; null where it is none of the shipped ones or says nothing of it. */
  readonly howTo: HowTo | null;
  /** The command that writes the document it starts from; null where there is none. */
  readonly start: string | null;
}

/** One task and its reasons; never a list of tasks. */
export function renderNext(view: NextView, screen: Screen): string {
  const page = new Page(screen);
  const { step, hasPlan, origins } = view;
  if (step === null) {
    page.text(reasonInWords(view)).gap();
    const commands = hasPlan ? ['progress'] : origins.map((id) => `plan adopt --from ${id}`);
    for (const command of commands) {
      page.text(`ai-pm-path ${command}`, { indent: 2, mark: screen.style.command });
    }
    return page.toString();
  }
  const { task } = step.task;
  page.text(`${task.id}: ${task.title}`, { mark: screen.style.heading });
  page.text(timeInWords(step)).text(reasonInWords(view));
  addHowTo(page, view);
  const command = step.isInHand ? `done ${task.id}` : `start ${task.id}`;
  page.heading('Then').entries([
    ...(view.howTo === null
      ? []
      : [
          {
            term: `ai-pm-path guide ${task.id}`,
            text: 'all its steps, and how to know it is done',
          },
        ]),
    ...(view.start === null ? [] : [{ term: view.start, text: 'the document it starts from' }]),
    {
      term: `ai-pm-path progress ${command}`,
      text: step.isInHand ? 'when it is done' : 'to begin',
    },
    { term: `ai-pm-path progress log --hours 1 --task ${task.id}`, text: 'your hours' },
  ]);
  return page.toString();
}

function addHowTo(page: Page, { howTo }: NextView): void {
  if (howTo === null) return;
  const { now, step, steps } = howTo;
  const label = step === null ? 'In 25 minutes' : `Step ${step} of ${steps}`;
  page.gap().labelled(label, now);
}

/** `ai-pm-path/next@1` */
export function renderNextJson(view: NextView): string {
  const { step } = view;
  const task =
    step === null
      ? null
      : {
          id: step.task.task.id,
          title: step.task.task.title,
          month: step.task.task.month,
          hours: step.task.task.hours,
          status: step.task.status,
        };
  return `${JSON.stringify({
    schema: 'ai-pm-path/next@1',
    task,
    reason: reasonInWords(view),
    minutes: step?.minutes ?? null,
    finishes: step?.finishes ?? null,
    unblocks: step?.unblocks ?? [],
    howTo: view.howTo,
  })}\n`;
}

function timeInWords({ minutes, finishes, task }: NextStep): string {
  const time = minutes % 60 === 0 ? hoursInWords(minutes / 60) : `${minutes} minutes`;
  if (finishes) return `Takes about ${time}.`;
  const all = hoursInWords(task.task.hours);
  return task.hours === 0
    ? `Work ${time} on it; it takes ${all} in all.`
    : `Work ${time} on it; ${task.hours} of its ${all} are logged.`;
}

function reasonInWords({ step, hasPlan, skillTitles, gaps }: NextView): string {
  if (step === null) {
    return hasPlan
      ? 'Every task of your plan is done or skipped.'
      : 'There is no plan yet. Decide for one; everything else follows from it.';
  }
  const { isInHand, unblocks, lateSince, due, lifts } = step;
  const reasons = [
    isInHand ? 'you have begun it' : '',
    lateSince === null ? '' : lateInWords(step, lateSince),
    due === null ? '' : `it is due on ${due}`,
    unblocks.length === 0 ? '' : `${unblocksInWords(unblocks)} for it`,
    lifts.length === 0 ? '' : `it leads to ${liftsInWords(lifts, skillTitles)}`,
    gapInWords(lifts, gaps, skillTitles),
  ].filter((reason) => reason !== '');
  const because = reasons.length === 0 ? 'it comes next in your plan' : reasons.join('; ');
  return `Why this one: ${because}.`;
}

function lateInWords({ task }: NextStep, since: string): string {
  return task.task.due === undefined ? `its month ended on ${since}` : `it was due on ${since}`;
}

function unblocksInWords([first, ...others]: readonly string[]): string {
  if (others.length === 0) return `${first} waits`;
  return `${first} and ${others.length === 1 ? '1 other' : `${others.length} others`} wait`;
}

function liftsInWords(lifts: NextStep['lifts'], titles: ReadonlyMap<string, string>): string {
  return lifts.map(({ id, level }) => `${titles.get(id) ?? id} ${level}`).join(', ');
}

/** The widest measured gap that the task works on; empty where there is none. */
function gapInWords(
  lifts: NextStep['lifts'],
  gaps: Movement['gaps'],
  titles: ReadonlyMap<string, string>,
): string {
  const [widest] = lifts
    .flatMap(({ id }) => {
      const gap = gaps.get(id);
      return gap === undefined ? [] : [{ id, ...gap }];
    })
    .sort((a, b) => b.target - b.shown - (a.target - a.shown));
  if (widest === undefined) return '';
  const { id, shown, target } = widest;
  return `it works on a gap that your answers showed: ${titles.get(id) ?? id} ${shown.toFixed(1)}, target ${target}`;
}
