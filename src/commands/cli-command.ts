import { Command, type CommanderError, type Option } from 'commander';
import type { Context } from '../context.ts';
import { type AppError, EXIT, type ExitCode, usageError } from '../errors.ts';
import { renderHelp } from '../render/help-text.ts';
import { quotable } from '../text/clean.ts';
import type { Entry } from '../text/page.ts';
import type { CompletionSource } from './completion/sources.ts';
import { PROGRAM, wrongWord } from './usage.ts';

/** What a run of the command tree ended with; each invocation has its own. */
export interface Outcome {
  exitCode: ExitCode;
  /** Help or version text that was asked for. */
  text: string;
}

export type Action = (
  flags: Readonly<Record<string, unknown>>,
  args: readonly string[],
) => Promise<ExitCode>;

/**
 * A commander command that speaks with our voice: help with examples first, wrong usage as an
 * `AppError` with the next command, and an exit code as the result of its action.
 */
export class CliCommand extends Command {
  readonly #context: Context;
  readonly #outcome: Outcome;
  readonly #completions = new Map<string, CompletionSource>();
  #examples: readonly Entry[] = [];

  constructor(name: string, context: Context, outcome: Outcome) {
    super(name);
    this.#context = context;
    this.#outcome = outcome;
    this.helpOption('-h, --help', 'show this help');
    this.helpCommand(false);
    this.configureHelp({ showGlobalOptions: true });
    this.exitOverride();
    this.configureOutput({
      writeOut: (text) => {
        outcome.text += text;
      },
    });
  }

