import type { Context } from '../../context.ts';
import { EXIT } from '../../errors.ts';
import { renderWelcome, renderWelcomeJson } from '../../render/welcome-text.ts';
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
      const index = context.catalog().index();
      await context.stdout.write(
        json === true ? renderWelcomeJson(index) : renderWelcome(index, context.screen),
      );
      return EXIT.done;
    });
}
