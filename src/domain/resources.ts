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
  readonly note: string;
}
