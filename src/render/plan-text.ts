import { skillTitles } from '../domain/catalog.ts';
import type { PlanMonth, PlanTask } from '../domain/planning/plan.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { addCitations, addLink, sourceNote, sourcesInWords } from './citations-text.ts';
import { fitInWords, pastStartInWords } from './fit-words.ts';
import { changeInWords, personalInWords } from './personal-words.ts';
import { addDates, addMonthDates } from './plan-dates-text.ts';
import {
  adoptCommand,
  datesInWords,
  hoursInWords,
  lengthInWords,
  notedGaps,
  otherPaceInWords,
  type PlanView,
  resourcesOf,
  rolesInWords,
  shownCitations,
  shownMonths,
  skillsInWords,
  taskHoursInWords,
} from './plan-view.ts';
import { renderWeek } from './week-text.ts';

/**
 * The guide as text. Short: what to do, how long, how to know it is done. In full (`full`, or one
 * month): also why, skills, links, self-check and sources.
 */
export function renderPlanText(view: PlanView, screen: Screen): string {
  const { roadmap, schedule, fit, assumptions } = view.plan;
  if (view.week !== null && schedule !== null) return renderWeek(view, schedule, screen);
  const page = new Page(screen);
  page.text(roadmap.title, { mark: screen.style.heading });
  if (fit !== null) addFit(page, fitInWords(fit, assumptions.hoursPerWeek), fit.fits);
  const pastStart = pastStartInWords(view);
  if (pastStart !== null) page.text(pastStart, { mark: screen.style.warning });
  page.text(lengthInWords(view)).text(rolesInWords(view));
  const otherPace = otherPaceInWords(view);
  if (otherPace !== null) page.text(otherPace, { mark: screen.style.warning });
  if (!isDetailed(view)) {
    page.text(
      'This is the short form: --month 1 or --full adds why, links, self-check, and the sources behind marks such as [F42].',
    );
  }
  if (view.month === null) {
    addDates(page, view);
    addPersonal(page, view);
    addOverview(page, view);
    addHonestLook(page, view);
    addMonthList(page, view);
  }
  for (const month of shownMonths(view)) {
    if (view.month !== null) addMonthDates(page, month, view);
    addMonth(page, month, view);
  }
  if (view.month === null) addMilestones(page, view);
  if (isDetailed(view)) addCitations(page, shownCitations(view));
  addNext(page, view);
  return page.toString();
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

function isDetailed({ full, month }: PlanView): boolean {
  return full || month !== null;
}

function addOverview(page: Page, view: PlanView): void {
  const { roadmap } = view.plan;
  const { full } = view;
  page.heading('What this is');
  const overview = full ? roadmap.overview : roadmap.overview.slice(0, 1);
  for (const { text, sources } of overview) page.text(text + sourceNote(sources, full));
  page.heading('What carries over');
  for (const { title, text, use, sources } of roadmap.strengths) {
    if (!full) page.list([title], 2);
    else
      page
        .gap()
        .labelled(title, text, 2)
        .labelled('Use it', use + sourceNote(sources, true), 4);
  }
  page.heading('What to unlearn');
  for (const { habit, cost, instead, sources } of roadmap.habits) {
    if (!full) page.list([`${habit}. Instead: ${instead}`], 2);
    else {
      page.gap().text(habit, { indent: 2, mark: page.screen.style.label });
      page.labelled('Cost', cost, 4).labelled('Instead', instead + sourceNote(sources, true), 4);
    }
  }
  if (full) addGaps(page, view);
}

function addGaps(page: Page, view: PlanView): void {
  const { roadmap } = view.plan;
  page.heading('Skill gaps: usual start to target');
  page.text('Levels: 0 not yet, 1 knows, 2 does with help, 3 trusted alone, 4 leads others.');
  for (const { skill, start, target, note } of notedGaps(view)) {
    const step = `${start} ${page.screen.glyphs.arrow} ${target}`;
    const text = note === null ? '' : `. ${note.text}${sourceNote(note.sources, true)}`;
    page.labelled(skill.title, step + text, 2);
  }
  if (roadmap.onTheJob.length === 0) return;
  const titles = skillTitles(view.catalog);
  page.heading('What only the job teaches');
  for (const { skill, why, sources } of roadmap.onTheJob) {
    page.labelled(titles.get(skill) ?? skill, why + sourceNote(sources, true), 2);
  }
}

function addMonthList(page: Page, { plan }: PlanView): void {
  page.heading('The months');
  page.entries(
    plan.months.map(({ month, hours }) => ({
      term: `Month ${month.month}`,
      text: `${month.theme} (${hoursInWords(hours)})`,
    })),
    { mark: page.screen.style.label },
  );
  const [first] = plan.months.flatMap(({ tasks }) => tasks);
  if (first === undefined) return;
  const { id, title, hours } = first.task;
  page.gap().labelled('Begin with', `${id}, ${title} (${hoursInWords(hours)})`);
}

function addMonth(page: Page, { month, hours, tasks }: PlanMonth, view: PlanView): void {
  const detailed = isDetailed(view);
  page.heading(`Month ${month.month}: ${month.theme} (${hoursInWords(hours)})`);
  page.text(month.whyNow + sourceNote(month.sources, detailed)).gap();
  page.text('At the end of the month:').list(month.outcomes, 2);
  for (const entry of tasks) addTask(page, entry, view);
  page
    .gap()
    .labelled('Watch out', month.pitfall.text + sourceNote(month.pitfall.sources, detailed));
  if (!detailed) return;
  page.gap().text('Check yourself', { mark: page.screen.style.label });
  for (const { question, goodAnswer, sources } of month.selfCheck) {
    page.list([question], 2);
    page.labelled('A good answer', goodAnswer + sourceNote(sources, true), 4);
  }
}

function addTask(page: Page, entry: PlanTask, view: PlanView): void {
  const { task, status } = entry;
  const detailed = isDetailed(view);
  const { style } = page.screen;
  const mark = status === 'open' ? '' : ` - ${status}`;
  page
    .gap()
    .text(`${task.id}: ${task.title} (${taskHoursInWords(task)}${datesInWords(entry)})${mark}`, {
      mark: style.label,
    });
  if (detailed) page.labelled('Why', task.why, 2);
  page.labelled('Deliverable', task.deliverable, 2);
  page.labelled('Done when', task.doneWhen, 2);
  if (task.needs.length > 0) page.labelled('Needs', task.needs.join(', '), 2);
  if (!detailed) return;
  page.labelled('Leads to', skillsInWords(task, skillTitles(view.catalog)), 2);
  for (const { title, author, url, note } of resourcesOf(task, view)) {
    page.labelled('Read', `${title} (${author}). ${note}`, 2);
    addLink(page, url, 4);
  }
  page.labelled('Sources', sourcesInWords(task.sources), 2);
}

function addMilestones(page: Page, { plan: { roadmap }, full }: PlanView): void {
  page.heading('Milestones');
  for (const { month, title, proof, sources } of roadmap.milestones) {
    page.labelled(`Month ${month}`, `${title}. ${proof}${sourceNote(sources, full)}`, 2);
  }
}

/** Before the months: whoever cannot pay this price should know it before they read on. */
function addHonestLook(page: Page, { plan: { roadmap }, full }: PlanView): void {
  page.heading('An honest look');
  for (const { title, text, sources } of roadmap.realityCheck) {
    page.labelled(title, text + sourceNote(sources, full), 2);
  }
  const { inside, outside } = roadmap.duration;
  page.labelled('Moving inside your company', inside.text + sourceNote(inside.sources, full), 2);
  page.labelled('Moving to another company', outside.text + sourceNote(outside.sources, full), 2);
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
            text: `month ${next} in full: why, links, self-check`,
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
