import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRoadmap, type Finding } from '../../src/domain/roadmap/check-roadmap.ts';
import type { Roadmap } from '../../src/domain/roadmap/roadmap.ts';
import { isRefuted } from './refuted.ts';
import { FAULTS, type Fault } from './some-faults.ts';
import { references, soundRoadmap } from './some-roadmaps.ts';

type Check = (roadmap: Roadmap) => Finding[];

const check: Check = (roadmap) => checkRoadmap(roadmap, references);

function acceptsTheSound(checkIt: Check) {
  return fc.property(soundRoadmap, (roadmap) => {
    expect(checkIt(roadmap)).toEqual([]);
  });
}

function findsTheFault({ bring, message }: Fault, checkIt: Check) {
  return fc.property(soundRoadmap, fc.nat(), (roadmap, place) => {
    const messages = checkIt(bring(roadmap, place)).map((finding) => finding.message);
    expect(messages).toContainEqual(expect.stringMatching(message));
  });
}

function findsAnyFault(checkIt: Check) {
  return fc.property(
    soundRoadmap,
    fc.constantFrom(...FAULTS),
    fc.nat(),
    (roadmap, { bring }, place) => checkIt(bring(roadmap, place)).length > 0,
  );
}

describe('checkRoadmap', () => {
  test('finds nothing in a roadmap in which nothing is wrong', () => {
    fc.assert(acceptsTheSound(check), { numRuns: 500 });
  });

  test.each(FAULTS)('finds $name, wherever it stands', (fault) => {
    fc.assert(findsTheFault(fault, check));
  });
});

describe('the properties of checkRoadmap refute', () => {
  test('a check that allows no need within a month', () => {
    const strict: Check = (roadmap) =>
      roadmap.months.flatMap(({ tasks }) => {
        const ids = new Set(tasks.map(({ id }) => id));
        const isNeeded = tasks.some(({ needs }) => needs.some((need) => ids.has(need)));
        return isNeeded ? [{ path: [], message: 'a need within a month' }] : [];
      });
    expect(isRefuted(acceptsTheSound(strict))).toBe(true);
  });

  test('a check that sees the first month only', () => {
    const shortSighted: Check = (roadmap) =>
      check(roadmap).filter(({ path }) => path[0] === 'months' && path[1] === 0);
    expect(isRefuted(findsAnyFault(shortSighted))).toBe(true);
    expect(isRefuted(findsAnyFault(check))).toBe(false);
  });

  test.each(FAULTS)('a check that accepts $name', (fault) => {
    const blind: Check = (roadmap) =>
      check(roadmap).filter(({ message }) => {
        return !fault.message.test(message);
      });
    expect(isRefuted(findsTheFault(fault, blind))).toBe(true);
  });
});
