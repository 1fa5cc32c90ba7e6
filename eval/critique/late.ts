import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type CritiqueContent, createCritic } from '../../src/domain/critique/critic.ts';
import { createCritique } from '../../src/domain/critique/critique.ts';
import { BANDS } from '../../src/domain/critique/score.ts';
import { table } from '../assessment/markdown.ts';
import type { Kind } from './corpus.ts';

/** A strong and a medium text on one piece of work have ids that differ in their last word. */
interface LateText {
  readonly id: string;
  readonly grade: 'medium' | 'strong';
  readonly kind: Kind;
  readonly text: string;
}

const GRADES = ['medium', 'strong'] as const;

function loadLateTexts(): LateText[] {
  const file = path.join(import.meta.dirname, 'late-pairs.yaml');
  return parse(fs.readFileSync(file, 'utf8')).texts;
}

/** How the critique does on texts that were read once, after everything else. */
export function lateText(content: CritiqueContent): string {
  const critic = createCritic(content);
  const read = loadLateTexts().map(({ id, grade, kind, text }) => ({
    work: id.replace(/-[a-z]+$/, ''),
    grade,
    scored: createCritique(text, kind, critic).scored,
  }));
  const scoreOf = (work: string, grade: string) =>
    read.find((one) => one.work === work && one.grade === grade)?.scored?.score ?? -1;
  const works = [...new Set(read.map(({ work }) => work))];
  const right = works.filter((work) => scoreOf(work, 'medium') < scoreOf(work, 'strong')).length;
  return [
    `A medium and a strong text on each of ${works.length} pieces of work by one more author, read when word lists and weights were nearly as they are, and nothing was changed for them: the strong one has the higher score in ${right} of ${works.length}. Bands are less sure than the order: strong texts by people with voices unlike those of the training split often stay just below specific.`,
    table(
      ['', ...BANDS],
      GRADES.map((grade) => [
        grade,
        ...BANDS.map((band) =>
          String(read.filter((one) => one.grade === grade && one.scored?.band === band).length),
        ),
      ]),
    ),
  ].join('\n\n');
}
