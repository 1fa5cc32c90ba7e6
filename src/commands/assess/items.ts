import type { Context } from '../../context.ts';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderItems, renderItemsJson } from '../../render/items-text.ts';
import type { ItemsOptions } from './command.ts';

/** The whole bank; keys only where they are asked for. */
export async function runItems(context: Context, options: ItemsOptions): Promise<ExitCode> {
  const bank = context.catalog().itemBank();
  if (options.json) await context.stdout.write(renderItemsJson(bank, options));
  else await context.page(renderItems(bank, options, context.screen));
  return EXIT.done;
}
