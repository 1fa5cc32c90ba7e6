import { expect, test } from 'vitest';
import type { ChecklistItem } from '../../../src/domain/checklist/checklist.ts';
import type { ItemState } from '../../../src/domain/checklist/checklist-standing.ts';
import { nextWay } from '../../../src/domain/checklist/next-way.ts';
import { anItem, from } from './some-events.ts';

function way(changes: Partial<ChecklistItem>, state: ItemState = 'open') {
  const standing = { item: anItem('memo', changes), state, proofs: [], reasons: [] };
  return nextWay(standing, [{ id: 't2' }]);
}

const all = from({
  tasks: ['t1', 't2'],
  templates: ['a', 'b'],
  practice: ['drills'],
  assessment: true,
});
const how = ['Begin.', 'Fill `ai-pm-path template b --output b.md`.'];

test.each<[string, ReturnType<typeof way>, object | null]>([
  ['what is proved wants nothing', way(all, 'proved'), null],
  ['what is claimed wants its proof', way(all, 'claimed'), { kind: 'tick', item: 'memo' }],
  ['a task of the plan', way(all), { kind: 'task', task: 't2' }],
  ['the assessment', way(from({ tasks: ['t1'], assessment: true })), { kind: 'assessment' }],
  [
    'practice',
    way(from({ practice: ['drills'], templates: ['a'] })),
    { kind: 'practice', what: 'drills' },
  ],
  [
    'a template that a step names',
    way({ ...from({ templates: ['a', 'b'] }), how }),
    { kind: 'template', template: 'b' },
  ],
  ['the first step', way(from({ templates: ['a'] })), { kind: 'step', text: 'Begin.' }],
  ['the proof where there is no step', way({ how: [] }), { kind: 'step', text: 'A page.' }],
])('%s', (_name, found, expected) => {
  expect(found).toEqual(expected);
});
