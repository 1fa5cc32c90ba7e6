import { EXIT } from '../../errors.ts';
import { CliCommand } from '../cli-command.ts';

/** `help plan` is what many type first; it shows what `plan --help` shows. */
export function createHelpCommand(program: CliCommand): void {
  program
    .sub('help', { hidden: true })
    .description('the help of a command')
    .argument('[command...]')
    .runs(async (_flags, names) => {
      findCommand(program, names).outputHelp();
      return EXIT.done;
    });
}

function findCommand(program: CliCommand, names: readonly string[]): CliCommand {
  let command = program;
  for (const name of names) {
    if (command.commands.length === 0) break;
    const next = command.commands.find((candidate) => candidate.name() === name);
    if (!(next instanceof CliCommand)) throw command.unknownCommandError(name);
    command = next;
  }
  return command;
}
