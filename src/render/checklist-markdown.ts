import type { ItemStanding } from '../domain/checklist/checklist-standing.ts';
import {
  type ChecklistView,
  companyNote,
  coverageInWords,
  groupsOf,
  interviewLine,
  nextCommands,
  nextStepOf,
  wholeInWords,
} from './checklist-view.ts';
import { sourcesInWords } from './citations-text.ts';
import { escapeProse as escaped } from './markdown-escape.ts';

/** The checklist as Markdown (CommonMark with GitHub's task lists), each item in full. */
export function renderChecklistMarkdown(view: ChecklistView): string {
  const interview = interviewLine(view);
  const blocks = [
    `# Interview readiness: ${escaped(view.target.title)}`,
    escaped(wholeInWords(view)),
    escaped([coverageInWords(view), ...(interview === null ? [] : [interview])].join(' ')),
    ...groupsOf(view).flatMap(({ title, proved, standings }) => [
      `## ${escaped(title)} (${proved} of ${standings.length} proved)`,
      standings.map((standing) => itemLines(standing, view)).join('\n'),
    ]),
    '## Next',
    nextCommands(view)
      .map(({ term, text }) => `- \`${term}\`: ${escaped(text)}`)
      .join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function itemLines(standing: ItemStanding, view: ChecklistView): string {
  const { item, state, reasons } = standing;
  const note = companyNote(item, view);
  const next = nextStepOf(standing, view);
  const tick = state === 'proved' ? 'x' : ' ';
  const core = item.isCore ? ', core' : '';
  const details = [
    ...reasons.map(escaped),
    `Why: ${escaped(item.why)}`,
    `Counts as proof: ${escaped(item.proof)}`,
    ...(note === null ? [] : [`${note.term}: ${escaped(note.text)}`]),
    ...(state === 'proved'
      ? []
      : [
          ['How:', ...item.how.map((step, place) => `    ${place + 1}. ${escaped(step)}`)].join(
            '\n',
          ),
        ]),
    ...(next === null || next.command === null ? [] : [`Next: \`${next.command}\``]),
    `Sources: ${sourcesInWords(item.sources)}`,
  ];
  const head = `- [${tick}] **${escaped(item.title)}** (${item.id}${core}): ${state}`;
  return [head, ...details.map((detail) => `  - ${detail}`)].join('\n');
}
