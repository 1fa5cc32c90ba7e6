import type { Template } from '../domain/template.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { templateCommand } from './task-words.ts';

/** @param tasks ids of the tasks that start from it, by template */
export function renderTemplateListText(
  templates: readonly Template[],
  tasks: ReadonlyMap<string, readonly string[]>,
  screen: Screen,
): string {
  const page = new Page(screen).heading('Templates');
  page.text('Each becomes a file of yours: ai-pm-path template ID --output FILE').gap();
  return page
    .entries(
      templates.map(({ id, summary }) => {
        const starting = tasks.get(id) ?? [];
        const note = starting.length === 0 ? '' : ` Tasks: ${starting.join(', ')}.`;
        return { term: id, text: summary + note };
      }),
    )
    .toString();
}

/** A template to read on the screen; the file itself is Markdown. */
export function renderTemplateText(
  template: Template,
  tasks: readonly string[],
  screen: Screen,
): string {
  const page = new Page(screen);
  page.text(template.title, { mark: screen.style.heading });
  page.text(`${template.summary} Last checked on ${template.checked}.`);
  let columns: readonly string[] | null = null;
  for (const line of template.markdown.split('\n')) {
    const cells = cellsOf(line);
    if (cells === null) {
      columns = null;
      addLine(page, line);
    } else if (columns === null) columns = cells;
    else if (!cells.every((cell) => /^:?-+:?$/.test(cell))) addRow(page, columns, cells);
  }
  page.heading('Next').entries([
    {
      term: templateCommand({ template: template.id, file: `${template.id}.md` }),
      text: 'a file to fill in',
    },
    ...tasks
      .slice(0, MOST_TASKS)
      .map((id) => ({ term: `ai-pm-path guide ${id}`, text: 'a task that starts from it' })),
  ]);
  return page.toString();
}

const MOST_TASKS = 3;

/** The cells of a row of a table; null where the line is none. */
function cellsOf(line: string): readonly string[] | null {
  if (!line.startsWith('|')) return null;
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());
}

/** Rows as labelled lines: most terminals are too narrow for cells of prose side by side. */
function addRow(page: Page, columns: readonly string[], cells: readonly string[]): void {
  const [name = '', ...others] = cells;
  page.gap().text(`${columns[0] ?? ''}: ${name}`, { mark: page.screen.style.label });
  for (const [index, cell] of others.entries()) page.labelled(columns[index + 1] ?? '', cell, 2);
}

function addLine(page: Page, line: string): void {
  const [, marks = '', text = ''] = /^(#+ |> (?:- )?|[-*] |)(.*)$/.exec(line) ?? [];
  if (text === '') page.gap();
  else if (marks.startsWith('#')) page.heading(text);
  else if (marks.startsWith('>')) page.text(text, { indent: 2, mark: page.screen.style.faint });
  else if (marks !== '') page.list([text], 2);
  else page.text(text);
}
