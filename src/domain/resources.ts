/** Something to read, watch or use. */
export interface Resource {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly url: string;
  readonly kind: string;
  /** `free`, `freemium`, `paid`, or `unknown` where no page that was read says so. */
  readonly cost: string;
  /** Only where a source states it. */
  readonly hours?: number | undefined;
  readonly level: string;
  readonly skills: readonly string[];
  /** `result`: the address itself was read. `mentioned`: it was seen on a page that was read. */
  readonly verified: string;
  /** Whom it is for. */
  readonly whom: string;
  /** What to take from it. */
  readonly take: string;
  /** What to leave out. */
  readonly skip: string;
  /** What carries the figures in these sentences; our own judgement where they hold none. */
  readonly sources?: readonly string[] | undefined;
}
