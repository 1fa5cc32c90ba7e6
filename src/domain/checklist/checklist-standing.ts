import type { IsoDate } from '../calendar.ts';
import type { Proof, StoredEvent } from '../progress/event.ts';
import { effectiveEvents } from '../progress/history.ts';
import { type ProofLack, proofLack } from '../progress/proof-lack.ts';
import { standingOf, type TaskStanding } from '../progress/standing.ts';
import type { AssessmentProof } from './assessment-proof.ts';
import type { ChecklistItem, ProofKind } from './checklist.ts';
import { type PracticeResults, practiceResults } from './practice-results.ts';
import { countingProofs, otherOwner, proofOwners, type Tick, ticksOf } from './proof-owners.ts';

export type ItemState = 'open' | 'claimed' | 'proved';

/** What backs an item, or was meant to. */
export interface ItemProof {
  /** What it came by. */
  readonly source: 'tick' | 'task' | 'practice' | 'assessment';
  /** The task, or what of `practice`; null otherwise. */
  readonly id: string | null;
  readonly kind: ProofKind | 'result';
  /** A path, an address, the text of a note, or a result in words. */
  readonly place: string;
  readonly on: IsoDate | null;
  readonly counts: boolean;
}

/** Where a person stands on an item, and why, in words. */
export interface ItemStanding {
  readonly item: ChecklistItem;
  readonly state: ItemState;
  readonly proofs: readonly ItemProof[];
  readonly reasons: readonly string[];
}

/** What the standing rests on. */
export interface ChecklistGrounds {
  readonly events: Iterable<StoredEvent>;
  readonly today: IsoDate;
  /** Every item of the checklist: a file of one that is not shown is no proof of another. */
  readonly all: readonly ChecklistItem[];
  /** Places of files that are no longer there. */
  readonly gone: ReadonlySet<string>;
  /** How many points each question has. */
  readonly points: ReadonlyMap<string, number>;
  readonly assessment: AssessmentProof | null;
}

/** One thing that speaks for an item: how strongly, and the words for it. */
interface Evidence {
  readonly state: ItemState;
  readonly reason: string;
  readonly proofs: readonly ItemProof[];
}

/** The grounds, worked out once for all items. */
interface Known extends Omit<ChecklistGrounds, 'events'> {
  readonly ticks: ReadonlyMap<string, Tick>;
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
  readonly tasks: ReadonlyMap<string, TaskStanding>;
  readonly counting: ReadonlyMap<string, readonly Proof[]>;
  readonly practice: PracticeResults;
}

export function checklistStanding(
  items: readonly ChecklistItem[],
  grounds: ChecklistGrounds,
): ItemStanding[] {
  const events = effectiveEvents(grounds.events);
  const { tasks } = standingOf(grounds.events);
  const known = {
    ...grounds,
    ticks: ticksOf(events),
    owners: proofOwners(grounds.all, events, tasks),
    tasks: new Map(tasks.map((task) => [task.task.id, task])),
    counting: countingProofs(tasks),
    practice: practiceResults({ ...grounds, events }),
  };
  return items.map((item) => standingOn(item, known));
}

function standingOn(item: ChecklistItem, known: Known): ItemStanding {
  const evidence = [
    ...tickEvidence(item, known),
    ...item.from.tasks.flatMap((task) => taskEvidence(task, known)),
    ...practiceEvidence(item, known),
    ...assessmentEvidence(item, known),
  ];
  const state =
    (['proved', 'claimed'] as const).find((wanted) =>
      evidence.some((one) => one.state === wanted),
    ) ?? 'open';
  return {
    item,
    state,
    proofs: evidence.flatMap(({ proofs }) => proofs),
    // Where it is proved, what did not help is noise.
    reasons: evidence
      .filter((one) => state !== 'proved' || one.state === 'proved')
      .map(({ reason }) => reason),
  };
}

