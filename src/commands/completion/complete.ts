import type { Argument, Option } from 'commander';
import type { Catalog } from '../../domain/catalog.ts';
import type { CliCommand } from '../cli-command.ts';

export interface Candidate {
  readonly word: string;
  readonly text: string;
}

/** What can stand where the cursor is: words, or names of files, which the shell knows best. */
export type Candidates = 'files' | readonly Candidate[];

/**
 * Completes a command line. `words` are the words behind the program's name up to the cursor, the
 * last one unfinished or empty. bash hands `--from=s` over as three words; that reads the same.
 */
export function complete(
  program: CliCommand,
  words: readonly string[],
  catalog: Catalog,
): Candidates {
  const joined = words.map((word) => (word === '""' ? '' : word));
  const typed = joined.at(-1) === '=' ? '' : (joined.at(-1) ?? '');
  const before = joined.slice(0, joined.at(-1) === '=' ? undefined : -1).filter((w) => w !== '=');
  const { command, argumentIndex, option } = readWords(program, before);
  const [, flag, part] = /^(--[^=]+)=(.*)$/.exec(typed) ?? [];
  if (flag !== undefined && part !== undefined) {
    const found = findOption(command, flag);
    const values = found ? valuesOf(command, found, catalog) : [];
    return values === 'files'
      ? values
      : startingWith(part, values).map(({ word, text }) => ({ word: `${flag}=${word}`, text }));
  }
  if (option) return narrowed(typed, valuesOf(command, option, catalog));
  if (typed.startsWith('-')) return startingWith(typed, optionsOf(command).map(optionCandidate));
  const help = command.createHelp();
  const commands = help.visibleCommands(command).map((sub) => ({
    word: sub.name(),
    text: sub.description(),
  }));
  if (commands.length > 0) return startingWith(typed, commands);
  const argument = argumentAt(command, argumentIndex);
  return argument ? narrowed(typed, valuesOf(command, argument, catalog)) : [];
}

/** How far the finished words lead: the command, how many arguments, an option that waits. */
function readWords(program: CliCommand, words: readonly string[]) {
  let command = program;
  let argumentIndex = 0;
  let option: Option | undefined;
  for (const word of words) {
    const sub = command.commands.find((candidate) => candidate.name() === word);
    if (option !== undefined) option = undefined;
    else if (word.startsWith('-')) {
      const found = word.includes('=') ? undefined : findOption(command, word);
      option = found?.required || found?.optional ? found : undefined;
    } else if (sub !== undefined) command = sub as CliCommand;
    else argumentIndex += 1;
  }
  return { command, argumentIndex, option };
}

function optionsOf(command: CliCommand): Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
}

function findOption(command: CliCommand, flag: string): Option | undefined {
  return optionsOf(command).find(({ long, short }) => long === flag || short === flag);
}

function argumentAt(command: CliCommand, index: number): Argument | undefined {
  const last = command.registeredArguments.at(-1);
  return command.registeredArguments[index] ?? (last?.variadic ? last : undefined);
}

function valuesOf(command: CliCommand, place: Option | Argument, catalog: Catalog): Candidates {
  const name = 'long' in place ? (place.long ?? '') : place.name();
  const source = command.completionSource(name);
  if (source === 'files') return 'files';
  const words = source?.(catalog) ?? place.argChoices ?? [];
  return words.map((word) => ({ word, text: '' }));
}

function optionCandidate({ long, description }: Option): Candidate {
  return { word: long ?? '', text: description };
}

function narrowed(typed: string, candidates: Candidates): Candidates {
  return candidates === 'files' ? candidates : startingWith(typed, candidates);
}

function startingWith(typed: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ word }) => word.startsWith(typed));
}
