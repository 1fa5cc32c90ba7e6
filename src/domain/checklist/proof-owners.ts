import { countsOnce } from '../assessment/proved-levels.ts';
import type { Proof } from '../progress/event.ts';
import type { CountedEvent } from '../progress/history.ts';
import type { TaskStanding } from '../progress/standing.ts';
import type { ChecklistItem } from './checklist.ts';

/** The latest tick of an item that was not taken away. */
export type Tick = Extract<CountedEvent, { readonly type: 'checklist-ticked' }>;

/** By item, in the order of the events. */
export function ticksOf(events: readonly CountedEvent[]): ReadonlyMap<string, Tick> {
  const ticks = new Map<string, Tick>();
  for (const event of events) {
    if (event.type !== 'checklist-ticked' && event.type !== 'checklist-unticked') continue;
    ticks.delete(event.item);
    if (event.type === 'checklist-ticked') ticks.set(event.item, event);
  }
  return ticks;
}

/** What makes two proofs the same: the content of a file, else the address. */
export function proofName({ sha256, kind, place }: Proof): string {
  return sha256 ?? (kind === 'link' ? addressOf(place) : place);
}

/** An address without what leads to the same page: its fragment, a stroke at its end, capitals in its host. */
function addressOf(place: string): string {
  const [, host = '', rest = ''] = /^([a-z]+:\/\/[^/?#]*)([^#]*)/i.exec(place) ?? [];
  return host === '' ? place : host.toLowerCase() + rest.replace(/\/+$/, '');
}

/** For each task that is done, those of its proofs that count: by the rules of `provedLevels`. */
export function countingProofs(
  tasks: readonly TaskStanding[],
): ReadonlyMap<string, readonly Proof[]> {
  const handedIn = new Set<string>();
  return new Map(
    tasks.map(({ task, proofs }) => [
      task.id,
      proofs.filter((proof) => countsOnce(proof, handedIn)),
    ]),
  );
}

/**
 * Which items a file or link stands for already, by its name: a deliverable for the items that its task
 * leads to, a story card for the stories, all else for the item that was ticked with it first.
 */
export function proofOwners(
  items: readonly ChecklistItem[],
  events: readonly CountedEvent[],
  tasks: readonly TaskStanding[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, ReadonlySet<string>>();
  const own = (proof: Proof, ids: readonly string[]) => {
    const name = proofName(proof);
    if (proof.kind !== 'note' && ids.length > 0 && !owners.has(name))
      owners.set(name, new Set(ids));
  };
  const idsWhere = (leads: (item: ChecklistItem) => boolean) =>
    items.filter(leads).map(({ id }) => id);
  for (const [task, proofs] of countingProofs(tasks)) {
    for (const proof of proofs)
      own(
        proof,
        idsWhere(({ from }) => from.tasks.includes(task)),
      );
  }
  for (const event of events) {
    if (event.type !== 'story-kept') continue;
    own(
      event.proof,
      idsWhere(({ from }) => from.practice.includes('stories')),
    );
  }
  for (const { item, proofs } of ticksOf(events).values()) {
    for (const proof of proofs) own(proof, [item]);
  }
  return owners;
}

/** The item that a proof stands for already, where that is another one than this; else null. */
export function otherOwner(
  owners: ReadonlyMap<string, ReadonlySet<string>>,
  proof: Proof,
  item: string,
): string | null {
  const found = [...(owners.get(proofName(proof)) ?? [])];
  return found.includes(item) ? null : (found[0] ?? null);
}
