/**
 * What went wrong, said to a person: what was being done, where, and what to type next.
 * Only `main` catches; everything else throws one of these or lets a bug be a bug.
 */

/** Process exit codes. 128 + n is the shell's convention for "ended by signal n". */
export const EXIT = {
  done: 0,
  failure: 1,
  usage: 2,
  bug: 70,
  hangup: 129,
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface AppErrorOptions {
  /** A stable word for scripts, in kebab-case, for instance `unknown-origin`. */
  readonly code: string;
  /** What happened and where, in one or two sentences. */
  readonly message: string;
  /** What to do next; a command stands here verbatim. */
  readonly hint: string;
  readonly exitCode: ExitCode;
  readonly cause?: unknown;
}

export class AppError extends Error {
  readonly code: string;
  readonly hint: string;
  readonly exitCode: ExitCode;

  constructor({ code, message, hint, exitCode, cause }: AppErrorOptions) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

type Told = Omit<AppErrorOptions, 'exitCode'>;

/** An expected failure: a missing file, a check that found errors, a full disk. Exit 1. */
export function failure(told: Told): AppError {
  return new AppError({ ...told, exitCode: EXIT.failure });
}

/** The command line does not say what can be done: exit 2. */
export function usageError(told: Told): AppError {
  return new AppError({ ...told, exitCode: EXIT.usage });
}

/** The reader of our output went away (`| head`). Nothing is wrong, nothing more is written. */
export class OutputClosed extends Error {
  constructor() {
    super('The reader closed the pipe.');
    this.name = 'OutputClosed';
  }
}

/** The system's short name for a fault (`ENOENT`, `EACCES`), or undefined where there is none. */
export function systemCode(error: unknown): string | undefined {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return error.code;
  }
  return undefined;
}

const SYSTEM_REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission was denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it would be larger than the system allows',
  EIO: 'the disk or terminal reported an error',
  EISDIR: 'it is a folder',
  ELOOP: 'its links point in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
  ENODEV: 'it is not there',
  ENOENT: 'it does not exist',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of its path is not a folder',
  ENXIO: 'nothing is connected to it',
  EPERM: 'permission was denied',
  EROFS: 'the disk is read-only',
};

/** The reason of a system fault in words, for the end of a sentence. */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  const known = code === undefined ? undefined : SYSTEM_REASONS[code];
  return known ?? (code === undefined ? 'an unexpected fault' : `the system said ${code}`);
}
