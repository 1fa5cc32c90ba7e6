import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Drill, DrillFamily } from '../../src/domain/drills/drill.ts';
import { DRILLS } from '../../src/domain/drills/families.ts';
import { gradeNumber } from '../../src/domain/drills/grade-number.ts';
import { readNumber } from '../../src/domain/drills/read-number.ts';
import { isOnScale } from '../../src/domain/drills/tell-apart.ts';
import { KEYS, listsIn, numbersIn } from './drill-keys.ts';
import { isRefuted } from './refuted.ts';

type Create = (seed: string) => Drill;
type Grade = typeof gradeNumber;
type Read = typeof readNumber;

/** Seeds of any length, most of them seen by no other run. */
const anySeed = fc.oneof(
  { weight: 9, arbitrary: fc.nat({ max: 2 ** 31 - 1 }).map(String) },
  fc.string(),
);
const families = Array.from(DRILLS.values(), ({ family, create }): [DrillFamily, Create] => [
  family,
  create,
]);

function least(unit: string, value: number): number {
  return isOnScale(unit) ? 0.03 : 0.03 * value;
}

function isSpokenTo({ decision, decisionPoints }: Drill): boolean {
  return (
    decision.length <= 160 &&
    decision.endsWith('?') &&
    [2, 3].includes(decisionPoints.length) &&
    decisionPoints.every((point) => point.length <= 120 && point.endsWith('.'))
  );
}

function isSound(drill: Drill): boolean {
  const { prompt, working, key, tolerance, unit, rivals, decision, decisionPoints } = drill;
  const values = [key, ...rivals.map(({ value }) => value)];
  const names = rivals.map(({ name }) => name);
  const texts = [prompt, ...working, ...names, decision, ...decisionPoints];
  return (
    prompt.split(/\s+/).length <= 70 &&
    texts.every(
      (text) => /^[!-~]+(?: [!-~]+)*$/.test(text) && !/NaN|undefined|Infinity/.test(text),
    ) &&
    isSpokenTo(drill) &&
    working.length > 0 &&
    values.every((value) => Number.isFinite(value) && value > 0) &&
    (isOnScale(unit) ? values.every((value) => value <= 1) : Number.isFinite(key)) &&
    tolerance > 0 &&
    tolerance < least(unit, key) &&
    rivals.length > 0 &&
    rivals.every(({ value }) => Math.abs(value - key) >= least(unit, key))
  );
}

function makesSoundDrills(create: Create) {
  return fc.property(anySeed, (seed) => isSound(create(seed)));
}

function keepsItsKey(family: DrillFamily, create: Create) {
  return fc.property(anySeed, (seed) => {
    const { key, data, ask, unit } = create(seed);
    return (
      Math.abs(KEYS[family](numbersIn(data), ask, listsIn(data)) - key) <=
      (unit === 'EUR' ? 0.005_01 : 1e-9)
    );
  });
}

/** Every way in which a prompt may show a number. */
function waysToWrite(value: number): string[] {
  const grouped = value.toLocaleString('en-GB');
  return [`${value}`, grouped, value.toFixed(2), `${Number((value * 100).toFixed(1))}`];
}

function tellsItsNumbers(create: Create) {
  return fc.property(anySeed, (seed) => {
    const { prompt, data } = create(seed);
    const numbers = prompt.match(/\d[\d,]*(?:\.\d+)?/g)?.map((n) => n.replace(/,$/, '')) ?? [];
    return Object.values(listsIn(data))
      .flat()
      .every((value) => waysToWrite(value).some((way) => numbers.includes(way)));
  });
}

function isTheSameAgain(create: Create) {
  return fc.property(anySeed, (seed) => {
    expect(create(seed)).toEqual(create(seed));
    return create(seed).seed === seed;
  });
}

function isVaried(create: Create) {
  return fc.property(fc.nat(), (start) => {
    const prompts = Array.from({ length: 500 }, (_, n) => create(`${start}-${n}`).prompt);
    return new Set(prompts).size >= 475;
  });
}

/** What people type who have the number. */
function typedForms(value: number, unit: string): string[] {
  if (unit === 'proportion') {
    const [decimals, percent] = [value.toFixed(2), (value * 100).toFixed(1)];
    const comma = decimals.replace('.', ',');
    return [`${value}`, decimals, comma, `${percent}%`, `${percent} %`, percent, `${value}/1`];
  }
  if (unit === 'number') {
    return [`${value}`, value.toFixed(2), value.toFixed(3).replace('.', ','), `${value}/1`];
  }
  const grouped = value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  const swapped = value.toLocaleString('de-DE', { minimumFractionDigits: 2 });
  const forms = [value.toFixed(2), grouped, grouped.replaceAll(',', ' '), swapped];
  return [...forms, `${grouped} ${unit}`, ...(unit === 'EUR' ? [`EUR ${grouped}`] : [])];
}

function acceptsItsKey(create: Create, read: Read, grade: Grade) {
  return fc.property(anySeed, (seed) => {
    const drill = create(seed);
    return typedForms(drill.key, drill.unit).every((text) => {
      const value = read(text, drill.unit);
      return value !== null && grade(drill, value).isRight;
    });
  });
}

