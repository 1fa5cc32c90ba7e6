import type { Resource } from './resources.ts';
import type { Sourced } from './roadmap/roadmap.ts';

export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly items: readonly string[];
}

export interface StepsBlock {
  readonly kind: 'steps';
  readonly items: readonly string[];
}

/** The first column names the row. Every row has as many cells as there are columns. */
export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One person's story, told as such. */
export interface StoryBlock {
  readonly kind: 'story';
  readonly text: string;
}

/** A weak and a strong answer of our own making. */
export interface ExampleBlock {
  readonly kind: 'example';
  readonly weak: string;
  readonly strong: string;
  readonly why: string;
}

/** Something to read, watch or use. */
export interface ResourceBlock {
  readonly kind: 'resource';
  readonly resource: Resource;
}

export type GuideBlock =
  | TextBlock
  | ListBlock
  | StepsBlock
  | TableBlock
  | StoryBlock
  | ExampleBlock
  | ResourceBlock;

/** Its sources are empty where another section of the page names them. */
export interface GuideSection extends Sourced {
  readonly title: string;
  readonly blocks: readonly GuideBlock[];
}

/** A short reference page. */
export interface Guide {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly checked: string;
  readonly sections: readonly GuideSection[];
  /** Ids of resources to read next. */
  readonly resources?: readonly string[] | undefined;
  /** Ids of other guides. */
  readonly see: readonly string[];
  /** Commands that make sense next, without the program's name. */
  readonly next: readonly string[];
}
