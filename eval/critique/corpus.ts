import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export const GRADES = ['weak', 'medium', 'strong'] as const;
export type Grade = (typeof GRADES)[number];

export const SPLITS = ['train', 'dev', 'test'] as const;
export type Split = (typeof SPLITS)[number];

export type Kind = 'answer' | 'bullet' | 'memo' | 'case';

/** A passage of a weak text that its author would underline. */
export interface LabelledSpan {
  readonly quote: string;
  readonly why: string;
}

export interface GradedText {
  readonly grade: Grade;
  readonly traps: readonly string[];
  readonly text: string;
  readonly spans?: readonly LabelledSpan[];
}

/** A prompt and what three people said to it. */
export interface GradedPrompt {
  readonly id: string;
  readonly kind: Kind;
  readonly target: 'project' | 'product';
  readonly prompt: string;
  readonly texts: readonly GradedText[];
  /** Who wrote it, an arbitrary name. */
  readonly author: string;
  readonly split: Split;
}

const FOLDER = path.join(import.meta.dirname, 'corpus');

/** All prompts of a split, in the order of the files. */
export function loadCorpus(split: Split): GradedPrompt[] {
  const files = fs.readdirSync(FOLDER).filter((name) => name.startsWith(`${split}-`));
  return files.sort().flatMap((name) => {
    const file = parse(fs.readFileSync(path.join(FOLDER, name), 'utf8'));
    return file.prompts.map((prompt: GradedPrompt) => ({ ...prompt, author: file.author, split }));
  });
}

/** The text of a grade; each prompt has all three. */
export function textOf({ id, texts }: GradedPrompt, grade: Grade): GradedText {
  const found = texts.find((text) => text.grade === grade);
  if (found === undefined) throw new RangeError(`${id} has no ${grade} text`);
  return found;
}
