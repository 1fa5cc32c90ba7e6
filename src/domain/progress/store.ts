import type { Fact, ProgressEvent, StoredEvent } from './event.ts';

/** A person's records. What `record` returns is there afterwards, whatever happens. */
export interface Store {
  /** Where they are kept; shown to the person. */
  readonly place: string;
  /** What was found damaged and put right or set aside, one sentence each. */
  readonly warnings: readonly string[];
  /** Every event, in order. */
  events(): readonly StoredEvent[];
  /**
   * Records facts as events: all of them or none.
   *
   * @throws AppError `not-saved` or `newer-data`, exit 1; then nothing was recorded
   */
  record(facts: readonly Fact[]): Promise<readonly ProgressEvent[]>;
  /**
   * Takes in events of another copy; those that are here already change nothing.
   *
   * @returns the number of events that were new
   * @throws AppError as `record`
   */
  merge(events: readonly StoredEvent[]): Promise<number>;
  /**
   * Writes into both copies what they hold together; what was there before is kept beside them.
   *
   * @returns the names under which the old copies are kept
   * @throws AppError as `record`
   */
  repair(): Promise<readonly string[]>;
  /**
   * Begins anew: no events. What was there before is kept aside.
   *
   * @returns the names under which the old copies are kept
   * @throws AppError as `record`
   */
  reset(): Promise<readonly string[]>;
}
