import { describe, expect, test } from 'vitest';
import { mockRubricSchema } from '../../src/content/mock-rubric-schema.ts';
import { checkMockRubric } from '../../src/domain/practice/mock-rubric.ts';
import { createTestContext } from '../helpers/create-test-context.ts';

const catalog = createTestContext().context.catalog();
const rubric = catalog.mockRubric();

describe('the shipped rubric', () => {
  test('has each part in its place, ids once and known sources', () => {
    const { statements, facts } = catalog.sources();
    const known = new Set([...statements, ...facts].map(({ id }) => id));
    expect(checkMockRubric(rubric, known)).toEqual([]);
  });

  test('has four different anchors a part, in plain ASCII', () => {
    for (const { anchors } of rubric.parts) expect(new Set(anchors).size).toBe(4);
    expect(JSON.stringify(rubric)).toMatch(/^[\x20-\x7e]*$/);
  });

  test.each([
    ['three anchors', { anchors: ['a', 'b', 'c'] }],
    ['an anchor that nobody can listen by', { anchors: ['a', 'b', 'c', 'x'.repeat(141)] }],
    ['another part', { part: 'charm' }],
    ['no sources', { sources: [] }],
  ])('is refused with %s', (_name, change) => {
    const [first, ...rest] = rubric.parts;
    const whole = { ...rubric, schema: 'ai-pm-path/mock-rubric@1' };
    expect(mockRubricSchema.safeParse(whole).success).toBe(true);
    const broken = { ...whole, parts: [{ ...first, ...change }, ...rest] };
    expect(mockRubricSchema.safeParse(broken).success).toBe(false);
  });
});
