import type { Context } from '../../context.ts';
import { type Catalog, tasksByTemplate } from '../../domain/catalog.ts';
import { type Template, withInstructions } from '../../domain/template.ts';
import { EXIT, type ExitCode, usageError } from '../../errors.ts';
import { renderTemplateJson, renderTemplateListJson } from '../../render/template-json.ts';
import { renderTemplateListText, renderTemplateText } from '../../render/template-text.ts';
import { deliver } from '../deliver.ts';
import { PROGRAM, wrongWord } from '../usage.ts';
import type { TemplateOptions } from './command.ts';

export async function runTemplate(context: Context, options: TemplateOptions): Promise<ExitCode> {
  const { id, output, force, json } = options;
  const catalog = context.catalog();
  const tasks = tasksByTemplate(catalog);
  if (id === undefined) {
    if (output !== undefined) throw nothingToWrite();
    const templates = catalog.templates();
    if (json) await context.stdout.write(renderTemplateListJson(templates, tasks));
    else await context.stdout.write(renderTemplateListText(templates, tasks, context.screen));
    return EXIT.done;
  }
  const template = findTemplate(catalog, id);
  const starting = tasks.get(template.id) ?? [];
  if (json) await context.stdout.write(renderTemplateJson(template, starting));
  else if (output !== undefined || !context.stdoutIsTerminal) {
    await deliver(
      template.markdown,
      { format: 'md', force, ...(output === undefined ? {} : { output }) },
      context,
    );
  } else await context.stdout.write(renderTemplateText(template, starting, context.screen));
  return EXIT.done;
}

function findTemplate(catalog: Catalog, typed: string): Template {
  const templates = catalog.templates();
  const wanted = typed.toLowerCase();
  const found = templates.find(({ id, title }) => id === wanted || title.toLowerCase() === wanted);
  if (found !== undefined) return { ...found, markdown: withInstructions(found.markdown) };
  throw wrongWord({
    code: 'unknown-template',
    kind: 'template',
    typed,
    allowed: templates.map(({ id }) => id),
    shown: 6,
    command: (id) => `${PROGRAM} template ${id}`,
    otherwise: `See them with: ${PROGRAM} template`,
  });
}

function nothingToWrite(): Error {
  return usageError({
    code: 'no-template',
    message: '--output needs to know which template to write.',
    hint: `Name one, for instance: ${PROGRAM} template decision-memo --output memo.md`,
  });
}
