import type { Context } from './context.ts';
import { AppError, EXIT, type ExitCode, OutputClosed } from './errors.ts';
import { renderErrorJson, renderErrorText, type ToldError } from './render/error-text.ts';
import { quotable } from './text/clean.ts';
import { VERSION } from './version.ts';

/**
 * One invocation: arguments (without the program's own name) in, exit code out. Nothing is thrown:
 * this is the only place that catches what the commands throw.
 */
export async function main(args: readonly string[], world: Context): Promise<ExitCode> {
  const context = world.withArguments(args);
  try {
    return await runProgram(args, context);
  } catch (error) {
    if (error instanceof OutputClosed) return EXIT.done;
    const told = error instanceof AppError ? error : bugReport(error, context);
    await tell(told, context);
    return told instanceof AppError ? told.exitCode : EXIT.bug;
  }
}

/** Answered without the command tree: scripts ask for the version often. */
const VERSION_FLAGS = new Set(['-V', '-v', '--version']);

async function runProgram(args: readonly string[], context: Context): Promise<ExitCode> {
  if (args.length === 1 && VERSION_FLAGS.has(args[0] ?? '')) {
    await context.stdout.write(`${VERSION}\n`);
    return EXIT.done;
  }
  const { createProgram, isAnswered } = await import('./program.ts');
  const { program, outcome } = createProgram(context, args);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!isAnswered(error)) throw error;
  }
  await context.page(outcome.text);
  return outcome.exitCode;
}

/** Where even the error output is gone there is nobody left to tell. */
async function tell(error: ToldError, context: Context): Promise<void> {
  const text = context.options.json
    ? renderErrorJson(error)
    : renderErrorText(error, context.errorScreen);
  await context.stderr.write(text).catch(() => undefined);
}

function bugReport(error: unknown, context: Context): ToldError {
  const message = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return {
    code: 'bug',
    message: `ai-pm-path stopped at a mistake of its own: ${quotable(message)}`,
    hint: context.debug
      ? stack
      : 'Run the same command with AI_PM_PATH_DEBUG=1 and report what it prints.',
  };
}
