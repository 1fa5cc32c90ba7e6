import fc from 'fast-check';
import type { GivenAnswer } from '../../src/domain/assessment/assessment-record.ts';
import type { Level } from '../../src/domain/skills.ts';
import { anAnswer } from '../unit/assessment/some-items.ts';

const skill = fc.constantFrom('framing', 'writing', 'data');
const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);
const unknown = fc.constant(null);

const graded = fc.oneof(
  fc.record({
    kind: fc.constantFrom('choice' as const, 'number' as const),
    grade: fc.oneof(fc.constantFrom(0, 1), unknown),
  }),
  fc.record({
    kind: fc.constant('situation' as const),
    grade: fc.oneof(fc.constantFrom(0, 1, 2, 3), unknown),
  }),
);

const answer = fc.tuple(skill, level, graded);

function answersOfLength(minLength: number): fc.Arbitrary<GivenAnswer[]> {
  return fc
    .array(answer, { minLength, maxLength: 24 })
    .map((answers) =>
      answers.map(([of, at, score], index) =>
        anAnswer({ item: `item-${index}`, skill: of, level: at, ...score }),
      ),
    );
}

/** Answers to up to 24 items of three skills, each item once; perhaps none. */
export const anyAnswers = answersOfLength(0);

/** At least one answer. */
export const someAnswers = answersOfLength(1);

/** Claims of some of the skills. */
export const anyClaims = fc
  .uniqueArray(fc.tuple(skill, level), { selector: ([id]) => id, maxLength: 3 })
  .map((claims): ReadonlyMap<string, Level> => new Map(claims));
