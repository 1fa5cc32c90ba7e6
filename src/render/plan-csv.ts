import { skillTitles } from '../domain/catalog.ts';
import { csvDocument } from './csv-lines.ts';
import { type PlanView, shownMonths, skillsInWords } from './plan-view.ts';

const HEADINGS = [
  'id',
  'title',
  'month',
  'theme',
  'hours',
  'start',
  'due',
  'status',
  'needs',
  'skills',
  'deliverable',
  'done when',
] as const;

/** The plan for a spreadsheet: a row for each task, cells of dates empty where it has none. */
export function renderPlanCsv(view: PlanView): string {
  const titles = skillTitles(view.catalog);
  const rows = shownMonths(view).flatMap(({ month, tasks }) =>
    tasks.map(({ task, start, due, status }) => [
      task.id,
      task.title,
      String(month.month),
      month.theme,
      String(task.hours),
      start ?? '',
      due ?? '',
      status,
      task.needs.join(', '),
      skillsInWords(task, titles),
      task.deliverable,
      task.doneWhen,
    ]),
  );
  return csvDocument([HEADINGS, ...rows]);
}
