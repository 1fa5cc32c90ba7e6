import { expect, test } from 'vitest';
import { checkMockRubric, type MockRubric } from '../../../src/domain/practice/mock-rubric.ts';
import { RUBRIC } from '../../../src/domain/practice/practice-fact.ts';

const rubric: MockRubric = {
  checked: '2026-11-21',
  parts: RUBRIC.map((part) => ({ part, title: part, anchors: ['a', 'b'], sources: ['C1'] })),
  competencies: ['x', 'y'].map((id) => ({ id, title: id, asked: id, sources: ['judgement'] })),
};
const known = new Set(['C1']);

test('a rubric with each part in its place is right', () => {
  expect(checkMockRubric(rubric, known)).toEqual([]);
});

test('parts out of place, ids twice and unknown sources are found', () => {
  const [first, second, ...rest] = rubric.parts as [never, never];
  const [competency] = rubric.competencies as [MockRubric['competencies'][number]];
  const wrong = {
    ...rubric,
    parts: [second, first, ...rest],
    competencies: [competency, competency],
  };
  expect(checkMockRubric(wrong, new Set()).map(({ path }) => path.slice(0, 2).join('.'))).toEqual(
    expect.arrayContaining(['parts.0', 'parts.1', 'competencies.1', 'parts.2']),
  );
});
