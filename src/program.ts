import { Option } from 'commander';
import { createAssessCommand } from './commands/assess/command.ts';
import { createChecklistCommand } from './commands/checklist/command.ts';
import { CliCommand, type Outcome } from './commands/cli-command.ts';
import { createCompleteCommand, createCompletionCommand } from './commands/completion/command.ts';
import { createConfigCommand } from './commands/config/command.ts';
import { createCritiqueCommand } from './commands/critique/command.ts';
import { createDataCommand } from './commands/data/command.ts';
import { createGuideCommand } from './commands/guide/command.ts';
import { createHelpCommand } from './commands/help/command.ts';
import { createHomeCommand } from './commands/home/command.ts';
import { createNextCommand } from './commands/next/command.ts';
import { createPlanCommand } from './commands/plan/command.ts';
import { createPracticeCommand } from './commands/practice/command.ts';
import { createProgressCommand } from './commands/progress/command.ts';
import { createRoadmapCommand } from './commands/roadmap/command.ts';
import { createTemplateCommand } from './commands/template/command.ts';
import { dayOption, oneOf, PROGRAM } from './commands/usage.ts';
import type { Context } from './context.ts';
import { EXIT } from './errors.ts';
import { COLOR_CHOICES } from './terminal/global-options.ts';
import { VERSION } from './version.ts';

export { isAnswered } from './commands/cli-command.ts';

type CreateCommand = (program: CliCommand, context: Context) => void;

/** In the order of the help. */
const COMMANDS: ReadonlyMap<string, CreateCommand> = new Map<string, CreateCommand>([
  ['assess', createAssessCommand],
  ['plan', createPlanCommand],
  ['progress', createProgressCommand],
  ['next', createNextCommand],
  ['checklist', createChecklistCommand],
  ['practice', createPracticeCommand],
  ['critique', createCritiqueCommand],
  ['guide', createGuideCommand],
  ['template', createTemplateCommand],
  ['roadmap', createRoadmapCommand],
  ['data', createDataCommand],
  ['config', createConfigCommand],
  ['completion', createCompletionCommand],
  ['complete', createCompleteCommand],
  ['help', createHelpCommand],
  ['home', createHomeCommand],
]);

/** Commands that speak of the others. */
const NEED_ALL: ReadonlySet<string> = new Set(['complete', 'help', 'home']);

/** Where the line begins with a command, that one alone is made: making all takes longer than it. */
function commandsFor([first = '']: readonly string[]): readonly CreateCommand[] {
  const named = NEED_ALL.has(first) ? undefined : COMMANDS.get(first);
  return named === undefined ? [...COMMANDS.values()] : [named];
}

/** The command tree for one invocation, and where its result will stand. */
export function createProgram(
  context: Context,
  args: readonly string[] = [],
): { program: CliCommand; outcome: Outcome } {
  const outcome: Outcome = { exitCode: EXIT.done, text: '' };
  const program = new CliCommand(PROGRAM, context, outcome)
    .description('a coach for engineers and product managers on the way to an AI manager role')
    .version(VERSION, '-V, --version', 'show the version')
    .usage('[command] [options]')
    .examples(
      { term: 'plan --from swe', text: 'from software engineer to AI project manager, 8 months' },
      { term: 'plan --from multimodal', text: 'from multimodal AI engineer, 8 months' },
      { term: 'plan --from pm', text: 'from product manager to AI product manager, 6 months' },
      { term: 'plan --from swe --month 1', text: 'the first month in full' },
      { term: 'guide roles', text: 'the two roles side by side' },
    );
  addGlobalOptions(program);
  for (const create of commandsFor(args)) create(program, context);
  return { program, outcome };
}

function addGlobalOptions(program: CliCommand): void {
  program
    .option('--json', 'print one JSON document')
    .option('--no-input', 'never ask; exit 2 where an answer is missing')
    .addOption(
      new Option('--color <when>', 'auto, always or never')
        .choices(COLOR_CHOICES)
        .argParser(oneOf('--color', COLOR_CHOICES)),
    )
    .option('--accessible', 'plain lines for screen readers; also AI_PM_PATH_ACCESSIBLE=1')
    .option('--ascii', 'no sign beyond ASCII')
    .option('--data-dir <dir>', 'where your records are kept; also AI_PM_PATH_HOME')
    .option('--today <date>', 'act as if it were that day (YYYY-MM-DD)', dayOption('--today'));
}
