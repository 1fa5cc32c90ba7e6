import { Option } from 'commander';
import type { Context } from '../context.ts';
import { usageError } from '../errors.ts';
import type { CliCommand } from './cli-command.ts';
import { oneOf } from './usage.ts';

/** In which form a document is wanted and where it goes. */
export interface DocumentOptions<Format extends string> {
  readonly format: Format;
  /** A file; stdout where it is left out. */
  readonly output?: string;
  readonly force: boolean;
}

/** `--format`, `--output` and `--force`, the same for every command that makes a document. */
export function addOutputOptions(command: CliCommand, formats: readonly string[]): void {
  command
    .addOption(
      new Option(
        '--format <format>',
        `${formats.join(', ')}; by default what --output ends in, else text`,
      )
        .choices(formats)
        .argParser(oneOf('--format', formats)),
    )
    .option('--output <file>', 'write to a file; it must not exist yet')
    .option('--force', 'let --output replace a file that exists')
    .completes({ '--output': 'files' });
}

export function readDocumentOptions<Format extends string>(
  flags: Readonly<Record<string, unknown>>,
  formats: readonly Format[],
  { options }: Context,
): DocumentOptions<Format> {
  const { output } = flags;
  const named = typeof output === 'string' ? output.toLowerCase() : '';
  const asked =
    formats.find((format) => format === flags['format']) ??
    formats.find((format) => named.endsWith(`.${format}`));
  const isJson = flags['json'] === true;
  if (isJson && asked !== undefined && asked !== 'json') {
    throw usageError({
      code: 'conflicting-options',
      message: `--json and --format ${asked} ask for two formats at once.`,
      hint: 'Leave one of them out.',
    });
  }
  const json = formats.find((format) => format === 'json');
  const format = (options.json ? json : undefined) ?? asked ?? formats[0];
  if (format === undefined) throw new RangeError('a document needs a format');
  return {
    format,
    ...(typeof output === 'string' ? { output } : {}),
    force: flags['force'] === true,
  };
}
