import { skillTitles } from '../domain/catalog.ts';
import type { PlanMonth, PlanTask } from '../domain/planning/plan.ts';
import type { Page } from '../text/page.ts';
import { addCitations, addLink, sourceNote, sourcesInWords } from './citations-text.ts';
import { addMonthDates } from './plan-dates-text.ts';
import {
  datesInWords,
  hoursInWords,
  notedGaps,
  type PlanView,
  resourcesOf,
  shownCitations,
  shownMonths,
  skillsInWords,
  taskHoursInWords,
} from './plan-view.ts';
import { answersInWords, guidanceInWords, startInWords } from './task-words.ts';

/** The guide in full, or one month of it, with all that stands behind it. */
export function addFullGuide(page: Page, view: PlanView): void {
  if (view.month === null) {
    addOverview(page, view);
    addHonestLook(page, view);
    addMonthList(page, view);
  }
  for (const month of shownMonths(view)) {
    if (view.month !== null) addMonthDates(page, month, view);
    addMonth(page, month, view);
  }
  if (view.month === null) addMilestones(page, view);
  addCitations(page, shownCitations(view));
}

function addOverview(page: Page, view: PlanView): void {
  const { roadmap } = view.plan;
  page.heading('What this is');
  for (const { text, sources } of roadmap.overview) page.text(text + sourceNote(sources, true));
  page.heading('What carries over');
  for (const { title, text, use, sources } of roadmap.strengths) {
    page.gap().labelled(title, text, 2);
    page.labelled('Use it', use + sourceNote(sources, true), 4);
  }
  page.heading('What to unlearn');
  for (const { habit, cost, instead, sources } of roadmap.habits) {
    page.gap().text(habit, { indent: 2, mark: page.screen.style.label });
    page.labelled('Cost', cost, 4).labelled('Instead', instead + sourceNote(sources, true), 4);
  }
  addGaps(page, view);
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

function addMonth(page: Page, { month, hours, tasks }: PlanMonth, view: PlanView): void {
  page.heading(`Month ${month.month}: ${month.theme} (${hoursInWords(hours)})`);
  page.text(month.whyNow + sourceNote(month.sources, true)).gap();
  page.text('At the end of the month:').list(month.outcomes, 2);
  for (const entry of tasks) addTask(page, entry, view);
  page.gap().labelled('Watch out', month.pitfall.text + sourceNote(month.pitfall.sources, true));
  page.gap().text('Check yourself', { mark: page.screen.style.label });
  for (const selfCheck of month.selfCheck) {
    page.list([selfCheck.question + sourceNote(selfCheck.sources, true)], 2);
    for (const { term, text } of answersInWords(selfCheck)) page.labelled(term, text, 4);
  }
}

function addTask(page: Page, entry: PlanTask, view: PlanView): void {
  const { task, status } = entry;
  const { style } = page.screen;
  const mark = status === 'open' ? '' : ` - ${status}`;
  page
    .gap()
    .text(`${task.id}: ${task.title} (${taskHoursInWords(task)}${datesInWords(entry)})${mark}`, {
      mark: style.label,
    });
  page.labelled('Why', task.why, 2);
  page.labelled('Deliverable', task.deliverable, 2);
  page.labelled('Done when', task.doneWhen, 2);
  addGuidance(page, task);
  if (task.needs.length > 0) page.labelled('Needs', task.needs.join(', '), 2);
  page.labelled('Leads to', skillsInWords(task, skillTitles(view.catalog)), 2);
  for (const { title, author, url, take, skip } of resourcesOf(task, view)) {
    page.labelled('Read', `${title} (${author}). ${take} Skip: ${skip}`, 2);
    addLink(page, url, 4);
  }
  page.labelled('Sources', sourcesInWords(task.sources), 2);
}

function addGuidance(page: Page, task: PlanTask['task']): void {
  const start = startInWords(task);
  if (start !== '') page.labelled('Start from', start, 2);
  if (task.steps !== undefined) {
    page.text('Steps:', { indent: 2, mark: page.screen.style.label }).steps(task.steps, 4);
  }
  for (const { term, text } of guidanceInWords(task)) page.labelled(term, text, 2);
}

function addMilestones(page: Page, { plan: { roadmap } }: PlanView): void {
  page.heading('Milestones');
  for (const { month, title, proof, sources } of roadmap.milestones) {
    page.labelled(`Month ${month}`, `${title}. ${proof}${sourceNote(sources, true)}`, 2);
  }
}

/** Before the months: whoever cannot pay this price should know it before they read on. */
function addHonestLook(page: Page, { plan: { roadmap } }: PlanView): void {
  page.heading('An honest look');
  for (const { title, text, sources } of roadmap.realityCheck) {
    page.labelled(title, text + sourceNote(sources, true), 2);
  }
  const { inside, outside } = roadmap.duration;
  page.labelled('Moving inside your company', inside.text + sourceNote(inside.sources, true), 2);
  page.labelled('Moving to another company', outside.text + sourceNote(outside.sources, true), 2);
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
