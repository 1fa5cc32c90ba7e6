import type { Template } from '../domain/template.ts';

/** `ai-pm-path/templates@1` */
export function renderTemplateListJson(
  templates: readonly Template[],
  tasks: ReadonlyMap<string, readonly string[]>,
): string {
  const entries = templates.map(({ id, title, summary }) => ({
    ...{ id, title, summary },
    tasks: tasks.get(id) ?? [],
  }));
  return `${JSON.stringify({ schema: 'ai-pm-path/templates@1', templates: entries })}\n`;
}

/** `ai-pm-path/template@1` */
export function renderTemplateJson(template: Template, tasks: readonly string[]): string {
  const { id, title, summary, checked, sources, markdown } = template;
  return `${JSON.stringify({
    schema: 'ai-pm-path/template@1',
    ...{ id, title, summary, checked, tasks, sources, markdown },
  })}\n`;
}
