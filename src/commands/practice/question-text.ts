import { readTextFile } from '../../content/read-text-file.ts';
import type { Context } from '../../context.ts';
import { AppError, failure } from '../../errors.ts';
import { clean, quotable } from '../../text/clean.ts';

/** Far more than anybody says in an interview: an hour of talk has about 50 kB. */
const MAX_BYTES = 64 * 1024;
const HINT = `An answer is UTF-8 text of at most ${MAX_BYTES / 1024} kB: what you would say, nothing else.`;

/**
 * An answer from a file, or from standard input for `-`.
 *
 * @throws AppError `answer-empty`, `answer-too-large`, or why it cannot be read; exit 1
 */
export async function readAnswer(context: Context, file: string): Promise<string> {
  const name = file === '-' ? 'from standard input' : quotable(file, 1000);
  const text = await readText(context, file);
  if (new TextEncoder().encode(text).length > MAX_BYTES) throw tooLarge(name);
  const cleaned = clean(text).trim();
  if (cleaned !== '') return cleaned;
  throw failure({
    code: 'answer-empty',
    message: `The answer ${name} is empty. Nothing was recorded.`,
    hint: 'Write what you would say. Where you do not know, leave --answer out and give --said "".',
  });
}

/** What is read at all has a higher limit, which nobody needs to hear of. */
async function readText(context: Context, file: string): Promise<string> {
  try {
    return file === '-' ? await context.readInput() : readTextFile(file, 'answer', HINT);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message } = error;
    if (code === 'file-too-large') throw tooLarge(quotable(file, 1000));
    throw failure({ code, message, hint: HINT, cause: error });
  }
}

function tooLarge(name: string): AppError {
  return failure({
    code: 'answer-too-large',
    message: `The answer ${name} is larger than ${MAX_BYTES / 1024} kB. Nothing was recorded.`,
    hint: HINT,
  });
}