function namesItsRivals(create: Create, grade: Grade) {
  return fc.property(anySeed, (seed) => {
    const drill = create(seed);
    return drill.rivals.every(({ value, name }) => {
      const { isRight, mistakenFor } = grade(drill, value);
      return !isRight && mistakenFor === name;
    });
  });
}

describe.each(families)('%s', (family, create) => {
  test('breaks no rule on 20,000 seeds', () => {
    fc.assert(makesSoundDrills(create), { numRuns: 20_000 });
  });

  test('has the key that another way to it gives', () => {
    fc.assert(keepsItsKey(family, create), { numRuns: 2000 });
  });

  test('shows every number of its data in the prompt', () => {
    fc.assert(tellsItsNumbers(create), { numRuns: 1000 });
  });

  test('is the same for the same seed', () => {
    fc.assert(isTheSameAgain(create), { numRuns: 500 });
  });

  test('asks at least 475 different questions in 500', () => {
    fc.assert(isVaried(create), { numRuns: 8 });
  });

  test('takes its key for right, however it is typed', () => {
    fc.assert(acceptsItsKey(create, readNumber, gradeNumber), { numRuns: 1000 });
  });

  test('takes each rival for wrong, and names it', () => {
    fc.assert(namesItsRivals(create, gradeNumber), { numRuns: 2000 });
  });
});

describe.each(families)('the properties of %s refute', (family, create) => {
  const changing =
    (change: (drill: Drill) => Partial<Drill>): Create =>
    (seed) => {
      const drill = create(seed);
      return { ...drill, ...change(drill) };
    };
  const withRival = (rival: (drill: Drill) => number) =>
    changing((drill) => ({ rivals: [{ value: rival(drill), name: 'near' }, ...drill.rivals] }));

  test.each<[string, Create]>([
    [
      'a long prompt',
      changing(({ prompt }) => ({ prompt: `${prompt}${' and so on'.repeat(20)}` })),
    ],
    ['an em dash', changing(({ prompt }) => ({ prompt: `${prompt} \u2014` }))],
    ['a hole in the text', changing(({ prompt }) => ({ prompt: `${prompt} undefined` }))],
    ['a key that is no number', changing(() => ({ key: Number.NaN }))],
    ['a key of zero', changing(() => ({ key: 0 }))],
    ['a rival near the key', withRival(({ key, tolerance }) => key + 1.2 * tolerance)],
    ['an endless rival', withRival(() => Number.POSITIVE_INFINITY)],
    ['a tolerance that reaches the rivals', changing(({ key }) => ({ tolerance: key }))],
    ['no rival', changing(() => ({ rivals: [] }))],
    ['no working', changing(() => ({ working: [] }))],
    ['an endless quantity', changing(() => ({ working: ['n = Infinity'] }))],
    ['a long decision', changing(({ decision }) => ({ decision: decision.padStart(161, 'so ') }))],
    ['a decision that asks nothing', changing(() => ({ decision: 'Ship it.' }))],
    ['a single point', changing(() => ({ decisionPoints: ['Say why.'] }))],
    ['four points', changing(() => ({ decisionPoints: Array(4).fill('Say why.') }))],
    ['a long point', changing(() => ({ decisionPoints: ['Why.', `${'and so '.repeat(20)}on.`] }))],
    ['half a point', changing(() => ({ decisionPoints: ['Say why.', 'Say'] }))],
  ])('%s', (_name, broken) => {
    expect(isRefuted(makesSoundDrills(broken))).toBe(true);
  });

  test('taking a rival for the key', () => {
    const mistaken = changing(({ rivals, key }) => ({ key: rivals[0]?.value ?? key }));
    expect(isRefuted(keepsItsKey(family, mistaken))).toBe(true);
  });

  test('data of another question', () => {
    const other = changing(({ seed }) => ({ data: create(`${seed} again`).data }));
    expect(isRefuted(tellsItsNumbers(other))).toBe(true);
  });

  test('chance that goes on from one drill to the next, and a forgotten seed', () => {
    let calls = 0;
    const counting: Create = (seed) => {
      calls += 1;
      return { ...create(`${seed} ${calls}`), seed };
    };
    expect(isRefuted(isTheSameAgain(counting))).toBe(true);
    expect(isRefuted(isTheSameAgain(changing(() => ({ seed: '' }))))).toBe(true);
  });

  test('a seed of which two digits count', () => {
    expect(isRefuted(isVaried((seed) => create(seed.slice(-2))))).toBe(true);
  });

  test('a reader without decimal commas, and a grader that wants the very key', () => {
    const english: Read = (text) => Number.parseFloat(text.replaceAll(',', ''));
    const strict: Grade = ({ key }, value) => ({ isRight: value === key, mistakenFor: null });
    expect(isRefuted(acceptsItsKey(create, english, gradeNumber))).toBe(true);
    const rounding = changing(({ key }) => ({ key: key + 1e-7 }));
    expect(isRefuted(acceptsItsKey(rounding, readNumber, strict))).toBe(true);
  });

  test('a grader that takes anything, one that names nothing, one that names the last', () => {
    const wrong = { isRight: false, mistakenFor: null };
    const graders: Grade[] = [
      () => ({ isRight: true, mistakenFor: null }),
      () => wrong,
      ({ rivals }) => ({ ...wrong, mistakenFor: rivals.at(-1)?.name ?? null }),
    ];
    for (const grade of graders) expect(isRefuted(namesItsRivals(create, grade))).toBe(true);
  });
});
