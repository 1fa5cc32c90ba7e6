import type { Context } from '../../context.ts';
import { EXIT, type ExitCode, failure, usageError } from '../../errors.ts';
import { exportText } from '../../storage/export-file.ts';
import { quotable } from '../../text/clean.ts';
import { Page } from '../../text/page.ts';
import { PROGRAM } from '../usage.ts';
import type { DataOptions } from './command.ts';

export async function runData(context: Context, options: DataOptions): Promise<ExitCode> {
  const store = await context.store();
  const count = store.events().length;
  switch (options.action) {
    case 'path':
      await context.stdout.write(
        options.json
          ? json('data-path', { path: store.place })
          : `${quotable(store.place, 4000)}\n`,
      );
      break;
    case 'check': {
      const page = new Page(context.screen).text(
        `${inWords(count)} in ${quotable(store.place, 4000)}.`,
      );
      for (const warning of store.warnings) page.text(warning);
      if (store.warnings.length === 0) page.text('Both copies are whole.');
      const { place, warnings } = store;
      await context.stdout.write(
        options.json
          ? json('data-check', { path: place, events: count, warnings })
          : page.toString(),
      );
      break;
    }
    case 'repair': {
      const kept = await store.repair();
      await tellReplaced(`${inWords(count)} written anew.`, kept, options.json, context);
      break;
    }
    case 'reset': {
      await confirmReset(context, count, options.yes);
      const kept = await store.reset();
      await tellReplaced(
        `${inWords(count)} put away; you begin anew.`,
        kept,
        options.json,
        context,
      );
      break;
    }
    case 'export': {
      const text = exportText(store.events());
      if (options.file === undefined || options.file === '-') await context.stdout.write(text);
      else {
        const { saveDocument } = await import('../../storage/save-document.ts');
        saveDocument(options.file, text, { force: options.force });
        await tell(`${inWords(count)} written to ${quotable(options.file, 1000)}.`, context);
      }
      break;
    }
    case 'import': {
      const { loadExport } = await import('../../storage/load-export.ts');
      const added = await store.merge(loadExport(options.file));
      const words = `${inWords(added)} added; ${inWords(count + added)} in all.`;
      if (options.json)
        await context.stdout.write(json('data-import', { added, events: count + added }));
      else await context.stdout.write(new Page(context.screen).text(words).toString());
    }
  }
  return EXIT.done;
}

/** Asked on a terminal; elsewhere the option has to say it. */
async function confirmReset(context: Context, count: number, yes: boolean): Promise<void> {
  if (yes || count === 0) return;
  const hint = `Try: ${PROGRAM} data reset --yes`;
  if (!context.interactive) {
    const message = `This puts ${inWords(count)} away. Say that you are sure with --yes.`;
    throw usageError({ code: 'confirmation-needed', message, hint });
  }
  const prompter = await context.prompter();
  const answer = await prompter.choose({
    message: `Put ${inWords(count)} away and begin anew?`,
    choices: [
      { value: 'no', name: 'No, keep everything as it is' },
      { value: 'yes', name: 'Yes, begin anew' },
    ],
  });
  if (answer === 'yes') return;
  throw failure({ code: 'declined', message: 'Nothing was changed.', hint });
}

async function tellReplaced(
  words: string,
  kept: readonly string[],
  asJson: boolean,
  context: Context,
): Promise<void> {
  const page = new Page(context.screen).text(words);
  for (const name of kept) page.text(`Kept: ${name}`, { indent: 2 });
  await context.stdout.write(asJson ? json('data-replaced', { kept }) : page.toString());
}

async function tell(words: string, context: Context): Promise<void> {
  await context.stderr.write(new Page(context.errorScreen).text(words).toString());
}

function inWords(count: number): string {
  return count === 1 ? '1 record' : `${count} records`;
}

function json(name: string, value: object): string {
  return `${JSON.stringify({ schema: `ai-pm-path/${name}@1`, ...value })}\n`;
}
