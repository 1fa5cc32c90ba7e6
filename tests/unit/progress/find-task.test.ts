import { describe, expect, test } from 'vitest';
import type { AdoptedTask } from '../../../src/domain/progress/event.ts';
import { findTask } from '../../../src/domain/progress/find-task.ts';

function aTask(id: string, title: string): AdoptedTask {
  return { id, title, month: 1, hours: 6, needs: [], skills: [] };
}

const tasks = [
  aTask('frame', 'Frame a Problem'),
  aTask('measure', 'Report'),
  aTask('report', 'Write it down'),
  aTask('twin', 'Frame a problem'),
];

describe('findTask', () => {
  test.each([
    ['an id', 'measure', 'measure'],
    ['an id in capitals', 'MEASURE', 'measure'],
    ['an id with space around it', ' \tmeasure\n', 'measure'],
    ['a title', 'Write it down', 'report'],
    ['a title in another case, with space around it', ' wRITE it DOWN ', 'report'],
    ['an id that is an earlier task’s title as well', 'report', 'report'],
    ['a title that two tasks bear, as the first of them', 'frame a problem', 'frame'],
  ])('takes %s', (_name, typed, id) => {
    expect(findTask(tasks, typed)?.id).toBe(id);
  });

  test.each([
    ['a part of an id', 'measur'],
    ['a part of a title', 'Frame a'],
    ['other words', 'frame the problem'],
    ['nothing', ''],
    ['space', '  '],
  ])('finds no task by %s', (_name, typed) => {
    expect(findTask(tasks, typed)).toBeUndefined();
  });

  test('finds no task where there are none', () => {
    expect(findTask([], 'frame')).toBeUndefined();
  });
});
