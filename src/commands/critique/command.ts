import type { Context } from '../../context.ts';
import { BANDS, type Band, type CritiqueKind, KINDS } from '../../domain/critique/score.ts';
import { type ExitCode, usageError } from '../../errors.ts';
import type { CliCommand } from '../cli-command.ts';
import {
  addOutputOptions,
  type DocumentOptions,
  readDocumentOptions,
} from '../document-options.ts';
import { oneOf, PROGRAM } from '../usage.ts';

export const CRITIQUE_FORMATS = ['text', 'json', 'sarif'] as const;
export type CritiqueFormat = (typeof CRITIQUE_FORMATS)[number];

export type CritiqueOptions =
  | (DocumentOptions<CritiqueFormat> & {
      readonly action: 'read';
      /** Paths; `-` is standard input. */
      readonly files: readonly string[];
      /** Null to tell it by headings and length. */
      readonly kind: CritiqueKind | null;
      /** The lowest band that does; null where any does. */
      readonly min: Band | null;
      /** The path of an earlier version. */
      readonly against: string | null;
    })
  | { readonly action: 'history'; readonly json: boolean };

type Run = (context: Context, options: CritiqueOptions) => Promise<ExitCode>;

const lazyRun: Run = async (context, options) => {
  if (options.action === 'history')
    return (await import('./history.ts')).runHistory(context, options);
  return (await import('./run.ts')).runCritique(context, options);
};

export function createCritiqueCommand(program: CliCommand, context: Context, run = lazyRun): void {
  const critique = program.sub('critique');
  critique
    .description('a written answer, read for what one could hold you to; the words are quoted')
    .usage('FILE... [options]')
    .examples(
      { term: 'critique answer.txt', text: 'what is empty in it, and what is missing' },
      { term: 'critique memo.md --kind memo', text: 'section by section' },
      { term: 'critique new.md --against old.md', text: 'what got better' },
      {
        term: 'critique bullets/*.txt --kind bullet --min partial',
        text: 'for scripts: exit 1 below it',
      },
      { term: 'critique -', text: 'from standard input' },
    )
    .argument('[files...]', 'texts in UTF-8, Markdown or plain; - for standard input')
    .option(
      '--kind <kind>',
      `${KINDS.join(', ')}; by default told by headings and length`,
      oneOf('--kind', KINDS),
    )
    .option('--min <band>', `exit 1 below it: ${BANDS.join(', ')}`, oneOf('--min', BANDS))
    .option('--against <file>', 'an earlier version of the text')
    .option('--history', 'what was critiqued before, and how it went on');
  addOutputOptions(critique, CRITIQUE_FORMATS);
  critique
    .completes({
      files: 'files',
      '--kind': () => KINDS,
      '--min': () => BANDS,
      '--against': 'files',
      '--output': 'files',
    })
    .runs((flags, files) => run(context, readOptions(flags, files, context)));
}

function readOptions(
  flags: Readonly<Record<string, unknown>>,
  files: readonly string[],
  context: Context,
): CritiqueOptions {
  const document = readDocumentOptions(flags, CRITIQUE_FORMATS, context);
  if (flags['history'] === true) return readHistoryOptions(flags, files, document);
  const against = typeof flags['against'] === 'string' ? flags['against'] : null;
  if (files.length === 0) {
    throw usageError({
      code: 'no-text',
      message: 'Say which text to read: a file, or - for standard input.',
      hint: `Try: ${PROGRAM} critique answer.txt`,
    });
  }
  if (against !== null && files.length > 1) {
    throw usageError({
      code: 'one-text',
      message: `--against holds one text against its earlier version, and ${files.length} were named.`,
      hint: `Try: ${PROGRAM} critique ${files[0]} --against ${against}`,
    });
  }
  if (against === '-' && files[0] === '-') {
    throw usageError({
      code: 'conflicting-options',
      message: 'Standard input can be read once, and - names both texts.',
      hint: `Try: ${PROGRAM} critique - --against old.txt`,
    });
  }
  return {
    ...document,
    action: 'read',
    files: [...new Set(files)],
    kind: (flags['kind'] as CritiqueKind | undefined) ?? null,
    min: (flags['min'] as Band | undefined) ?? null,
    against,
  };
}

/** What was kept is shown whole, and only on stdout. */
function readHistoryOptions(
  flags: Readonly<Record<string, unknown>>,
  files: readonly string[],
  { format, output }: DocumentOptions<CritiqueFormat>,
): CritiqueOptions {
  const others = ['kind', 'min', 'against'].filter((flag) => flags[flag] !== undefined);
  const isAlone = files.length === 0 && others.length === 0 && output === undefined;
  if (isAlone && format !== 'sarif') return { action: 'history', json: format === 'json' };
  throw usageError({
    code: 'conflicting-options',
    message: '--history reads no text: it takes no file and no other option but --json.',
    hint: `Try: ${PROGRAM} critique --history`,
  });
}
