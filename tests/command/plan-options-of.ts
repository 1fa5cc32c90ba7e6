import { CliCommand } from '../../src/commands/cli-command.ts';
import { createPlanCommand, type PlanOptions } from '../../src/commands/plan/command.ts';
import { EXIT } from '../../src/errors.ts';
import { createTestContext } from '../helpers/create-test-context.ts';

/** What `plan` makes of these arguments. */
export async function optionsOf(...args: string[]): Promise<PlanOptions | undefined> {
  let seen: PlanOptions | undefined;
  const context = createTestContext().context.withArguments(args);
  const program = new CliCommand('ai-pm-path', context, { exitCode: EXIT.done, text: '' });
  program.option('--json');
  createPlanCommand(program, context, async (_context, options) => {
    seen = options;
    return EXIT.done;
  });
  await program.parseAsync(['plan', ...args], { from: 'user' });
  return seen;
}
