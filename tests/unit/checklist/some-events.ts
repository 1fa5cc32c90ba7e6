import type { IsoDate } from '../../../src/domain/calendar.ts';
import type { ChecklistItem } from '../../../src/domain/checklist/checklist.ts';
import type { Fact, Proof, StoredEvent } from '../../../src/domain/progress/event.ts';
import { type CountedEvent, effectiveEvents } from '../../../src/domain/progress/history.ts';

export const TODAY = '2026-11-21' as IsoDate;

export function anItem(id: string, changes: Partial<ChecklistItem> = {}): ChecklistItem {
  return {
    ...{ id, group: 'evidence', title: `Title of ${id}`, isCore: false, sources: ['judgement'] },
    ...{ targets: ['project'], companies: [], why: 'Why.', proof: 'A page.', accepts: ['file'] },
    ...{ minutes: 60, refreshMinutes: 10, how: ['Begin.', 'Go on.'] },
    inShort: { text: 'The least of it.', minutes: 5 },
    from: { tasks: [], templates: [], practice: [], assessment: false },
    ...changes,
  };
}

export function from(changes: Partial<ChecklistItem['from']>): Pick<ChecklistItem, 'from'> {
  return { from: { tasks: [], templates: [], practice: [], assessment: false, ...changes } };
}

export function aFile(name: string, changes: Partial<Proof> = {}): Proof {
  return {
    kind: 'file',
    place: `/home/ada/${name}`,
    size: 10,
    sha256: `sha of ${name}`,
    ...changes,
  };
}

/** Facts as events, in their order, all of today. */
export function eventsOf(...facts: readonly Fact[]): StoredEvent[] {
  return facts.map(
    (fact, place): StoredEvent => ({
      ...{ id: `e${place + 1}`, seq: place + 1, at: '2026-11-21T15:00:00.000Z', day: TODAY },
      ...fact,
    }),
  );
}

export function counted(...facts: readonly Fact[]): CountedEvent[] {
  return effectiveEvents(eventsOf(...facts));
}

export function ticked(item: string, ...proofs: readonly Proof[]): Fact {
  return { type: 'checklist-ticked', item, on: TODAY, proofs };
}

export function adopted(...tasks: readonly string[]): Fact {
  const words = { roadmap: 'swe-project', version: 1, title: 'A way', from: 'swe', to: 'project' };
  const plan = tasks.map((id) => ({ id, title: id, month: 1, hours: 2, needs: [], skills: [] }));
  return { type: 'plan-adopted', plan: { ...words, hoursPerWeek: 6, tasks: plan } };
}

export function done(task: string, ...proofs: readonly Proof[]): Fact {
  return { type: 'task-done', task, on: TODAY, proofs };
}

export function drilled(family: string, isRight: boolean, on: string = TODAY): Fact {
  return {
    ...{ type: 'card-reviewed', card: `drill:${family}`, rating: isRight ? 'good' : 'again' },
    ...{ on: on as IsoDate, seconds: 60, drill: { seed: '1', answer: '1', isRight } },
  } as Fact;
}

export function answered(question: string, said: readonly number[]): Fact {
  return {
    ...{ type: 'card-reviewed', card: `question:${question}`, rating: 'good', on: TODAY },
    ...{ seconds: null, question: { text: 'It depends.', said } },
  } as Fact;
}

export function story(name: string, competencies: readonly string[], hasNumber = true): Fact {
  const proof = aFile(`${name}.md`);
  return { type: 'story-kept', title: name, competencies, hasNumber, proof, on: TODAY };
}
