import type { IsoDate } from '../domain/calendar.ts';
import { skillTitles } from '../domain/catalog.ts';
import { sourceNote } from './citations-text.ts';
import { fitInWords } from './fit-words.ts';
import {
  type Html,
  html,
  htmlLink,
  htmlList,
  htmlPage,
  htmlPassages,
  htmlSection,
  htmlTable,
  htmlTerms,
  htmlWithDays,
  NOTHING,
  type Term,
} from './html-page.ts';
import { changeInWords, personalInWords } from './personal-words.ts';
import { calendarBlock, hoursBlock } from './plan-calendar-html.ts';
import { monthBlock } from './plan-month-html.ts';
import {
  adoptCommand,
  lengthInWords,
  notedGaps,
  otherPaceInWords,
  type PlanView,
  rolesInWords,
  shownCitations,
  shownMonths,
  taskHoursInWords,
} from './plan-view.ts';

/**
 * The guide as one file for a browser and for paper, always in full: whether it fits stands first, then
 * the months on the calendar and the hours as pictures with their tables, then everything in words.
 */
export function renderPlanHtml(view: PlanView, today: IsoDate): string {
  const isWhole = view.month === null;
  const months = shownMonths(view).map((entry) => monthBlock(entry, view));
  return htmlPage(view.plan.roadmap.title, [
    ...(isWhole ? [fitBlock(view)] : []),
    termsBlock(view),
    ...(isWhole
      ? [
          cutBlock(view),
          personalBlock(view),
          calendarBlock(view, today),
          hoursBlock(view),
          overviewBlock(view),
          gapBlock(view),
          realityBlock(view),
        ]
      : []),
    ...months,
    ...(isWhole ? [milestoneBlock(view)] : []),
    citationBlock(view),
    htmlSection(
      'Next',
      html`<p><code>${adoptCommand(view)}</code> makes it your plan: progress is recorded against it.</p>`,
    ),
  ]);
}

function noted(text: string, sources: readonly string[]): string {
  return text + sourceNote(sources, true);
}

/** Nothing of nothing. */
function passageSection(title: string, terms: readonly Term[]): Html {
  return terms.length === 0 ? NOTHING : htmlSection(title, htmlPassages(terms));
}

function termSection(title: string, terms: readonly Term[]): Html {
  return terms.length === 0 ? NOTHING : htmlSection(title, htmlTerms(terms));
}

/** Everything else rests on it. */
function fitBlock({ plan: { fit, assumptions } }: PlanView): Html {
  if (fit === null) return NOTHING;
  const [first = '', ...options] = fitInWords(fit, assumptions.hoursPerWeek);
  const end = first.indexOf(':') + 1;
  const kind = fit.fits ? 'verdict good' : 'verdict';
  return html`<p class="${kind}"><strong>${first.slice(0, end)}</strong>${htmlWithDays(first.slice(end))}</p>
${options.length === 0 ? NOTHING : htmlList(options.map(htmlWithDays))}`;
}

/** The tasks by name that the fit would leave out. */
function cutBlock({ plan: { fit, months } }: PlanView): Html {
  const tasks = months.flatMap((month) => month.tasks.map(({ task }) => task));
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const cut = fit?.cut.flatMap((id) => byId.get(id) ?? []) ?? [];
  if (cut.length === 0) return NOTHING;
  return htmlSection(
    'Fewer tasks: what would be left out, the first to go first',
    html`<ol>
${cut.map((task) => html`<li><code>${task.id}</code>: ${task.title} (${taskHoursInWords(task)})</li>`)}
</ol>`,
  );
}

function termsBlock(view: PlanView): Html {
  const { assumptions, totals } = view.plan;
  const { start, off, hoursPerWeek } = assumptions;
  const otherPace = otherPaceInWords(view);
  const terms = [
    { term: 'Hours a week', text: String(hoursPerWeek) },
    ...(start === null ? [] : [{ term: 'Start', text: htmlWithDays(start) }]),
    ...(start === null ? [] : [{ term: 'Days off', text: htmlWithDays(offInWords(off)) }]),
    ...(totals.finish === null ? [] : [{ term: 'Finish', text: htmlWithDays(totals.finish) }]),
  ];
  return html`<p>${lengthInWords(view)} ${rolesInWords(view)}</p>
${otherPace === null ? NOTHING : html`<p>${otherPace}</p>`}
${htmlTerms(terms)}`;
}

