import {
  type Comparison,
  compareSittings,
  EQUAL_FORMS,
  WAYS,
  type Way,
} from './compare-sittings.ts';
import type { EvalContent } from './eval-content.ts';
import type { Outcome } from './figures.ts';
import { bars, fixed, percent, signed, table } from './markdown.ts';
import { type Aim, aimFor, type Section } from './section.ts';
import { MINUTES } from './sitting.ts';
import { correlationOf, type MissSummary, rmseGain, type Summary, summarize } from './summary.ts';
import { AS_BELIEVED } from './worlds.ts';

const PEOPLE = 1512;
const LEAST_GAIN = 0.05;
const COVERAGE = { least: 0.76, most: 0.84 };
const MOST_BIAS = 0.05;
const MOST_PEOPLE = 0.5;

/** Part B: the shipped bank and the program, in the world that the program believes in. */
export function sittingsSection(content: EvalContent): Section {
  const comparison = compareSittings(content, AS_BELIEVED, PEOPLE);
  const summaries = [...comparison.outcomes].map(
    ([way, outcomes]) => [way, summarize(outcomes)] as const,
  );
  const rivals = EQUAL_FORMS.map((way) => ({ way, ...gainOver(comparison, way) }));
  const text = [
    introduction(content, comparison),
    '',
    RIVALS,
    '',
    table(
      WAY_HEAD,
      summaries.map(([way, summary]) => wayCells(WAYS[way], summary)),
    ),
    '',
    'Skill RMSE, smaller is better:',
    '',
    bars(summaries.map(([way, { skills }]) => [WAYS[way], skills.rmse])),
    '',
    'What is measured, and the groups. A range is given as the report widens it, and as the model has it.',
    '',
    table(
      RANGE_HEAD,
      summaries.map(([way, summary]) => rangeCells(WAYS[way], summary)),
    ),
    '',
    'By how much the skill RMSE of the adaptive sitting is smaller than that of a form of equal time, with the standard error over ten batches of people:',
    '',
    table(
      ['rival', 'gain', 'standard error'],
      rivals.map(({ way, share, standardError }) => [
        ...[WAYS[way], percent(share), percent(standardError)],
      ]),
    ),
  ].join('\n');
  const adaptive = summarize(comparison.outcomes.get('adaptive') ?? []);
  return { text, aims: [...gainAims(rivals), ...adaptiveAims(adaptive)] };
}

const RIVALS =
  'The form by hand has one choice item at the level of the target for each skill, those that count most first, group by group in turn. The other forms take item after item what can be expected to remove most weighted variance a second before anybody has answered, for a target or for an origin and a target; "in pairs" counts the second item of a skill 1.6 times, as the program does; "no self-ratings" spends their time on items. All of them are scored by the program.';

function introduction({ bank, skills, roles }: EvalContent, { people }: Comparison): string {
  const correlation = correlationOf(
    people.flatMap(({ claims, thetas }) =>
      skills.skills.map(({ id }, place) => [claims.get(id) ?? 0, thetas[place] ?? 0] as const),
    ),
  );
  return `${people.length} people in equal parts over ${roles.origins.length} origins and ${roles.targets.length} targets; ${bank.items.length} written items and the numbers; ${MINUTES} minutes. Abilities are drawn from the model's prior, answers from its models, claims with a correlation of ${fixed(correlation, 2)} with the truth. Whoever is asked the same item answers alike in every kind of sitting. Errors are in levels, over all ${skills.skills.length} skills, whether measured or not.`;
}

function gainOver({ outcomes }: Comparison, rival: Way) {
  const of = (way: Way): readonly Outcome[] => outcomes.get(way) ?? [];
  return rmseGain(of('adaptive'), of(rival));
}

function gainAims(rivals: readonly { readonly way: Way; readonly share: number }[]): Aim[] {
  const byHand = rivals.find(({ way }) => way === 'formByWeight')?.share ?? 0;
  const strongest = Math.min(...rivals.map(({ share }) => share));
  const limits = { least: LEAST_GAIN };
  return [
    aimFor('B', 'skill RMSE 5 % below the form by hand', byHand, limits, percent),
    aimFor('B', 'skill RMSE 5 % below the strongest form', strongest, limits, percent),
  ];
}

function adaptiveAims({ skills, measuredSkills, groups, verdicts }: Summary): Aim[] {
  const covers = (what: string, { coverage }: MissSummary) =>
    aimFor('B', `80 % ranges of ${what} cover .76 to .84`, coverage ?? 0, COVERAGE);
  return [
    covers('all skills', skills),
    covers('measured skills', measuredSkills),
    covers('groups', groups),
    aimFor('B', 'bias within .05, all skills', Math.abs(skills.bias), { most: MOST_BIAS }),
    aimFor('B', 'bias within .05, measured skills', Math.abs(measuredSkills.bias), {
      most: MOST_BIAS,
    }),
    aimFor('B', 'a verdict for most people', verdicts, { least: MOST_PEOPLE }, percent),
  ];
}

export const WAY_HEAD = [
  ...['', 'RMSE', 'by weight', 'bias', 'ranges cover', 'verdict', 'weight measured'],
  ...['top-5 gaps found', 'items', 'minutes'],
];

export function wayCells(name: string, summary: Summary): string[] {
  const { skills, items } = summary;
  const isAsked = items > 0;
  return [
    ...[name, fixed(skills.rmse, 3), fixed(summary.weightedRmse, 3), signed(skills.bias, 3)],
    share(skills.coverage),
    isAsked ? percent(summary.verdicts) : '',
    isAsked ? percent(summary.measured) : '',
    percent(summary.gapsFound),
    ...[fixed(items, 1), fixed(summary.minutes, 1)],
  ];
}

export const RANGE_HEAD = [
  ...['', 'measured skills a person', 'RMSE', 'bias', 'ranges cover', 'unwidened'],
  ...['group RMSE', 'bias', 'ranges cover', 'unwidened'],
];

export function rangeCells(name: string, { measuredSkills, groups }: Summary): string[] {
  const hasAny = measuredSkills.perPerson > 0;
  const figures = ({ rmse, bias, coverage, unwidened }: MissSummary) => [
    ...[fixed(rmse, 3), signed(bias, 3), share(coverage), share(unwidened)],
  ];
  return [
    ...[name, fixed(measuredSkills.perPerson, 1)],
    ...(hasAny ? figures(measuredSkills) : ['', '', '', '']),
    ...figures(groups),
  ];
}

function share(value: number | null): string {
  return value === null ? '' : fixed(value, 3);
}
