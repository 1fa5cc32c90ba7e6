import type { Sourced } from '../roadmap/roadmap.ts';

/** What can back an item: a file, a link, or a note where nothing else is possible. */
export type ProofKind = 'file' | 'link' | 'note';

export const COMPANY_TYPES = ['startup', 'big-tech', 'enterprise'] as const;
export type CompanyType = (typeof COMPANY_TYPES)[number];

/** What `practice` itself can prove. */
export const PRACTICE_PROOFS = ['drills', 'questions', 'mocks', 'stories', 'review'] as const;
export type PracticeProof = (typeof PRACTICE_PROOFS)[number];

/** What is to be sent to other people early, since their answer takes days. */
export interface Request {
  readonly text: string;
  readonly minutes: number;
  /** With fewer days than this to go no answer would come in time. */
  readonly leastDays: number;
}

/** What of an item still helps where there is no time for the whole of it. */
export interface ShortForm {
  readonly text: string;
  readonly minutes: number;
}

export interface ChecklistItem extends Sourced {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  /** Whether it is one of the seven without which there is no verdict (statements C38 to C44). */
  readonly isCore: boolean;
  /** Whether it is about this one firm and its rounds: nothing made earlier stands in for it. */
  readonly isOfThisFirm?: boolean | undefined;
  readonly ask?: Request | undefined;
  readonly inShort: ShortForm;
  /** Ids of the targets that it is for. */
  readonly targets: readonly string[];
  /** The companies that it is for; all where it is empty. */
  readonly companies: readonly CompanyType[];
  readonly why: string;
  /** What counts as proof, so that somebody else can check it. */
  readonly proof: string;
  readonly accepts: readonly ProofKind[];
  /** To make it from nothing. */
  readonly minutes: number;
  /** To go over it once it is there. */
  readonly refreshMinutes: number;
  /** What in the program leads to it. */
  readonly from: {
    readonly tasks: readonly string[];
    readonly templates: readonly string[];
    readonly practice: readonly PracticeProof[];
    /** Whether an assessment with a verdict proves it. */
    readonly assessment: boolean;
  };
  /** What to do today where it is open. */
  readonly how: readonly string[];
  readonly companyNotes?: Readonly<Partial<Record<CompanyType, string | undefined>>> | undefined;
}

export interface DayLine extends Sourced {
  readonly text: string;
  /** Whether it still helps in the last hour before the interview; four lines do. */
  readonly lastMinutes?: boolean | undefined;
  /** With fewer minutes than this to go its time has passed; 0 where it is left out. */
  readonly leastMinutes?: number | undefined;
}

export interface Checklist {
  /** The day it was last read against its sources, `YYYY-MM-DD`. */
  readonly checked: string;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly items: readonly ChecklistItem[];
  /** The page of the last day, in the order of the day. */
  readonly daySheet: readonly DayLine[];
}

/** The items that a person who goes for this target, at such a company, has to have. */
export function itemsFor(
  { items }: Pick<Checklist, 'items'>,
  target: string,
  company: CompanyType | null,
): ChecklistItem[] {
  return items.filter(
    ({ targets, companies }) =>
      targets.includes(target) &&
      (companies.length === 0 || company === null || companies.includes(company)),
  );
}
