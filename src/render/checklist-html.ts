import type { ItemStanding } from '../domain/checklist/checklist-standing.ts';
import {
  type ChecklistView,
  companyNote,
  coverageInWords,
  type GroupView,
  groupsOf,
  interviewLine,
  nextStepOf,
  wholeInWords,
} from './checklist-view.ts';
import { sourceNote } from './citations-text.ts';
import {
  type Html,
  html,
  htmlPage,
  htmlSection,
  htmlSteps,
  htmlTable,
  htmlTerms,
  htmlWithDays,
  NOTHING,
} from './html-page.ts';

/** The checklist as one file for a browser and for paper: the tables first, then each item in full. */
export function renderChecklistHtml(view: ChecklistView): string {
  const groups = groupsOf(view);
  const interview = interviewLine(view);
  return htmlPage(`Interview readiness: ${view.target.title}`, [
    wholeBlock(view),
    html`<p>${coverageInWords(view)}${interview === null ? '' : ` ${interview}`}</p>`,
    ...groups.map(tableBlock),
    ...groups.flatMap((group) => detailBlock(group, view)),
  ]);
}

function wholeBlock(view: ChecklistView): Html {
  const words = wholeInWords(view);
  const end = words.indexOf(':') + 1;
  const kind = view.verdict.verdict === null ? 'verdict' : 'verdict good';
  return html`<p class="${kind}"><strong>${words.slice(0, end)}</strong>${words.slice(end)}</p>`;
}

/** On paper an open box is there to be ticked. */
function tableBlock({ title, proved, standings }: GroupView): Html {
  return htmlSection(
    title,
    htmlTable(
      `${title}: ${proved} of ${standings.length} proved`,
      ['Item', 'State', 'Core', 'Why this state'],
      standings.map(({ item, state, reasons }) => ({
        head: item.title,
        cells: [state, item.isCore ? 'core' : '', reasons.join('; ')],
      })),
      { longColumn: 'Why this state' },
    ),
  );
}

function detailBlock({ title, standings }: GroupView, view: ChecklistView): Html {
  return htmlSection(
    `${title}: what counts, and how`,
    ...standings.map((standing) => itemBlock(standing, view)),
  );
}

function itemBlock(standing: ItemStanding, view: ChecklistView): Html {
  const { item, state, reasons } = standing;
  const note = companyNote(item, view);
  const next = nextStepOf(standing, view);
  const tick = state === 'proved' ? '✓' : '';
  const terms = [
    { term: 'State', text: htmlWithDays([state, ...reasons].join('; ')) },
    { term: 'Why', text: item.why + sourceNote(item.sources, true) },
    { term: 'Counts as proof', text: item.proof },
    ...(note === null ? [] : [note]),
    ...(next?.command ? [{ term: 'Next', text: html`<code>${next.command}</code>` }] : []),
  ];
  return html`<div class="task">
<h3><span class="tick" aria-hidden="true">${tick}</span>${item.title} <code>${item.id}</code></h3>
${htmlTerms(terms)}
${state === 'proved' ? NOTHING : htmlSteps(item.how)}
</div>`;
}
