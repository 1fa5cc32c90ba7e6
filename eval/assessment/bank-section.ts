import type { EvalContent } from './eval-content.ts';
import { fixed, percent, signed, table } from './markdown.ts';
import { checkMonotone } from './monotone.ts';
import { aimFor, type Section } from './section.ts';
import {
  answerAllRightly,
  type Placement,
  placeDrawnPeople,
  placeEvenPeople,
  placeSteadyPeople,
} from './whole-bank.ts';

const PEOPLE = 300;
const RECORDS = 300;

/** Part E: what comes out when everything is answered. */
export function wholeBankSection(content: EvalContent): Section {
  const drawn = placeDrawnPeople(content, PEOPLE);
  const steady = placeSteadyPeople(content, PEOPLE);
  const even = placeEvenPeople(content);
  const right = answerAllRightly(content);
  const row = (name: string, placement: Placement) => [
    ...[name, String(placement.people), fixed(placement.meanAbsolute, 3)],
    signed(placement.bias, 3),
    ...[percent(placement.withinOne), percent(placement.allWithinOne), fixed(placement.largest, 2)],
  ];
  const text = [
    'Answers by chance as the models have them; or steady answers, at each item the grade that is likeliest at the true ability, for people whose levels are whole. Errors are in levels as shown, 0 to 4.',
    '',
    table(
      [
        ...['', 'people', 'mean absolute error', 'bias', 'skills within one level'],
        ...['people with every skill within one', 'largest error'],
      ],
      [
        row('answers by chance, drawn levels', drawn),
        row('steady answers, drawn levels', steady),
        row('steady answers, one level throughout', even),
      ],
    ),
    '',
    'Everything answered rightly:',
    '',
    table(
      ['from', 'to', 'skills within one level of the target or above', 'least: shown less target'],
      right.map(({ from, to, reached, skills, least }) => [
        ...[from, to, `${reached} of ${skills}`, signed(least, 2)],
      ]),
    ),
  ].join('\n');
  const notReached = right.reduce((sum, { skills, reached }) => sum + skills - reached, 0);
  const every = { least: 1 };
  const aims = [
    aimFor('E', 'steady, one level: all skills within one level', even.withinOne, every, percent),
    aimFor('E', 'steady, drawn: all skills within one level', steady.withinOne, every, percent),
    aimFor('E', 'by chance: all skills within one level', drawn.withinOne, every, percent),
    aimFor(
      'E',
      'all right: skills more than one level below target',
      notReached,
      { most: 0 },
      String,
    ),
  ];
  return { text, aims };
}

/** Part F: a better answer never lowers its skill. */
export function monotoneSection(content: EvalContent): Section {
  const { records, replaced, added, leastRise } = checkMonotone(content, RECORDS);
  const text = [
    `${records} records of 1 to 60 answers drawn by chance, "I don't know" among them, from every origin.`,
    '',
    table(
      ['', 'violations', 'largest'],
      [
        [
          'a better answer in place of a worse one lowers its skill',
          ...[String(replaced.count), fixed(replaced.largest, 6)],
        ],
        ['a right answer more lowers its skill', String(added.count), fixed(added.largest, 6)],
      ],
    ),
    '',
    `The least that a better answer raised its skill by: ${fixed(leastRise, 3)} of a level.`,
  ].join('\n');
  const none = { most: 0 };
  const aims = [
    aimFor('F', 'a better answer lowers its skill: never', replaced.count, none, String),
    aimFor('F', 'one right answer more lowers its skill: never', added.count, none, String),
  ];
  return { text, aims };
}