function offInWords(off: readonly string[]): string {
  return off.length === 0 ? 'none' : off.map((range) => range.replace('..', ' to ')).join(', ');
}

function personalBlock({ personal, command, catalog }: PlanView): Html {
  if (personal === null) return NOTHING;
  const titles = skillTitles(catalog);
  const changes = personal.changes.map((change) => html`${changeInWords(change, titles)}`);
  return htmlSection(
    'Made yours',
    html`<p>${personalInWords(personal)}</p>`,
    changes.length === 0 ? NOTHING : htmlList(changes),
    html`<p><code>ai-pm-path ${command} --ignore-assessment</code> shows the guide without this.</p>`,
  );
}

function overviewBlock({ plan: { roadmap } }: PlanView): Html {
  const strengths = roadmap.strengths.map(({ title, text, use, sources }) => ({
    term: title,
    text: html`${text} <strong>Use it:</strong> ${noted(use, sources)}`,
  }));
  const habits = roadmap.habits.map(({ habit, cost, instead, sources }) => ({
    term: habit,
    text: html`${cost} <strong>Instead:</strong> ${noted(instead, sources)}`,
  }));
  const passages = roadmap.overview.map(
    ({ text, sources }) => html`<p>${noted(text, sources)}</p>`,
  );
  return html`${htmlSection('What this is', ...passages)}
${passageSection('What carries over', strengths)}
${passageSection('What to unlearn', habits)}`;
}

function gapBlock(view: PlanView): Html {
  const gaps = notedGaps(view);
  const titles = skillTitles(view.catalog);
  const onTheJob = view.plan.roadmap.onTheJob.map(({ skill, why, sources }) => ({
    term: titles.get(skill) ?? skill,
    text: noted(why, sources),
  }));
  const rows = gaps.map(({ skill, start, target, note }) => ({
    head: skill.title,
    cells: [
      String(start),
      String(target),
      ...(note === null ? [''] : [noted(note.text, note.sources)]),
    ],
  }));
  const table = htmlTable(
    'Levels: 0 not yet, 1 knows, 2 does with help, 3 trusted alone, 4 leads others',
    ['Skill', 'Usual start', 'Target', 'Note'],
    rows,
    { longColumn: 'Note' },
  );
  return html`${rows.length === 0 ? NOTHING : htmlSection('Skill gaps: usual start to target', table)}
${passageSection('What only the job teaches', onTheJob)}`;
}

/** Before the months: whoever cannot pay this price should know it before they read on. */
function realityBlock({ plan: { roadmap } }: PlanView): Html {
  const { inside, outside } = roadmap.duration;
  const passages = [
    ...roadmap.realityCheck,
    { title: 'Moving inside your company', ...inside },
    { title: 'Moving to another company', ...outside },
  ];
  return passageSection(
    'An honest look',
    passages.map(({ title, text, sources }) => ({ term: title, text: noted(text, sources) })),
  );
}

function milestoneBlock({ plan: { roadmap } }: PlanView): Html {
  return termSection(
    'Milestones',
    roadmap.milestones.map(({ month, title, proof, sources }) => ({
      term: `Month ${month}`,
      text: html`<strong>${title}.</strong> ${noted(proof, sources)}`,
    })),
  );
}

function citationBlock(view: PlanView): Html {
  return termSection(
    'Sources',
    shownCitations(view).map(({ id, statement, origin, urls }) => ({
      term: id,
      text: html`${statement} (${origin}) ${urls.map((url) => htmlLink(url, siteOf(url)))}`,
    })),
  );
}

/** What a link to a page is called: its site. */
function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}
