import { expect, test } from 'vitest';
import { featuresOf } from '../../../src/domain/critique/features.ts';
import { missingFrom, sectionsIn } from '../../../src/domain/critique/missing.ts';
import { createReading } from '../../../src/domain/critique/reading.ts';
import type { CritiqueKind } from '../../../src/domain/critique/score.ts';
import { KIND_LIST, MATCHER } from './some-lexicon.ts';

function missingIn(text: string, kind: CritiqueKind): string[] {
  const reading = createReading(text, MATCHER);
  const expected = KIND_LIST.find((candidate) => candidate.kind === kind);
  if (expected === undefined) throw new RangeError(kind);
  const features = featuresOf(reading, MATCHER.signals);
  return missingFrom(reading, features, expected, MATCHER).map(({ id }) => id);
}

test.each([
  ['answer', 'Nothing.', ['no-decision', 'no-price', 'no-limit']],
  ['answer', 'I decided.', ['no-price', 'no-limit', 'no-fallback']],
  ['answer', 'Cut it. Not measured.', ['no-price', 'no-fallback']],
  ['answer', 'I decided. It cost us. Not measured. By hand.', []],
  // An answer has no sections, and a memo without a heading is held against none.
  ['answer', '# Decision\nI decided.', ['no-price', 'no-limit', 'no-fallback']],
  ['memo', 'I decided. It cost us.', ['no-limit', 'no-fallback']],
  ['memo', '# Decision\nIt cost us.', ['section-decision', 'section-options', 'section-failure']],
  // What stands in another section does not count.
  [
    'memo',
    '# Decision\nIt cost us.\n# Options\nI decided.\n# When wrong\nBy hand.\n# Change\nIf so.',
    ['section-decision', 'section-options', 'no-limit'],
  ],
  [
    'memo',
    'I decided.\n# Ask\nI decided it.\n# Options\nIt cost us.\n# Fails\nBy hand.\n# Change\nIf so, not measured.',
    [],
  ],
] as const)('%s %j', (kind, text, expected) => {
  expect(missingIn(text, kind)).toEqual(expected);
});

test('says what is missing and what would be asked', () => {
  const reading = createReading('I decided. It cost us. By hand.', MATCHER);
  const features = featuresOf(reading, MATCHER.signals);
  const [answer] = KIND_LIST;
  expect(answer && missingFrom(reading, features, answer, MATCHER)).toEqual([
    { id: 'no-limit', message: 'limit is missing', question: 'Which limit?' },
  ]);
});

test('what no feature stands for is missing', () => {
  const reading = createReading('', MATCHER);
  const [answer] = KIND_LIST;
  expect(answer && missingFrom(reading, {}, answer, MATCHER)).toHaveLength(3);
});

test('section by section: what holds, what is empty, and what has no heading', () => {
  const sections = KIND_LIST[2]?.sections ?? [];
  const states = (text: string) =>
    sectionsIn(createReading(text, MATCHER), sections, MATCHER.signals).map(({ state }) => state);
  expect(states('# Ask\nI decided.\n# Options\nFour of them.\n# When wrong\nBy hand.')).toEqual([
    ...['holds', 'empty', 'holds', 'absent'],
  ]);
  expect(states('I decided.')).toEqual([]);
});
