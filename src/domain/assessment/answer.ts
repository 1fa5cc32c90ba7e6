import type { Drill, DrillFamily } from '../drills/drill.ts';
import { DRILLS } from '../drills/families.ts';
import { gradeNumber } from '../drills/grade-number.ts';
import { readNumber } from '../drills/read-number.ts';
import type { AssessmentFact } from './assessment-fact.ts';
import type { Sitting } from './assessment-record.ts';
import {
  type ChoiceItem,
  type Item,
  type NumberItem,
  OPTION_IDS,
  type OptionId,
  type SituationItem,
} from './item.ts';
import { gradeSituation } from './scoring.ts';

/** "I don't know", in every kind of item. */
export const UNKNOWN = '?';

/** What a person gave: an option or a number as text, or the two ends of a situation. */
export type TypedAnswer = string | { readonly most: string; readonly least: string };

/** An answer with its score, or what is wrong with it in a sentence. */
export type CheckedAnswer =
  | { readonly ok: true; readonly answer: string; readonly grade: number | null }
  | { readonly ok: false; readonly reason: string };

/** The question with the numbers that this sitting's seed gives. */
export function drillOf({ family, id }: Pick<NumberItem, 'family' | 'id'>, seed: string): Drill {
  const maker = DRILLS.get(family as DrillFamily);
  if (maker === undefined) throw new RangeError(`no drill family ${family}`);
  return maker.create(`${seed}/${id}`);
}

/** Scores an answer. Capitals and spaces around it do not matter. */
export function checkAnswer(item: Item, typed: TypedAnswer, seed: string): CheckedAnswer {
  if (typeof typed === 'string' && typed.trim() === UNKNOWN) {
    return { ok: true, answer: UNKNOWN, grade: null };
  }
  switch (item.kind) {
    case 'choice':
      return checkChoice(item, typed);
    case 'situation':
      return checkSituation(item, typed);
    case 'number':
      return checkNumber(item, typed, seed);
  }
}

function checkChoice({ options }: ChoiceItem, typed: TypedAnswer): CheckedAnswer {
  const option = typeof typed === 'string' ? optionOf(typed) : null;
  if (option === null) return { ok: false, reason: 'expected a, b, c, d or "?"' };
  const isRight = options[OPTION_IDS.indexOf(option)]?.right === true;
  return { ok: true, answer: option, grade: Number(isRight) };
}

function checkSituation(item: SituationItem, typed: TypedAnswer): CheckedAnswer {
  const [most, least] =
    typeof typed === 'string' ? [] : [optionOf(typed.most), optionOf(typed.least)];
  if (!most || !least || most === least) {
    return { ok: false, reason: 'expected {most, least}, two different letters, or "?"' };
  }
  return { ok: true, answer: `${most}/${least}`, grade: gradeSituation(item, most, least) };
}

function checkNumber(item: NumberItem, typed: TypedAnswer, seed: string): CheckedAnswer {
  const drill = drillOf(item, seed);
  const value = typeof typed === 'string' ? readNumber(typed, drill.unit) : null;
  if (value === null) return { ok: false, reason: `expected a number (${drill.unit}) or "?"` };
  const grade = Number(gradeNumber(drill, value).isRight);
  return { ok: true, answer: String(typed).trim(), grade };
}

function optionOf(text: string): OptionId | null {
  const letter = text.trim().toLowerCase();
  return OPTION_IDS.find((id) => id === letter) ?? null;
}

/** The answer as a fact to record. */
export function answerFact(
  item: Item,
  { answer, grade }: { readonly answer: string; readonly grade: number | null },
  sitting: Pick<Sitting, 'id'>,
): AssessmentFact {
  const { id, skill, kind, level } = item;
  const revision = item.kind === 'number' ? '' : item.revision;
  const scored = { skill, kind, level, answer, grade, revision };
  return { type: 'item-answered', sitting: sitting.id, item: id, ...scored };
}
