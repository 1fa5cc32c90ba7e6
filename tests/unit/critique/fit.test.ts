import { describe, expect, test } from 'vitest';
import { type Example, fitOrdinal } from '../../../eval/critique/fit.ts';
import { createRandom } from '../../../src/domain/chance.ts';

/** Three texts of a prompt; the first feature tells the grade, the second is noise, the third never changes. */
function planted(prompts: number, sign = 1): Example[] {
  const random = createRandom('fit');
  return Array.from({ length: prompts }, (_, prompt) =>
    [0, 1, 2].map(
      (grade): Example => ({
        prompt: String(prompt),
        kind: prompt % 2 === 0 ? 'answer' : 'memo',
        grade,
        features: [sign * grade * 10 + random() * 4, random(), 7],
      }),
    ),
  ).flat();
}

const OPTIONS = { signs: [1, 1, 1] as const, penalty: 1, steps: 400 };

describe('fitOrdinal', () => {
  const examples = planted(40);
  const { weights, cuts } = fitOrdinal(examples, OPTIONS);
  const totalOf = ({ features }: Example) =>
    features.reduce((sum, value, at) => sum + value * (weights[at] ?? Number.NaN), 0);

  test('recovers a planted order, with the cuts between the grades', () => {
    for (const example of examples) {
      const [partial, specific] = cuts[example.kind] ?? [Number.NaN, Number.NaN];
      const total = totalOf(example);
      expect(Number(total >= partial) + Number(total >= specific)).toBe(example.grade);
    }
    expect(Object.keys(cuts)).toEqual(['answer', 'memo']);
  });

  test('gives the noise little weight, on the scale of its own deviation', () => {
    const [told = 0, noise = 0] = weights;
    expect(told * 8).toBeGreaterThan(10 * Math.abs(noise * 0.3));
  });

  test('weights are those of the features as they are', () => {
    const stretched = examples.map((example) => ({
      ...example,
      features: example.features.map((value, at) => (at === 0 ? value * 100 : value)),
    }));
    const again = fitOrdinal(stretched, OPTIONS);
    expect((again.weights[0] ?? 0) * 100).toBeCloseTo(weights[0] ?? Number.NaN, 6);
  });

  test('signs hold: what may only lower is nothing where it would raise, and the other way round', () => {
    expect(fitOrdinal(examples, { ...OPTIONS, signs: [-1, 1, 1] }).weights[0]).toBe(0);
    expect(fitOrdinal(planted(40, -1), OPTIONS).weights[0]).toBe(0);
    expect(fitOrdinal(planted(40, -1), { ...OPTIONS, signs: [-1, 1, 1] }).weights[0]).toBeLessThan(
      0,
    );
  });

  test('a stronger penalty draws the weights in', () => {
    const strong = fitOrdinal(examples, { ...OPTIONS, penalty: 100 });
    expect(strong.weights[0]).toBeLessThan((weights[0] ?? 0) / 2);
    expect(strong.weights[0]).toBeGreaterThan(0);
  });

  test('draws nothing: the same examples, the same fit', () => {
    expect(fitOrdinal(planted(40), OPTIONS)).toEqual({ weights, cuts });
  });
});
