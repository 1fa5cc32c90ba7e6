import type { IsoDate } from '../calendar.ts';
import type { Proof } from '../progress/event.ts';

/** What the checklist records. */
export type ChecklistFact =
  | {
      readonly type: 'checklist-ticked';
      readonly item: string;
      readonly on: IsoDate;
      readonly proofs: readonly Proof[];
    }
  | { readonly type: 'checklist-unticked'; readonly item: string; readonly on: IsoDate }
  /** The day and the hour where the interview is, `YYYY-MM-DDTHH:MM`. */
  | {
      readonly type: 'interview-set';
      readonly at: string;
      /** The id of the target that it is for; left out in records of earlier versions. */
      readonly to?: string;
      /** Hours a day that there are until then, where the person said so. */
      readonly hours?: number;
    };
