import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { GRADES } from './corpus.ts';

/** How many texts of the test split a second reader gave the grade of their author, and of how many. */
export function secondReaderAgreement(): { readonly same: number; readonly all: number } {
  const file = path.join(import.meta.dirname, 'second-reader.yaml');
  const { grades } = parse(fs.readFileSync(file, 'utf8')) as {
    readonly grades: readonly Readonly<Record<string, string>>[];
  };
  const same = grades.flatMap((given) => GRADES.filter((grade) => given[grade] === grade));
  return { same: same.length, all: grades.length * GRADES.length };
}
