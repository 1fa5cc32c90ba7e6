import type { Context } from '../../context.ts';
import { ticksOf } from '../../domain/checklist/proof-owners.ts';
import { effectiveEvents } from '../../domain/progress/history.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderRecordedJson } from '../../render/recorded-text.ts';
import { Page } from '../../text/page.ts';
import { recordFacts, tellWarnings } from '../record.ts';
import { PROGRAM } from '../usage.ts';
import type { ChecklistOptions } from './command.ts';
import { readTickProofs, recordedTarget, requireItem } from './inputs.ts';
import { recordTick } from './record-tick.ts';

type TickOptions = Exclude<ChecklistOptions, { readonly action: 'show' }>;

/** Ticks an item with its proofs, or takes the tick away. */
export async function runTick(context: Context, options: TickOptions): Promise<ExitCode> {
  const { action, json } = options;
  const item = requireItem(options.item, context.catalog().checklist(), action);
  if (action === 'tick') {
    const proofs = await readTickProofs(context, item, options);
    await recordTick(context, item, proofs, json);
    if (!json) {
      const { tellHowProofsRead } = await import('../critique/proof-reading.ts');
      await tellHowProofsRead(context, proofs);
    }
  } else if (!(await untick(context, item.id, json))) return EXIT.done;
  if (!json) {
    const events = (await context.store()).events();
    const to = recordedTarget(context, events) === undefined ? ' --to project' : '';
    await say(context, `Where you stand: ${PROGRAM} checklist${to}`);
  }
  return EXIT.done;
}

/** @returns whether there was a tick to take away */
async function untick(context: Context, item: string, json: boolean): Promise<boolean> {
  const store = await context.store();
  if (ticksOf(effectiveEvents(store.events())).has(item)) {
    await recordFacts(context, [{ type: 'checklist-unticked', item, on: context.today }], json);
    return true;
  }
  if (json) await context.stdout.write(renderRecordedJson([]));
  else {
    await say(
      context,
      `${item} is not ticked, so nothing was changed. What tasks, practice or an assessment prove stays proved; take such a record back with: ${PROGRAM} progress undo EVENT`,
    );
  }
  await tellWarnings(store, context);
  return false;
}

async function say(context: Context, text: string): Promise<void> {
  await context.stdout.write(new Page(context.screen).text(text).toString());
}
