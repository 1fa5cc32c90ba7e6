import { describe, expect, test } from 'vitest';
import { inferenceCost, monthlyCost } from '../../../src/domain/drills/inference-cost.ts';

function usage(requests: number, tokens: [number, number], prices: [number, number]) {
  const [inputTokens, outputTokens] = tokens;
  const [inputPrice, outputPrice] = prices;
  return { requests, inputTokens, outputTokens, inputPrice, outputPrice };
}

describe('monthlyCost', () => {
  test.each([
    [usage(50_000, [2000, 300], [1, 4]), 160, '100 million at 1 and 15 million at 4'],
    [usage(1000, [1500, 500], [2, 8]), 7, '1.5 million at 2 and half a million at 8'],
    [usage(120_000, [800, 100], [0.25, 1]), 36, '96 million at 0.25 and 12 million at 1'],
    [usage(3000, [1234, 56], [0.4, 1.6]), 1.75, '1.4808 + 0.2688 = 1.7496, to the cent'],
  ])('of %j is EUR %f: %s', (month, expected) => {
    expect(monthlyCost(month)).toBe(expected);
  });
});

describe('inferenceCost', () => {
  test('asks about 50,000 requests where no draw will do', () => {
    const { safe } = inferenceCost;
    expect(safe.prompt).toBe(
      'A claims team has letters summarised by a hosted model: 50,000 requests a month, 2,000 ' +
        'input tokens and 300 output tokens each. Take the prices as given: EUR 1.00 per ' +
        'million input tokens and EUR 4.00 per million output tokens. What does a month cost, ' +
        'in EUR?',
    );
    expect(safe).toMatchObject({ ask: 'monthly-cost', unit: 'EUR', key: 160 });
    expect(safe.data).toEqual(usage(50_000, [2000, 300], [1, 4]));
    expect(safe.rivals.map(({ name, value }) => [name, value])).toEqual([
      ['the cost of the input alone', 100],
      ['the cost of the output alone', 60],
      ['the cost with the two prices swapped', 415],
      ['the cost with prices per thousand tokens, not per million', 160_000],
    ]);
    expect(safe.working.at(-1)).toBe('together EUR 160.00 a month');
  });
});

test('inferenceCost points to the dearer part', () => {
  expect(inferenceCost.safe.decisionPoints[0]).toBe(
    'Begin with the input, 63% of the cost: a shorter context, cached input.',
  );
  const drills = Array.from({ length: 60 }, (_, seed) => inferenceCost.create(String(seed)));
  for (const { rivals, key, decisionPoints } of drills) {
    const input = rivals.find(({ name }) => name === 'the cost of the input alone')?.value ?? 0;
    const part = input >= key / 2 ? 'input' : 'output';
    const share = Math.round((100 * Math.max(input, key - input)) / key);
    expect(decisionPoints[0]).toContain(`Begin with the ${part}, ${share}% of the cost`);
  }
  const firsts = drills.map(({ decisionPoints }) => decisionPoints[0]);
  expect(firsts.some((point) => point?.includes('output'))).toBe(true);
});
