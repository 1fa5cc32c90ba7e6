import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import type { ChecklistView } from '../../render/checklist-view.ts';
import type { Screen } from '../../text/screen.ts';
import { deliver } from '../deliver.ts';
import { tellWarnings } from '../record.ts';
import { findChecklistView } from './checklist-view.ts';
import type { ChecklistFormat, ChecklistOptions } from './command.ts';
import { checklistTarget } from './inputs.ts';

export type ShowOptions = Extract<ChecklistOptions, { readonly action: 'show' }>;

/** The checklist as it stands, or the days until the interview. */
export async function runShow(context: Context, options: ShowOptions): Promise<ExitCode> {
  const store = await context.store();
  const target = await checklistTarget(context, options.to, store.events());
  const view = await findChecklistView(context, target, options);
  const isCountdown = options.interview !== null || options.hours !== null;
  if (isCountdown || options.format === 'ics') {
    const { showCountdown } = await import('./countdown.ts');
    return showCountdown(context, options, view);
  }
  const isFile = options.output !== undefined;
  const screen = isFile ? context.fileScreen : context.screen;
  await deliver(await render(view, options.format, screen), options, context);
  await tellWarnings(store, context);
  const isRead = options.format === 'text' && !isFile && !options.isFormatNamed;
  if (isRead && context.interactive && context.stdoutIsTerminal) {
    const { offerTicks } = await import('./offer-ticks.ts');
    await offerTicks(context, view);
  }
  return EXIT.done;
}

async function render(
  view: ChecklistView,
  format: Exclude<ChecklistFormat, 'ics'>,
  screen: Screen,
): Promise<string> {
  switch (format) {
    case 'text': {
      const { renderChecklistText } = await import('../../render/checklist-text.ts');
      return renderChecklistText(view, screen);
    }
    case 'md': {
      const { renderChecklistMarkdown } = await import('../../render/checklist-markdown.ts');
      return renderChecklistMarkdown(view);
    }
    case 'json': {
      const { renderChecklistJson } = await import('../../render/checklist-json.ts');
      return renderChecklistJson(view);
    }
    case 'html': {
      const { renderChecklistHtml } = await import('../../render/checklist-html.ts');
      return renderChecklistHtml(view);
    }
  }
}
