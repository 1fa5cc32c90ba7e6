import { skillTitles } from '../domain/catalog.ts';
import type { PlanMonth, PlanTask } from '../domain/planning/plan.ts';
import type { TaskStatus } from '../domain/progress/standing.ts';
import { sourceNote, sourcesInWords } from './citations-text.ts';
import {
  type Html,
  html,
  htmlLink,
  htmlList,
  htmlPassages,
  htmlSection,
  htmlSteps,
  htmlTerms,
} from './html-page.ts';
import {
  datesInWords,
  hoursInWords,
  type PlanView,
  resourcesOf,
  skillsInWords,
  taskHoursInWords,
} from './plan-view.ts';
import { answersInWords, guidanceInWords, startInWords } from './task-words.ts';

/** A month of the guide with its tasks, in full. */
export function monthBlock({ month, hours, tasks }: PlanMonth, view: PlanView): Html {
  const { pitfall, selfCheck } = month;
  const checks = selfCheck.map((check) => ({
    term: check.question + sourceNote(check.sources, true),
    text: htmlTerms(answersInWords(check)),
  }));
  return htmlSection(
    `Month ${month.month}: ${month.theme} (${hoursInWords(hours)})`,
    html`<p>${month.whyNow + sourceNote(month.sources, true)}</p>`,
    ...listBlock('At the end of the month', month.outcomes),
    html`<h3>Tasks</h3>`,
    ...tasks.map((entry) => taskBlock(entry, view)),
    html`<h3>Watch out</h3>
<p>${pitfall.text + sourceNote(pitfall.sources, true)}</p>`,
    ...(checks.length === 0 ? [] : [html`<h3>Check yourself</h3>`, htmlPassages(checks)]),
  );
}

function listBlock(title: string, texts: readonly string[]): readonly Html[] {
  return texts.length === 0
    ? []
    : [html`<h3>${title}</h3>`, htmlList(texts.map((text) => html`${text}`))];
}

/** On paper an open box is there to be ticked. */
const TICKS: Readonly<Record<TaskStatus, string>> = {
  open: '',
  started: '',
  done: '✓',
  skipped: '–',
};

function taskBlock(entry: PlanTask, view: PlanView): Html {
  const { task, status } = entry;
  const { deliverable, doneWhen, needs, why, sources } = task;
  const links = resourcesOf(task, view).map(
    ({ title, author, url, take, skip }) =>
      html`${htmlLink(url, title)} (${author}). ${take} Skip: ${skip}`,
  );
  const start = startInWords(task);
  const terms = [
    { term: 'Deliverable', text: deliverable },
    { term: 'Done when', text: doneWhen },
    { term: 'Why', text: why },
    ...(start === '' ? [] : [{ term: 'Start from', text: html`<code>${start}</code>` }]),
    ...(task.steps === undefined ? [] : [{ term: 'Steps', text: htmlSteps(task.steps) }]),
    ...guidanceInWords(task),
    ...(needs.length === 0 ? [] : [{ term: 'Needs', text: needs.join(', ') }]),
    { term: 'Leads to', text: skillsInWords(task, skillTitles(view.catalog)) },
    ...(links.length === 0 ? [] : [{ term: 'Read', text: htmlList(links) }]),
    { term: 'Sources', text: sourcesInWords(sources) },
  ];
  return html`<div class="task">
<h4><span class="tick" aria-hidden="true">${TICKS[status]}</span>${task.title}</h4>
<p class="quiet"><code>${task.id}</code>, ${taskHoursInWords(task)}${datesInWords(entry)}, ${status}</p>
${htmlTerms(terms)}
</div>`;
}
