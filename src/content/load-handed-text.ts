import path from 'node:path';
import { failure } from '../errors.ts';
import { quotable } from '../text/clean.ts';
import { readTextFile } from './read-text-file.ts';

/** A text that somebody handed in to be read. */
export interface HandedText {
  /** As it was named. */
  readonly name: string;
  /** An absolute path, or `-` for standard input. */
  readonly place: string;
  readonly text: string;
}

/** Standard input, as it is named on the command line. */
export const INPUT = '-';
const HINT =
  'Name a text in UTF-8, plain or Markdown, for instance: ai-pm-path critique answer.txt';

/**
 * A file, or standard input where it is named `-`.
 *
 * @throws AppError `file-unreadable`, `file-too-large` or `file-not-text`, exit 1
 */
export async function loadHandedText(
  name: string,
  readInput: () => Promise<string>,
): Promise<HandedText> {
  const isInput = name === INPUT;
  const text = isInput ? await readInput() : readTextFile(name, 'text', HINT);
  const told = isInput ? 'standard input' : name;
  if (text.includes('\0')) {
    throw failure({
      code: 'file-not-text',
      message: `Cannot read the text ${quotable(told)}: it is data and not text.`,
      hint: HINT,
    });
  }
  return { name: told, place: isInput ? INPUT : path.resolve(name), text };
}

/** Whether a path, as it was typed, leads to the place of a text. */
export function isSamePlace(place: string, typed: string): boolean {
  return place === path.resolve(typed);
}
