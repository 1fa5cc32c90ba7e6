import { describe, expect, test } from 'vitest';
import { checkEngine } from '../../eval/assessment/engine-check.ts';
import { MOST_BIAS, MOST_ITEMS, MOST_RMSE } from '../../eval/assessment/engine-section.ts';
import { type EvalContent, loadEvalContent } from '../../eval/assessment/eval-content.ts';
import { CHANCE, GUESSERS, type Guesser, guessBank } from '../../eval/assessment/guessers.ts';
import { NEAR_CHANCE } from '../../eval/assessment/guessers-section.ts';
import { checkMonotone } from '../../eval/assessment/monotone.ts';
import { answerAllRightly } from '../../eval/assessment/whole-bank.ts';
import type { WrittenItem } from '../../src/domain/assessment/item.ts';

/** Small versions of `npm run eval:assessment`; every check has a twin that it must reject. */
const content = loadEvalContent();

describe('the engine, on 60 items with two parameters', () => {
  test('finds 500 people within .40 by at most 10.5 items, without bias', () => {
    const { rmse, items, bias, exhausted } = checkEngine(500, '1');
    expect(rmse).toBeLessThanOrEqual(MOST_RMSE);
    expect(items).toBeLessThanOrEqual(MOST_ITEMS);
    expect(Math.abs(bias)).toBeLessThanOrEqual(MOST_BIAS);
    expect(exhausted).toBeLessThanOrEqual(1);
  });

  test('is further off where it stops early, and asks more where it stops late', () => {
    expect(checkEngine(150, '1', 0.6).rmse).toBeGreaterThan(MOST_RMSE);
    expect(checkEngine(150, '1', 0.3).items).toBeGreaterThan(MOST_ITEMS);
  });
});

describe('the bank, answered without knowing anything', () => {
  const guessing = GUESSERS.filter((guesser) => guesser !== 'unknown');

  test.each(guessing)('%s scores no more than chance', (guesser) => {
    const { right, situations } = sharesOf(content, guesser);
    expect(right).toBeLessThanOrEqual(CHANCE.right + NEAR_CHANCE);
    expect(Math.abs(situations - CHANCE.situations)).toBeLessThanOrEqual(NEAR_CHANCE);
  });

  test('a key that always stands first, or is the longest, is found out', () => {
    const first = withItems((item) =>
      item.kind === 'choice'
        ? { ...item, options: item.options.toSorted((a, b) => rightness(b) - rightness(a)) }
        : { ...item, options: item.options.toSorted((a, b) => b.effect - a.effect) },
    );
    expect(sharesOf(first, 'a').right).toBe(1);
    expect(sharesOf(first, 'a').situations).toBeGreaterThan(CHANCE.situations + NEAR_CHANCE);
    const longest = withItems((item) =>
      item.kind === 'choice'
        ? { ...item, options: item.options.map((option) => lengthened(option, option.right)) }
        : { ...item, options: item.options.map((option) => lengthened(option, option.effect > 2)) },
    );
    expect(sharesOf(longest, 'longest').right).toBe(1);
    expect(sharesOf(longest, 'longest').situations).toBeGreaterThan(
      CHANCE.situations + NEAR_CHANCE,
    );
  });
});

describe('the whole bank, answered rightly', () => {
  test('brings every skill to within one level of its target, from every origin', () => {
    const runs = answerAllRightly(content);
    expect(runs).toHaveLength(content.roles.origins.length * content.roles.targets.length);
    for (const { reached, skills } of runs) expect(reached).toBe(skills);
  });

  test('does not where only one skill has items', () => {
    const bare = withItems((item) => item, 'ml-foundations');
    expect(answerAllRightly(bare).some(({ reached, skills }) => reached < skills)).toBe(true);
  });
});

describe('a better answer', () => {
  test('never lowers its skill', () => {
    const { replaced, added, leastRise } = checkMonotone(content, 40);
    expect([replaced.count, added.count]).toEqual([0, 0]);
    expect(leastRise).toBeGreaterThan(0.01);
  });

  test('does where items discriminate the wrong way round', () => {
    const { bank } = content;
    const { models } = bank.settings;
    const choice = { ...models.choice, a: -models.choice.a };
    const settings = { ...bank.settings, models: { ...models, choice } };
    const { replaced } = checkMonotone({ ...content, bank: { ...bank, settings } }, 20);
    expect(replaced.count).toBeGreaterThan(0);
  });
});

function sharesOf(evalContent: EvalContent, guesser: Guesser) {
  const shares = guessBank(evalContent, guesser);
  if (shares === null) throw new Error(`${guesser} never chooses`);
  return shares;
}

/** @param only the one skill whose items are left in; all where it is left out */
function withItems(change: (item: WrittenItem) => WrittenItem, only = ''): EvalContent {
  const items = content.bank.items.filter(({ skill }) => only === '' || skill === only).map(change);
  return { ...content, bank: { ...content.bank, items } };
}

function rightness({ right }: { readonly right?: true | undefined }): number {
  return Number(right === true);
}

function lengthened<Option extends { readonly text: string }>(option: Option, isLonger = false) {
  return isLonger ? { ...option, text: option.text.padEnd(1000, '.') } : option;
}
