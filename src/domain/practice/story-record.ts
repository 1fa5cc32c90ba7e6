import type { IsoDate } from '../calendar.ts';
import type { Proof, StoredEvent } from '../progress/event.ts';
import { effectiveEvents } from '../progress/history.ts';

/** A story that is kept, with the card that proves it. */
export interface Story {
  /** The id of the event that kept it. */
  readonly id: string;
  readonly title: string;
  /** Ids of what it shows. */
  readonly competencies: readonly string[];
  /** Whether its result has a number. */
  readonly hasNumber: boolean;
  readonly proof: Proof;
  readonly on: IsoDate;
}

/** The stories that were kept and not dropped, oldest first. */
export function storiesOf(events: Iterable<StoredEvent>): Story[] {
  const stories = new Map<string, Story>();
  for (const event of effectiveEvents(events)) {
    if (event.type === 'story-kept') {
      const { id, title, competencies, hasNumber, proof, on } = event;
      stories.set(id, { id, title, competencies, hasNumber, proof, on });
    } else if (event.type === 'story-dropped') stories.delete(event.story);
  }
  return [...stories.values()];
}

/** The story whose card this file is: the same content, or the same place; null where there is none. */
export function findSameCard(stories: readonly Story[], { place, sha256 }: Proof): Story | null {
  return (
    stories.find(({ proof }) => proof.place === place || proof.sha256 === (sha256 ?? '')) ?? null
  );
}
