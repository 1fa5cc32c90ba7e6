import { compareSittings, WAYS, type Way } from './compare-sittings.ts';
import type { EvalContent } from './eval-content.ts';
import { bars, table } from './markdown.ts';
import type { Section } from './section.ts';
import { RANGE_HEAD, rangeCells, WAY_HEAD, wayCells } from './sittings-section.ts';
import { type Summary, summarize } from './summary.ts';
import type { World } from './worlds.ts';

const PEOPLE = 300;
const SHOWN_WAYS: readonly Way[] = [
  ...(['adaptive', 'formByWeight', 'formForOrigin', 'claims', 'usualStart'] as const),
];

/** How the ways to measure came out in one world. */
export interface WorldFigures {
  readonly title: string;
  readonly ways: readonly (readonly [Way, Summary])[];
}

export function figuresOfWorld(content: EvalContent, world: World): WorldFigures {
  const { outcomes } = compareSittings(content, world, PEOPLE, SHOWN_WAYS);
  const ways = [...outcomes].map(([way, own]) => [way, summarize(own)] as const);
  return { title: world.title, ways };
}

/** Part C: what is left of the measurement where its assumptions are wrong. No aim was set for it. */
export function worldsSection(worlds: readonly WorldFigures[]): Section {
  const adaptive = worlds.flatMap(({ title, ways }) =>
    ways.filter(([way]) => way === 'adaptive').map(([, summary]) => [title, summary] as const),
  );
  const tables = worlds.flatMap(({ title, ways }) => [
    `### ${title[0]?.toUpperCase()}${title.slice(1)}`,
    '',
    table(
      WAY_HEAD,
      ways.map(([way, summary]) => wayCells(WAYS[way], summary)),
    ),
    '',
    table(
      RANGE_HEAD,
      ways
        .filter(([, { items }]) => items > 0)
        .map(([way, summary]) => rangeCells(WAYS[way], summary)),
    ),
    '',
  ]);
  const text = [
    `${PEOPLE} people a world. The program goes on believing its settings; what is true is another thing. Where items have parameters of their own, b is shifted by N(0, .5), a multiplied by a lognormal factor with sigma .3, and c moved by .1 up or down; ten such banks are drawn, and people fall to them in turn.`,
    '',
    ...tables,
    'How much of the truth the 80 % ranges of the adaptive sitting hold, all skills:',
    '',
    bars(adaptive.map(([title, { skills }]) => [title, skills.coverage ?? 0])),
    '',
    'Skill RMSE of the adaptive sitting:',
    '',
    bars(adaptive.map(([title, { skills }]) => [title, skills.rmse])),
  ].join('\n');
  return { text, aims: [] };
}
