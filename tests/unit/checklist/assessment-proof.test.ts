import { expect, test } from 'vitest';
import type { AssessmentFact } from '../../../src/domain/assessment/assessment-fact.ts';
import type { IsoDate } from '../../../src/domain/calendar.ts';
import { assessmentProof } from '../../../src/domain/checklist/assessment-proof.ts';
import type { StoredEvent } from '../../../src/domain/progress/event.ts';
import { content } from '../assessment/some-items.ts';
import { eventsOf, TODAY } from './some-events.ts';

/** A sitting for this target with this many answers about a skill, begun by the event `e1`. */
function sitting(to: string | null, answers: number): AssessmentFact[] {
  const plan = { from: 'swe', to, years: null, hoursPerWeek: null, seed: '1', minutes: null };
  const answer = { sitting: 'e1', skill: 'writing', kind: 'choice', level: 2 } as const;
  return [
    { type: 'assessment-begun', isRestart: false, ...plan, skills: null, isQuick: true },
    ...Array.from({ length: answers }, (_, place) => ({
      ...{ type: 'item-answered' as const, ...answer, item: `i${place}`, answer: 'a' },
      ...{ grade: 1, revision: '1' },
    })),
  ];
}

const ended: AssessmentFact = { type: 'assessment-ended', sitting: 'e1', reason: 'certain' };

function proofOn(today: string, facts: readonly AssessmentFact[], target = 'project') {
  return assessmentProof(content, eventsOf(...facts), target, today as IsoDate);
}

test('an assessment for the target that ended with a verdict proves', () => {
  expect(proofOn(TODAY, [...sitting('project', 3), ended])).toMatchObject({ on: TODAY });
  expect(proofOn('2027-01-20', [...sitting('project', 3), ended])).not.toBeNull();
});

test.each<[string, string, readonly AssessmentFact[], string]>([
  ['none', TODAY, [], 'project'],
  ['one that goes on', TODAY, sitting('project', 3), 'project'],
  ['one of 61 days ago', '2027-01-21', [...sitting('project', 3), ended], 'project'],
  ['one for another target', TODAY, [...sitting('project', 3), ended], 'product'],
  ['one without a verdict', TODAY, [...sitting('project', 0), ended], 'project'],
  ['the end of one that is not there', TODAY, [ended], 'project'],
])('%s does not', (_name, today, facts, target) => {
  expect(proofOn(today, facts, target)).toBeNull();
});

test('an older one with a verdict counts where the latest has none', () => {
  const [begun, ...answers] = sitting('project', 3) as [AssessmentFact, ...AssessmentFact[]];
  const again = { ...begun, isRestart: true } as AssessmentFact;
  const events: readonly StoredEvent[] = eventsOf(begun, ...answers, ended, again, {
    ...ended,
    sitting: 'e6',
  } as AssessmentFact);
  expect(assessmentProof(content, events, 'project', TODAY)).not.toBeNull();
});
