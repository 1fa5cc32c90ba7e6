import type { Level } from '../skills.ts';
import type { ItemKind } from './item.ts';

/** Who a person is and what they asked of the sitting. */
export interface Background {
  /** An origin's id. */
  readonly from: string;
  /** A target's id, or null where the person is unsure. */
  readonly to: string | null;
  /** Years in the present occupation. */
  readonly years: number | null;
  /** Hours a week they can give to the way. */
  readonly hoursPerWeek: number | null;
}

/** What a sitting was asked to be. */
export interface SittingPlan extends Background {
  readonly seed: string;
  /** Minutes for everything; null where whatever was answered counts. */
  readonly minutes: number | null;
  /** The skills it is confined to; null for all. */
  readonly skills: readonly string[] | null;
  /** Whether claims and questions on fit are left out. */
  readonly isQuick: boolean;
}

export type EndReason = 'time' | 'certain' | 'nothing-left' | 'stopped';

/**
 * What an assessment records. Each answer holds its score and what it is scored by, so that an older
 * answer still counts when the bank has changed. `sitting` is the id of the event that began it.
 */
export type AssessmentFact =
  | ({
      readonly type: 'assessment-begun';
      /** Whether what was answered before is left out from here on. */
      readonly isRestart: boolean;
    } & SittingPlan)
  | {
      readonly type: 'skill-claimed';
      readonly sitting: string;
      readonly skill: string;
      readonly level: Level;
    }
  | {
      readonly type: 'item-answered';
      readonly sitting: string;
      readonly item: string;
      readonly skill: string;
      readonly kind: ItemKind;
      readonly level: Level;
      /** An option, `most/least`, the typed number, or `?`. */
      readonly answer: string;
      readonly grade: number | null;
      /** Fingerprint of the question as it stood. */
      readonly revision: string;
    }
  | {
      readonly type: 'fit-answered';
      readonly sitting: string;
      readonly question: string;
      readonly option: string;
    }
  | {
      readonly type: 'assessment-ended';
      readonly sitting: string;
      readonly reason: EndReason;
    };

/** How long a sitting takes where nothing else is asked for, in minutes; and a quick one. */
export const DEFAULT_MINUTES = 12;
export const QUICK_MINUTES = 4;

/** What the bank and a file of answers draw from where no seed is named. */
export const DEFAULT_SEED = '1';
