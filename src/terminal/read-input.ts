import { AppError, failure, systemReason } from '../errors.ts';

const MAX_BYTES = 256 * 1024;

/**
 * All of a stream as UTF-8 text.
 *
 * @throws AppError `input-unreadable`, exit 1, where it is longer than 256 kB or no text, or breaks off
 */
export async function readInput(input: NodeJS.ReadableStream): Promise<string> {
  const refuse = (reason: string, cause?: unknown) =>
    failure({
      code: 'input-unreadable',
      message: `Cannot read the standard input: ${reason}.`,
      hint: 'Name a file in the place of "-".',
      cause,
    });
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk);
      length += bytes.length;
      if (length > MAX_BYTES) throw refuse(`it is longer than ${MAX_BYTES / 1024} kB`);
      chunks.push(bytes);
    }
  } catch (error) {
    throw error instanceof AppError ? error : refuse(systemReason(error), error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch (error) {
    throw refuse('it is not UTF-8 text', error);
  }
}
