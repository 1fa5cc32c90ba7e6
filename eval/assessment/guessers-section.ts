import type { EvalContent } from './eval-content.ts';
import {
  CHANCE,
  GUESSER_TITLES,
  GUESSERS,
  type GuessedShares,
  type GuesserResult,
  runGuesser,
} from './guessers.ts';
import { bars, fixed, table } from './markdown.ts';
import { type Aim, aimFor, type Section } from './section.ts';

/** Of each origin and target. */
const SITTINGS = 24;
export const NEAR_CHANCE = 0.08;
const NEAR_LEVEL = 0.25;

/** Part D: people who know nothing. */
export function guessersSection(content: EvalContent): Section {
  const results = GUESSERS.map((guesser) => ({
    guesser,
    title: GUESSER_TITLES[guesser],
    ...runGuesser(content, guesser, SITTINGS),
  }));
  const rows = results.map(({ title, bank, sittings, ...levels }) => [
    title,
    ...shares(bank),
    ...shares(sittings),
    ...[levels.afterSitting, levels.shown, levels.afterBank].map((level) => fixed(level, 2)),
  ]);
  const start = fixed(results[0]?.start ?? 0, 2);
  const text = [
    `${SITTINGS} sittings of 12 minutes for each origin and target, and the whole bank once. By chance, a quarter of the choices is right, and half of the highest grade of a situation is reached. In a situation the first of an order is picked as the most effective, the last as the least; a guesser by letter picks the next letter round as the least. A number is never hit. Levels are means over all skills, except "shown": over the skills with two items. Before anything is asked the mean level is ${start}.`,
    '',
    table(
      [
        ...['', 'bank: right', 'situations', 'sitting: right', 'situations'],
        ...['level after the sitting', 'shown', 'after the bank'],
      ],
      rows,
    ),
    '',
    'Share of choices answered rightly over the whole bank; chance is .250:',
    '',
    bars(
      results.flatMap(({ title, bank }) => (bank === null ? [] : [[title, bank.right] as const])),
    ),
  ].join('\n');
  return { text, aims: [...chanceAims(results), ...honestyAims(results)] };
}

type Result = GuesserResult & { readonly guesser: string; readonly title: string };

function chanceAims(results: readonly Result[]): Aim[] {
  const most = { most: NEAR_CHANCE };
  return (['bank', 'sittings'] as const).flatMap((where) =>
    results.flatMap(({ title, [where]: found }) => {
      if (found === null) return [];
      const far = (what: keyof GuessedShares) => Math.abs(found[what] - CHANCE[what]);
      const place = where === 'bank' ? 'whole bank' : 'in sittings';
      return [
        aimFor('D', `${title}, ${place}: right choices within .08 of chance`, far('right'), most),
        aimFor('D', `${title}, ${place}: situations within .08 of chance`, far('situations'), most),
      ];
    }),
  );
}

function honestyAims(results: readonly Result[]): Aim[] {
  const of = (guesser: string) => results.find((result) => result.guesser === guesser);
  const [unknown, random] = [of('unknown'), of('random')];
  const far = (after: 'afterSitting' | 'afterBank') =>
    Math.abs((unknown?.[after] ?? 0) - (random?.[after] ?? 0));
  const most = { most: NEAR_LEVEL };
  const aim = '"I don\'t know" within .25 of a level of guessing at random';
  return [
    aimFor('D', `${aim}, after a sitting`, far('afterSitting'), most),
    aimFor('D', `${aim}, after the bank`, far('afterBank'), most),
  ];
}

function shares(found: GuessedShares | null): string[] {
  return found === null ? ['', ''] : [fixed(found.right, 3), fixed(found.situations, 3)];
}
