import { AppError, EXIT, type ExitCode } from '../errors.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

export interface Question {
  readonly message: string;
  readonly choices: readonly Choice[];
}

/** Asks a person. Whoever asks has made sure that somebody is there (`context.interactive`). */
export interface Prompter {
  /**
   * @returns the value of the choice
   * @throws AppError `interrupted` where the person or the system ended the question
   */
  choose(question: Question): Promise<string>;
}

/** What ends a question from outside: the signal's name is the abort's reason. */
export type ListenForSignals = () => { readonly signal: AbortSignal; release(): void };

const EXIT_BY_SIGNAL: Readonly<Record<string, ExitCode>> = {
  SIGHUP: EXIT.hangup,
  SIGINT: EXIT.interrupted,
  SIGTERM: EXIT.terminated,
};

/** The person pressed Ctrl-C or Ctrl-D, or the system asked the program to end. */
export function interrupted(reason: unknown, cause?: unknown): AppError {
  return new AppError({
    code: 'interrupted',
    message: 'Stopped at a question. Nothing was changed.',
    hint: 'Run the same command again when you are ready.',
    exitCode: EXIT_BY_SIGNAL[String(reason)] ?? EXIT.interrupted,
    cause,
  });
}
