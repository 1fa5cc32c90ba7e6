import { checkAnswer, type TypedAnswer } from '../domain/assessment/answer.ts';
import { findItem, type ItemBank } from '../domain/assessment/bank.ts';
import type { Finding } from '../domain/roadmap/check-roadmap.ts';
import type { Level, Skills } from '../domain/skills.ts';
import { suggest } from '../text/suggest.ts';
import { type AnswersFile, answersSchema } from './answers-schema.ts';
import { locate, parseContent } from './parse-content.ts';
import type { Problem } from './yaml-document.ts';

/** What a person answered, every id known. */
export interface FileAnswers {
  readonly background: NonNullable<AnswersFile['background']>;
  readonly claims: ReadonlyMap<string, Level>;
  readonly items: ReadonlyMap<string, TypedAnswer>;
  readonly fit: ReadonlyMap<string, string>;
}

export type LoadedAnswers =
  | { readonly ok: true; readonly answers: FileAnswers }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The answers in a YAML or JSON text, held against the bank; all problems at once. */
export function parseAnswers(text: string, bank: ItemBank, { skills }: Skills): LoadedAnswers {
  const parsed = parseContent(text, answersSchema);
  if (!parsed.ok) return parsed;
  const { background = {}, claims = {}, items = {}, fit = {} } = parsed.value;
  const skillIds = skills.map(({ id }) => id);
  const findings = [
    ...Object.keys(claims).flatMap((id) => unknownId(['claims', id], id, skillIds)),
    ...Object.entries(items).flatMap(([id, answer]) => checkItem(id, typed(answer), bank)),
    ...Object.entries(fit).flatMap(([id, option]) => checkFit(id, option, bank)),
  ];
  const problems = locate(findings, parsed.document);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    answers: {
      background,
      claims: new Map(Object.entries(claims)),
      items: new Map(Object.entries(items).map(([id, answer]) => [id, typed(answer)])),
      fit: new Map(Object.entries(fit)),
    },
  };
}

function typed(answer: string | number | { most: string; least: string }): TypedAnswer {
  return typeof answer === 'number' ? String(answer) : answer;
}

function unknownId(
  path: readonly string[],
  id: string,
  known: readonly string[],
): readonly Finding[] {
  if (known.includes(id)) return [];
  const nearest = suggest(id, known);
  const guess = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  return [{ path, message: `unknown id "${id}"${guess}` }];
}

function checkItem(id: string, answer: TypedAnswer, bank: ItemBank): readonly Finding[] {
  const path = ['items', id];
  const item = findItem(bank, id);
  if (item === undefined)
    return unknownId(
      path,
      id,
      bank.items.map((known) => known.id),
    );
  // Whether a number can be read does not depend on the seed.
  const checked = checkAnswer(item, answer, '');
  return checked.ok ? [] : [{ path, message: `${id} is a ${item.kind}: ${checked.reason}` }];
}

function checkFit(id: string, option: string, { fit }: ItemBank): readonly Finding[] {
  const path = ['fit', id];
  const question = fit.find((known) => known.id === id);
  if (question === undefined)
    return unknownId(
      path,
      id,
      fit.map((known) => known.id),
    );
  return unknownId(
    path,
    option,
    question.options.map((known) => known.id),
  );
}