function tickEvidence({ id }: ChecklistItem, { ticks, gone, owners }: Known): Evidence[] {
  const tick = ticks.get(id);
  if (tick === undefined) return [];
  const judged = tick.proofs.map((proof) => ({ proof, fault: faultOf(proof, id, gone, owners) }));
  const good = judged.filter(({ fault }) => fault === null);
  const names = good.map(({ proof }) => nameOf(proof)).join(', ');
  const faults = judged.flatMap(({ fault }) => fault ?? []).join('; ');
  return [
    {
      state: good.length > 0 ? 'proved' : 'claimed',
      reason: good.length > 0 ? `ticked on ${tick.on} with ${names}` : faults,
      proofs: judged.map(({ proof, fault }) => ({
        ...{ source: 'tick', id: null, kind: proof.kind, place: proof.place, on: tick.on },
        counts: fault === null,
      })),
    },
  ];
}

/** Why a proof does not hold, in words; null where it does. */
function faultOf(
  proof: Proof,
  item: string,
  gone: ReadonlySet<string>,
  owners: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const lack = proofLack(proof);
  if (lack?.kind === 'empty-file') return `file is empty: ${proof.place}`;
  if (lack !== null) return `${nameOf(proof)} ${lackInWords(lack)}`;
  if (isGone(proof, gone)) return `file is gone or empty: ${proof.place}`;
  const other = otherOwner(owners, proof, item);
  return other === null ? null : `${nameOf(proof)} already stands for ${other}`;
}

/** Behind the name of a file. */
function lackInWords(lack: Exclude<ProofLack, { readonly kind: 'empty-file' }>): string {
  switch (lack.kind) {
    case 'unfilled':
      return `is still the template "${lack.template}"`;
    case 'too-short':
      return `has only ${lack.words} different ${lack.words === 1 ? 'word' : 'words'}`;
    case 'too-small':
      return `is no text and has only ${lack.bytes} bytes`;
  }
}

function isGone({ kind, place }: Proof, gone: ReadonlySet<string>): boolean {
  return kind === 'file' && gone.has(place);
}

function taskEvidence(id: string, { tasks, counting, gone }: Known): Evidence[] {
  const task = tasks.get(id);
  const counted = counting.get(id);
  if (task?.status !== 'done' || counted === undefined) return [];
  const there = counted.filter((proof) => !isGone(proof, gone));
  const proofs = task.proofs.map(
    (proof): ItemProof => ({
      ...{ source: 'task', id, kind: proof.kind, place: proof.place, on: task.on },
      counts: there.includes(proof),
    }),
  );
  if (there.length > 0) {
    return [{ state: 'proved', reason: `done ${id} with ${there.map(nameOf).join(', ')}`, proofs }];
  }
  return [{ state: 'claimed', reason: `done ${id} ${lackOf(task, counted)}`, proofs }];
}

/** Why a task that is done proves nothing. */
function lackOf({ proofs }: TaskStanding, counted: readonly Proof[]): string {
  const [first] = proofs;
  if (first === undefined) return 'without a proof';
  const [gone] = counted;
  if (gone !== undefined) return `and the file is gone or empty: ${gone.place}`;
  const lack = proofLack(first);
  if (lack === null) return `with ${nameOf(first)}, which was handed in for another task`;
  return lack.kind === 'empty-file'
    ? `and the file is empty: ${first.place}`
    : `with ${nameOf(first)}, which ${lackInWords(lack)}`;
}

function practiceEvidence({ from }: ChecklistItem, { practice }: Known): Evidence[] {
  return from.practice.flatMap((id): Evidence[] => {
    const { isProved, words, on } = practice[id];
    if (words === '') return [];
    return [
      {
        state: isProved ? 'proved' : 'open',
        reason: `practice: ${words}`,
        proofs: [{ source: 'practice', id, kind: 'result', place: words, on, counts: isProved }],
      },
    ];
  });
}

function assessmentEvidence({ from }: ChecklistItem, { assessment }: Known): Evidence[] {
  if (!from.assessment || assessment === null) return [];
  const { verdict, on } = assessment;
  const words = `assessment of ${on}, verdict: ${verdict.replaceAll('-', ' ')}`;
  return [
    {
      state: 'proved',
      reason: words,
      proofs: [{ source: 'assessment', id: null, kind: 'result', place: words, on, counts: true }],
    },
  ];
}

/** A proof as a person knows it: a file by its name, all else as it is. */
function nameOf({ kind, place }: Proof): string {
  if (kind === 'note') return 'a note';
  return kind === 'file' ? place.replace(/^.*[/\\]/s, '') : place;
}
