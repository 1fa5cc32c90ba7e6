import type { Proof, StoredEvent } from '../progress/event.ts';
import { effectiveEvents } from '../progress/history.ts';
import { type ProofLack, proofLack } from '../progress/proof-lack.ts';
import { standingOf } from '../progress/standing.ts';
import { countDifferentWords } from '../words.ts';
import type { ChecklistItem, ProofKind } from './checklist.ts';
import { otherOwner, proofOwners } from './proof-owners.ts';

/** A note of fewer characters or different words says nothing that somebody else could check. */
export const LEAST_NOTE = 20;
export const LEAST_NOTE_WORDS = 4;

/** Why an item cannot be ticked with what was given. */
export type TickRefusal =
  | { readonly kind: 'no-proof' }
  | {
      readonly kind: 'not-accepted';
      readonly given: ProofKind;
      readonly accepts: readonly ProofKind[];
    }
  | { readonly kind: 'short-note'; readonly characters: number; readonly words: number }
  | (ProofLack & { readonly place: string })
  | { readonly kind: 'no-link'; readonly place: string }
  | { readonly kind: 'elsewhere'; readonly place: string; readonly item: string };

/** The first thing that is wrong with the proofs of a tick; null where they will do. */
export function tickRefusal(
  item: ChecklistItem,
  proofs: readonly Proof[],
  all: readonly ChecklistItem[],
  events: readonly StoredEvent[],
): TickRefusal | null {
  if (proofs.length === 0) return { kind: 'no-proof' };
  const owners = proofOwners(all, effectiveEvents(events), standingOf(events).tasks);
  for (const proof of proofs) {
    const refusal = refusalOf(item, proof) ?? elsewhere(otherOwner(owners, proof, item.id), proof);
    if (refusal !== null) return refusal;
  }
  return null;
}

function refusalOf({ accepts }: ChecklistItem, proof: Proof): TickRefusal | null {
  const { kind, place } = proof;
  if (!accepts.includes(kind)) return { kind: 'not-accepted', given: kind, accepts };
  if (kind === 'note') return shortNote(place);
  if (kind === 'link') return isNoLink(place) ? { kind: 'no-link', place } : null;
  const lack = proofLack(proof);
  return lack === null ? null : { ...lack, place };
}

function shortNote(note: string): TickRefusal | null {
  const characters = [...note.trim()].length;
  const words = countDifferentWords(note);
  const isShort = characters < LEAST_NOTE || words < LEAST_NOTE_WORDS;
  return isShort ? { kind: 'short-note', characters, words } : null;
}

function elsewhere(item: string | null, { place }: Proof): TickRefusal | null {
  return item === null ? null : { kind: 'elsewhere', place, item };
}

/** A scheme, or the beginning that people leave one out with. */
const LIKE_A_LINK = /^(?:[a-z][a-z\d+.-]*:\/\/|https?:|www\.)/i;
/** An address with a scheme for pages, its host and what follows. */
const WEB = /^https?:\/\/([^/?#]*)(.*)$/i;
/** A name with a dot in it, or one of a house's own network with a page behind it. */
const DOTTED = /^[^.]+(?:\.[^.]+)+(?::\d+)?$/;
const HERE = /^(?:localhost|127\.|\[::1\])/i;

/** Whether white space or a control character parts a text: no address has any, and browsers guess. */
export function isBrokenUp(text: string): boolean {
  return /[\s\p{Cc}]/u.test(text.trim());
}

/** Whether a text was meant as a link. */
export function looksLikeLink(text: string): boolean {
  return LIKE_A_LINK.test(text.trim());
}

/** Whether a link leads nowhere that somebody else could open: no host, or this computer. */
export function isNoLink(text: string): boolean {
  if (isBrokenUp(text)) return true;
  const [, host = '', rest = ''] = WEB.exec(text.trim()) ?? [];
  if (host === '' || host.includes('@') || HERE.test(host)) return true;
  return !DOTTED.test(host) && !(/^[a-z\d-]+(?::\d+)?$/i.test(host) && rest.length > 1);
}