  override createCommand(name: string): CliCommand {
    return new CliCommand(name, this.#context, this.#outcome);
  }

  /** A command below this one. */
  sub(
    name: string,
    options: { readonly hidden?: boolean; readonly isDefault?: boolean } = {},
  ): CliCommand {
    const command = this.createCommand(name);
    command.copyInheritedSettings(this);
    this.addCommand(command, options);
    return command;
  }

  /** Command lines without the program's name, and what they give. */
  examples(...examples: readonly Entry[]): this {
    this.#examples = examples.map(({ term, text }) => ({
      term: `${PROGRAM} ${term}`.trim(),
      text,
    }));
    return this;
  }

  /** What can stand for an option (`--from`) or an argument (`topic`), beside fixed choices. */
  completes(sources: Readonly<Record<string, CompletionSource>>): this {
    for (const [name, source] of Object.entries(sources)) this.#completions.set(name, source);
    return this;
  }

  completionSource(name: string): CompletionSource | undefined {
    return this.#completions.get(name);
  }

  /** What the command does; its result becomes the exit code. */
  runs(action: Action): this {
    return this.action(async () => {
      const foreign = this.#foreignOptions().find(
        (option) => this.parent?.getOptionValueSource(option.attributeName()) === 'cli',
      );
      if (foreign?.long) throw this.unknownOptionError(foreign.long);
      this.#outcome.exitCode = await action(this.optsWithGlobals(), this.args);
    });
  }

  /** The words that lead here, for instance `ai-pm-path roadmap check`. */
  get fullName(): string {
    const parent = this.parent;
    return parent instanceof CliCommand ? `${parent.fullName} ${this.name()}` : this.name();
  }

  override helpInformation(): string {
    const help = this.createHelp();
    const optionEntry = ({ flags, description }: Option) => ({
      term: flags.replace(/<([^>]+)>/, (_, name: string) => name.toUpperCase()),
      text: description,
    });
    return renderHelp(
      {
        name: this.fullName,
        summary: this.description(),
        usage: `${this.fullName} ${this.usage()}`,
        sections: [
          { title: 'Examples', entries: this.#examples },
          {
            title: 'Commands',
            entries: help.visibleCommands(this).map((command) => ({
              term: command.name(),
              text: command.summary() || command.description(),
            })),
          },
          {
            title: 'Arguments',
            entries: help.visibleArguments(this).map((argument) => ({
              term: argument.name().toUpperCase(),
              text: argument.description,
            })),
          },
          { title: 'Options', entries: help.visibleOptions(this).map(optionEntry) },
          {
            title: 'Options of every command',
            entries: help
              .visibleGlobalOptions(this)
              .filter((option) => !this.#foreignOptions().includes(option))
              .map(optionEntry),
          },
        ],
      },
      this.#context.screen,
    );
  }

  /** Commander's own message is only read for the word that it quotes. */
  override error(message: string, { code = '' }: { code?: string } = {}): never {
    throw this.#usageErrorOf(code, /'([^']*)'/.exec(message)?.[1] ?? '', message);
  }

  /** Asked without the subcommand that it needs. */
  override help(context?: { error?: boolean } | ((text: string) => string)): never {
    if (typeof context === 'object' && context.error === true) {
      const names = this.#visibleNames();
      throw usageError({
        code: 'missing-command',
        message: `${this.fullName} needs a command: ${names.join(', ')}.`,
        hint: `Try: ${this.fullName} ${names[0]}`,
      });
    }
    return super.help();
  }

  unknownCommandError(typed: string): AppError {
    return wrongWord({
      code: 'unknown-command',
      kind: 'command',
      typed,
      allowed: this.#visibleNames(),
      command: (name) => `${this.fullName} ${name} --help`,
    });
  }

  unknownOptionError(typed: string): AppError {
    const help = this.createHelp();
    const options = [...help.visibleOptions(this), ...help.visibleGlobalOptions(this)];
    return wrongWord({
      code: 'unknown-option',
      kind: 'option',
      typed: typed.replace(/=.*/s, ''),
      allowed: options.flatMap(({ long }) => long ?? []),
      command: (name) =>
        name === '--help' ? `${this.fullName} --help` : `${name}, or ${this.fullName} --help`,
    });
  }

  /**
   * Options of the command above that this one does not have, for instance `plan --month` under
   * `plan drop`: commander takes them anywhere in the line, and they would be silently ignored.
   */
  #foreignOptions(): readonly Option[] {
    const { parent } = this;
    if (parent === null || parent.parent === null) return [];
    return parent.options.filter(({ long }) => !this.options.some((own) => own.long === long));
  }

  #visibleNames(): string[] {
    const commands = this.createHelp().visibleCommands(this);
    return commands.map((command) => command.name());
  }

  #usageErrorOf(code: string, quoted: string, message: string): AppError {
    const seeHelp = `See: ${this.fullName} --help`;
    switch (code) {
      case 'commander.unknownOption':
        return this.unknownOptionError(quoted);
      case 'commander.unknownCommand':
        return this.unknownCommandError(quoted);
      case 'commander.optionMissingArgument':
        return usageError({
          code: 'missing-value',
          message: `The option ${quoted} needs a value.`,
          hint: seeHelp,
        });
      case 'commander.missingMandatoryOptionValue':
        return usageError({
          code: 'missing-option',
          message: `${this.fullName} needs ${quoted.replace(/<([^>]+)>/, (_, name: string) => name.toUpperCase())}.`,
          hint: seeHelp,
        });
      case 'commander.missingArgument':
        return usageError({
          code: 'missing-argument',
          message: `${this.fullName} needs ${quoted.toUpperCase()}.`,
          hint: seeHelp,
        });
      case 'commander.excessArguments': {
        const extra = this.args
          .slice(this.registeredArguments.length)
          .map((word) => quotable(word));
        return usageError({
          code: 'excess-arguments',
          message: `${this.fullName} does not know what to do with "${extra.join(' ')}".`,
          hint: seeHelp,
        });
      }
      default:
        return usageError({ code: 'wrong-usage', message: quotable(message), hint: seeHelp });
    }
  }
}

/** Whether commander stopped because help or the version was asked for. */
export function isAnswered(error: unknown): error is CommanderError {
  return error instanceof Error && 'exitCode' in error && error.exitCode === EXIT.done;
}
