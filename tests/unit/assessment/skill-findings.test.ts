import { describe, expect, test } from 'vitest';
import { findSkills } from '../../../src/domain/assessment/skill-findings.ts';
import type { Level } from '../../../src/domain/skills.ts';
import { anAnswer, aRecord, content } from './some-items.ts';

const two = [anAnswer(), anAnswer({ item: 'framing-choice-3', level: 3 })];
const one = anAnswer({ item: 'writing-choice-2', skill: 'writing' });

function findings(answers = [...two, one], proved: Record<string, Level> = {}) {
  return findSkills(content, aRecord(answers), 'swe', new Map(Object.entries(proved)));
}

describe('findSkills', () => {
  test('has skills of two answers or more, and skills that are proved', () => {
    expect([...findings().keys()]).toEqual(['framing']);
    expect([...findings([], { data: 2 }).keys()]).toEqual(['data']);
    expect([...findings(undefined, { writing: 1 }).keys()]).toEqual(['framing', 'writing']);
    expect(findings([]).size).toBe(0);
  });

  test('shows a level where the skill is measured, and none where it is proved alone', () => {
    const found = findings(undefined, { framing: 1, writing: 2 });
    // Two right answers, of level 2 and 3, from the usual level 1.
    expect(found.get('framing')?.shown).toBeGreaterThan(1.2);
    expect(found.get('framing')?.shown).toBeLessThan(2.5);
    expect(found.get('framing')?.proved).toBe(1);
    expect(found.get('writing')).toMatchObject({ shown: null, proved: 2 });
    expect(findings().get('framing')?.proved).toBeNull();
  });

  test('says how probable each level is: less the higher it is, more after right answers', () => {
    const wrong = two.map((answer) => ({ ...answer, grade: 0 }));
    const reaches = ([0, 1, 2, 3, 4] as const).map(
      (level) => findings().get('framing')?.reaches(level) ?? Number.NaN,
    );
    expect(reaches).toEqual(reaches.toSorted((a, b) => b - a));
    expect(reaches[0]).toBeGreaterThan(0.95);
    expect(reaches[4]).toBeLessThan(0.1);
    expect(findings(wrong).get('framing')?.reaches(2)).toBeLessThan(reaches[2] ?? 0);
  });

  test('holds answers against the usual start of the origin', () => {
    const proved = new Map<string, Level>();
    const fromPm = findSkills(content, aRecord(two), 'pm', proved).get('framing');
    expect(fromPm?.shown).toBeGreaterThan((findings().get('framing')?.shown ?? 4) + 0.3);
  });
});
