import { describe, expect, test } from 'vitest';
import { howToDo } from '../../../src/domain/progress/how-to.ts';
import type { NextStep } from '../../../src/domain/progress/next-step.ts';

function aStep(changes: { hours?: number; logged?: number; minutes?: number; finishes?: boolean }) {
  const { hours = 4, logged = 0, minutes = 240, finishes = false } = changes;
  const task = { id: 'swe1-1', title: 'Frame', month: 1, hours, needs: [], skills: [] };
  const standing = { task, status: 'open', on: null, hours: logged, proofs: [], reviewer: null };
  const rest = { isInHand: false, unblocks: [], lateSince: null, due: null, lifts: [] };
  return { task: standing, minutes, finishes, ...rest } as NextStep;
}

const steps = ['Open it.', 'Write it.', 'Show it.', 'Mend it.'];

describe('howToDo', () => {
  test('is null where the task says nothing of how it is done', () => {
    expect(howToDo(aStep({}), undefined)).toBeNull();
    expect(howToDo(aStep({}), { in25Minutes: 'A piece.' })).toBeNull();
  });

  test.each([
    [0, 'Open it.', 1],
    [0.9, 'Open it.', 1],
    [1, 'Write it.', 2],
    [3.5, 'Mend it.', 4],
    [9, 'Mend it.', 4],
  ])('after %f of 4 hours it is "%s"', (logged, now, step) => {
    expect(howToDo(aStep({ logged }), { steps })).toEqual({ now, step, steps: 4 });
  });

  test('a task without hours begins with its first step', () => {
    expect(howToDo(aStep({ hours: 0 }), { steps })?.step).toBe(1);
  });

  test('few minutes get the piece that was made for them', () => {
    const task = { steps, in25Minutes: 'A piece.' };
    expect(howToDo(aStep({ minutes: 30 }), task)).toEqual({
      now: 'A piece.',
      step: null,
      steps: 4,
    });
    expect(howToDo(aStep({ minutes: 31 }), task)?.step).toBe(1);
    expect(howToDo(aStep({ minutes: 25, finishes: true }), task)?.step).toBe(1);
    expect(howToDo(aStep({ minutes: 25 }), { steps })?.step).toBe(1);
  });
});
