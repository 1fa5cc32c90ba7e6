import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { isBrokenUp } from '../domain/checklist/tick-refusal.ts';
import type { Proof } from '../domain/progress/event.ts';
import { countDifferentWords } from '../domain/words.ts';
import { AppError, failure, systemReason } from '../errors.ts';
import { quotable } from '../text/clean.ts';

const CHUNK = 1024 * 1024;

/** A link as it is kept, or null where the text is no http(s) address, or one with a gap in it. */
export function parseProofLink(text: string): Proof | null {
  // What parses an address would silently close the gap.
  if (!/^https?:\/\//i.test(text) || isBrokenUp(text) || !URL.canParse(text)) return null;
  const { href, username, password } = new URL(text);
  return username === '' && password === '' ? { kind: 'link', place: href } : null;
}

/** A proof, and what is in it where that is worth reading: a text (UTF-8) of at most a megabyte. */
export interface ReadProof {
  readonly proof: Proof;
  readonly text: string | null;
}

/**
 * What backs a claim: where a file is, how long, and its SHA-256 (FIPS 180-4), so that it can be
 * told apart from the same file changed later. The file itself stays where it is.
 *
 * @throws AppError `proof-unreadable`, exit 1
 */
export function readProofFile(file: string): ReadProof {
  const refusal = (reason: string, cause?: unknown) =>
    failure({
      code: 'proof-unreadable',
      message: `Cannot take ${quotable(file, 1000)} as proof: ${reason}. Nothing was recorded.`,
      hint: 'Name a file that exists, or a link that begins with https://',
      cause,
    });
  try {
    const descriptor = openSync(file, 'r');
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) throw refusal('it is not a plain file');
      if (stats.size === 0) throw refusal('it is empty');
      const { sha256, text } = contentOf(descriptor);
      const words = text === null ? null : countDifferentWords(text);
      const place = path.resolve(file);
      return { proof: { kind: 'file', place, size: stats.size, sha256, words }, text };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refusal(systemReason(error), error);
  }
}

function contentOf(descriptor: number): { readonly sha256: string; readonly text: string | null } {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(CHUNK);
  let text: string | null = '';
  for (let length = -1; length !== 0; ) {
    length = readSync(descriptor, chunk, 0, CHUNK, null);
    const part = chunk.subarray(0, length);
    hash.update(part);
    // A second part means that the file is larger than a text that somebody wrote.
    if (length > 0) text = text === '' ? textOf(part) : null;
  }
  return { sha256: hash.digest('hex'), text };
}

/** Null where the bytes are no text. */
function textOf(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
