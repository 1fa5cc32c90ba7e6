import { describe, expect, test } from 'vitest';
import { checkDeepening, type DeepeningTask } from '../../../src/domain/planning/deepening.ts';
import { aSkill, someSkills } from '../some-lists.ts';

function aTask(changes: Partial<DeepeningTask> = {}): DeepeningTask {
  return {
    id: 'frame-one',
    title: 'Frame one problem',
    hours: 3,
    why: 'Because.',
    deliverable: 'A page.',
    doneWhen: 'A colleague restates it.',
    skills: [{ id: 'problem-framing', level: 1 }],
    resources: ['a-book'],
    sources: ['judgement'],
    ...changes,
  };
}

const references = { skills: someSkills(), resourceIds: new Set(['a-book']) };

describe('checkDeepening', () => {
  test('finds nothing where every skill has its task', () => {
    expect(checkDeepening([aTask(), aTask({ id: 'frame-two' })], references)).toEqual([]);
  });

  test('an id that is used twice is found at the second task', () => {
    expect(checkDeepening([aTask(), aTask()], references)).toEqual([
      { path: ['tasks', 1, 'id'], message: '"frame-one" is used twice' },
    ]);
  });

  test('names unknown skills and resources', () => {
    const task = aTask({
      skills: [
        { id: 'problem-framing', level: 1 },
        { id: 'astrology', level: 1 },
      ],
      resources: ['a-book', 'a-film'],
    });
    expect(checkDeepening([task], references)).toEqual([
      { path: ['tasks', 0, 'skills'], message: 'unknown skill "astrology"' },
      { path: ['tasks', 0, 'resources'], message: 'unknown resource "a-film"' },
    ]);
  });

  test('a skill that no task teaches is found', () => {
    const skills = someSkills({ skills: [aSkill(), aSkill({ id: 'writing' })] });
    expect(checkDeepening([aTask()], { ...references, skills })).toEqual([
      { path: ['tasks'], message: 'no task for the skill "writing"' },
    ]);
    expect(checkDeepening([], references)).toEqual([
      { path: ['tasks'], message: 'no task for the skill "problem-framing"' },
    ]);
  });
});
