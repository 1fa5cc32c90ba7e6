import { AppError, EXIT, type ExitCode } from '../errors.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
}

export interface Question {
  readonly message: string;
  readonly choices: readonly Choice[];
}

/** A question that can be left for the one before it, left out, or explained. */
export interface AskedQuestion extends Question {
  /** Said where the person wants to know more. */
  readonly explanation: string;
  /** What it means to leave it out, for instance "I don't know"; null where it has to be answered. */
  readonly skipWords: string | null;
  readonly canGoBack: boolean;
  /** Whether the person can stop here and see what there is so far. */
  readonly canStop: boolean;
  /** The value that was given before, when a person comes back to it. */
  readonly given?: string | undefined;
}

export interface TypedQuestion extends Omit<AskedQuestion, 'choices'> {
  /** What is wrong with this text, in a sentence; null where it will do. */
  refuse(text: string): string | null;
}

/** What came of a question. */
export type Reply =
  | { readonly kind: 'answer'; readonly value: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'back' }
  | { readonly kind: 'stop' };

/** Several things rated on one screen, each on its own scale from 0. */
export interface RatingSheet {
  readonly title: string;
  readonly rows: readonly RatingRow[];
  readonly canGoBack: boolean;
  /** Called for each rating at once; the sheet ends when all have been kept. */
  keep(row: number, rating: number): Promise<void>;
}

export type RatingResult = 'rated' | 'back' | 'stop';

export interface RatingRow {
  readonly name: string;
  /** A sentence a step, from 0. */
  readonly scale: readonly string[];
  readonly rating: number | null;
}

/**
 * Asks a person. Whoever asks has made sure that somebody is there (`context.interactive`).
 *
 * All of them throw AppError `interrupted` where the person or the system ended the question.
 */
export interface Prompter {
  /** @returns the value of the choice */
  choose(question: Question): Promise<string>;
  ask(question: AskedQuestion): Promise<Reply>;
  type(question: TypedQuestion): Promise<Reply>;
  /** @returns whether all rows are rated, or the person wants to go back or to stop */
  rate(sheet: RatingSheet): Promise<RatingResult>;
  /** Writes what is to be read before a question, where it stays. */
  say(text: string): void;
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
