import { skillTitles } from '../domain/catalog.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { fitInWords, pastStartInWords } from './fit-words.ts';
import { changeInWords, personalInWords } from './personal-words.ts';
import { addDates } from './plan-dates-text.ts';
import { addFullGuide } from './plan-full-text.ts';
import { addShortGuide } from './plan-short-text.ts';
import {
  adoptCommand,
  lengthInWords,
  otherPaceInWords,
  type PlanView,
  rolesInWords,
} from './plan-view.ts';
import { renderWeek } from './week-text.ts';

/**
 * The guide as text. Short: what to do, how long, how to know it is done. In full (`full`, or one
 * month): also why, steps, skills, links, self-check and sources.
 */
export function renderPlanText(view: PlanView, screen: Screen): string {
  const { roadmap, schedule, fit, assumptions } = view.plan;
  if (view.week !== null && schedule !== null) return renderWeek(view, schedule, screen);
  const isDetailed = view.full || view.month !== null;
  const page = new Page(screen);
  page.text(roadmap.title, { mark: screen.style.heading });
  if (fit !== null) addFit(page, fitInWords(fit, assumptions.hoursPerWeek), fit.fits);
  const pastStart = pastStartInWords(view);
  if (pastStart !== null) page.text(pastStart, { mark: screen.style.warning });
  page.text(lengthInWords(view)).text(rolesInWords(view));
  const otherPace = otherPaceInWords(view);
  if (otherPace !== null) page.text(otherPace, { mark: screen.style.warning });
  if (!isDetailed) {
    page.text('The short form; --month 1 or --full adds why, steps, self-checks and sources.');
    addTonight(page, view);
  }
  if (view.month === null) {
    addDates(page, view);
    addPersonal(page, view);
  }
  if (isDetailed) addFullGuide(page, view);
  else addShortGuide(page, view);
  addNext(page, view);
  return page.toString();
}

/** The first thing to do, before everything that can be read. */
function addTonight(page: Page, { plan }: PlanView): void {
  const open = plan.months
    .flatMap(({ tasks }) => tasks)
    .find(({ status }) => status === 'open' || status === 'started');
  if (open === undefined) return;
  const { id, title, steps } = open.task;
  const how = steps === undefined ? title : `ai-pm-path guide ${id}`;
  page.labelled('Begin with', `${id}, ${how}`);
}

/** Whether it fits stands first, since everything else rests on it. */
function addFit(page: Page, [first = '', ...options]: readonly string[], fits: boolean): void {
  const { good, warning } = page.screen.style;
  page.text(first, { mark: fits ? good : warning }).list(options, 2);
}

function addPersonal(page: Page, { personal, command, catalog }: PlanView): void {
  if (personal === null) return;
  page.heading('Made yours');
  page.text(personalInWords(personal));
  page.list(personal.changes.map((change) => changeInWords(change, skillTitles(catalog))));
  page.entries([
    { term: `ai-pm-path ${command} --ignore-assessment`, text: 'the guide without this' },
  ]);
}

function addNext(page: Page, view: PlanView): void {
  const { plan, month, full, command } = view;
  const start = `ai-pm-path ${command}`;
  const last = plan.months.length;
  const next = month === null ? 1 : month + 1;
  page.heading('Next').entries([
    ...(next <= last
      ? [
          {
            term: `${start} --month ${next}`,
            text: `month ${next} in full: why, steps, links, self-check`,
          },
        ]
      : []),
    ...(full ? [] : [{ term: `${start} --full`, text: 'everything, with sources' }]),
    { term: `${start} --format md --output guide.md`, text: 'a file to keep' },
    view.isActive
      ? { term: 'ai-pm-path next', text: 'what to do now, and why' }
      : { term: adoptCommand(view), text: 'make it your plan: progress is recorded against it' },
  ]);
}
