import type { Context } from '../../context.ts';
import { critiquesIn } from '../../domain/critique/critique-fact.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderCritiqueHistory, renderCritiqueHistoryJson } from '../../render/critique-history.ts';
import { tellWarnings } from '../record.ts';
import type { CritiqueOptions } from './command.ts';

/** What was critiqued before, text by text. */
export async function runHistory(
  context: Context,
  { json }: Extract<CritiqueOptions, { readonly action: 'history' }>,
): Promise<ExitCode> {
  const store = await context.store();
  const kept = critiquesIn(store.events());
  await context.stdout.write(
    json ? renderCritiqueHistoryJson(kept) : renderCritiqueHistory(kept, context.screen),
  );
  await tellWarnings(store, context);
  return EXIT.done;
}
