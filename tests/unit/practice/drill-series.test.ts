import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import { DRILLS } from '../../../src/domain/drills/families.ts';
import { drillSeries, findFamily } from '../../../src/domain/practice/drill-series.ts';
import { aForeignEvent, aNote, anUndo, aReview } from './some-reviews.ts';

const TODAY = '2026-11-21' as IsoDate;
const FAMILIES = [...DRILLS.keys()];
const MIXED = { family: null, seed: null, count: 10 } as const;

function idsOf(...series: Parameters<typeof drillSeries>): string[] {
  return drillSeries(...series).map(({ family, seed }) => `${family}:${seed}`);
}

describe('drillSeries with a seed', () => {
  test('is the seed itself for one question', () => {
    expect(idsOf({ family: 'kappa', seed: '7', count: 1 }, [], TODAY)).toEqual(['kappa:7']);
  });

  test('counts from 1 for several', () => {
    expect(idsOf({ family: 'kappa', seed: '7', count: 3 }, [], TODAY)).toEqual([
      'kappa:7-1',
      'kappa:7-2',
      'kappa:7-3',
    ]);
  });

  test('takes all families in turn, whatever has been answered', () => {
    const events = [aReview(1, 'drill:kappa')];
    const ids = idsOf({ ...MIXED, seed: 'S', count: 12 }, events, TODAY);
    expect(ids.map((id) => id.split(':')[0])).toEqual([...FAMILIES, ...FAMILIES.slice(0, 2)]);
  });
});

describe('drillSeries without a seed', () => {
  test('the same state gives the same questions', () => {
    const drills = drillSeries(MIXED, [aNote(1)], TODAY);
    expect(drillSeries(MIXED, [aNote(1)], TODAY)).toEqual(drills);
    expect(drills.map(({ family }) => family)).toEqual(FAMILIES);
    expect(new Set(drills.map(({ seed }) => seed)).size).toBe(10);
  });

  test('each answer moves on by one question: whoever was interrupted goes on', () => {
    const before = idsOf(MIXED, [], TODAY);
    const events = [aReview(1, 'drill:kappa'), aReview(2, 'question:a'), aForeignEvent(3)];
    expect(idsOf({ ...MIXED, count: 9 }, events, TODAY)).toEqual(before.slice(1));
  });

  test('an answer that was taken back has been seen all the same', () => {
    const [one, two] = [aReview(1, 'drill:psi'), anUndo(2, 'e1')];
    const wish = { family: 'psi', seed: null, count: 1 } as const;
    expect(idsOf(wish, [one, two], TODAY)).toEqual(idsOf(wish, [one], TODAY));
    expect(idsOf(wish, [one], TODAY)).not.toEqual(idsOf(wish, [], TODAY));
  });

  test('another day has other questions', () => {
    const other = idsOf(MIXED, [], '2026-11-22' as IsoDate);
    expect(idsOf(MIXED, [], TODAY).filter((id) => other.includes(id))).toEqual([]);
  });
});

describe('findFamily', () => {
  test.each([
    ['kappa', 'kappa'],
    [' Kappa ', 'kappa'],
    ['kapa', null],
    ['', null],
  ])('%j', (typed, family) => {
    expect(findFamily(typed)).toBe(family);
  });
});
