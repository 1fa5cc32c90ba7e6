import type { Context } from '../../context.ts';
import type { CliCommand } from '../cli-command.ts';

/** What runs when no command is given; an unknown command arrives here too and is refused. */
export function createHomeCommand(program: CliCommand, context: Context): void {
  const home = program.sub('home', { isDefault: true, hidden: true });
  home
    .argument('[command...]')
    .allowUnknownOption()
    .runs(async ({ json }, [first]) => {
      if (first?.startsWith('-')) throw program.unknownOptionError(first);
      if (first !== undefined) throw program.unknownCommandError(first);
      const { runHome } = await import('./run.ts');
      return runHome(context, json === true);
    });
}
