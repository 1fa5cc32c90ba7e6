import type { IsoDate } from '../calendar.ts';
import type { StoredEvent } from '../progress/event.ts';
import { effectiveEvents } from '../progress/history.ts';
import type { Band, CritiqueKind } from './score.ts';

/** What is kept of a critique; never the text. */
export interface CritiqueFact {
  readonly type: 'text-critiqued';
  /** An absolute path, or `-` for standard input, or `question:<id>` for an answer in practice. */
  readonly place: string;
  readonly kind: CritiqueKind;
  readonly band: Band;
  /** 0 to 100. */
  readonly score: number;
  readonly words: number;
  /** How many findings there were. */
  readonly findings: number;
  /** Of the text, to tell a changed one from the same. */
  readonly fingerprint: string;
  readonly on: IsoDate;
}

/** Every critique that was kept, oldest first. */
export function critiquesIn(events: Iterable<StoredEvent>): CritiqueFact[] {
  return effectiveEvents(events).flatMap((event) =>
    event.type === 'text-critiqued' ? [event] : [],
  );
}

/** The latest critique of the same text or of an earlier version of it; null where there is none. */
export function earlierCritique(
  kept: readonly CritiqueFact[],
  { place, kind, fingerprint }: Pick<CritiqueFact, 'place' | 'kind' | 'fingerprint'>,
): CritiqueFact | null {
  return (
    kept.findLast(
      (fact) => fact.place === place && fact.kind === kind && fact.fingerprint !== fingerprint,
    ) ?? null
  );
}

/** Whether a text was critiqued before as it is, with the same result. */
export function isKept(
  kept: readonly CritiqueFact[],
  fact: Omit<CritiqueFact, 'on' | 'type'>,
): boolean {
  const latest = kept.findLast(({ place, kind }) => place === fact.place && kind === fact.kind);
  return latest?.fingerprint === fact.fingerprint && latest.score === fact.score;
}
