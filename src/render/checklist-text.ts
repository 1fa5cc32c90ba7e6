import type { ItemStanding } from '../domain/checklist/checklist-standing.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import {
  type ChecklistView,
  companyNote,
  coverageInWords,
  groupsOf,
  interviewLine,
  nextCommands,
  nextStepOf,
  STATE_MARKS,
  wholeInWords,
} from './checklist-view.ts';

const INDENT = 4;

/** The checklist to read on a screen: the whole first, then each item with its state and next step. */
export function renderChecklistText(view: ChecklistView, screen: Screen): string {
  const page = new Page(screen);
  const { style } = screen;
  page.text(`Interview readiness: ${view.target.title}`, { mark: style.heading });
  page.text(wholeInWords(view), {
    mark: view.verdict.verdict === null ? style.warning : style.good,
  });
  page.text(coverageInWords(view));
  const interview = interviewLine(view);
  if (interview !== null) page.text(interview);
  for (const { title, proved, standings } of groupsOf(view)) {
    page.heading(`${title} (${proved} of ${standings.length} proved)`);
    for (const standing of standings) addItem(page, standing, view);
  }
  page.heading('Next').entries([...nextCommands(view)]);
  return page.toString();
}

function addItem(page: Page, standing: ItemStanding, view: ChecklistView): void {
  const { item, state, reasons } = standing;
  const { style, accessible } = page.screen;
  // Read aloud, brackets are noise before the word that says the same.
  const sign = accessible ? '' : `${STATE_MARKS[state]} `;
  const core = item.isCore ? ', core' : '';
  page.text(`${sign}${state}: ${item.title} (${item.id}${core})`, {
    mark: state === 'proved' ? style.good : style.label,
  });
  for (const reason of reasons) page.text(reason, { indent: INDENT });
  const note = companyNote(item, view);
  if (note !== null) page.labelled(note.term, note.text, INDENT);
  const next = nextStepOf(standing, view);
  if (next !== null) page.labelled('Next', next.command ?? next.text ?? '', INDENT);
}
