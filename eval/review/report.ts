import { CARD_KINDS, type Card } from '../../src/domain/practice/card.ts';
import { MOST_NEW_A_DAY } from '../../src/domain/practice/due.ts';
import { fixed, percent, table } from '../assessment/markdown.ts';
import { type Load, loadOf, replayDifferences, sumOf } from './figures.ts';
import { FIRST_SHARES, HABIT_NAMES, HABITS, PEOPLE_PER_HABIT, SHARES } from './people.ts';
import { DAYS, type SimulatedYear, START } from './year.ts';

export const LIMITS = [5, 10, 20] as const;

export function reportOf(deck: readonly Card[], years: readonly SimulatedYear[]): string {
  const kinds = CARD_KINDS.map(
    (kind) => `${deck.filter((card) => card.kind === kind).length} ${kind}s`,
  );
  return [
    '# The load of a year of reviews',
    '',
    'Written by `npm run eval:review`; do not edit. Everybody in it is simulated: a card is recalled with exactly the chance that FSRS-6 with its default parameters gives it. So this says how many cards a day come up, what a limit does and whether the scheduling does what it should; it does not say that real people forget like this.',
    '',
    `${deck.length} cards (${kinds.join(', ')}), ${DAYS} days from ${START}, ${PEOPLE_PER_HABIT} people of each habit under each limit, at most ${MOST_NEW_A_DAY} new cards a day.`,
    '',
    '## What must hold',
    '',
    mustHold(years),
    '',
    '## The people',
    '',
    habitsText(),
    '',
    ...LIMITS.flatMap((limit) => limitSection(deck, years, limit)),
    '## Month by month, who practises daily',
    '',
    'Cards reviewed a day, and behind the stroke due cards left over at the end of a day; means.',
    '',
    monthTable(years),
    '',
    '## What it says',
    '',
    remarks(deck, years),
    '',
  ].join('\n');
}

function mustHold(years: readonly SimulatedYear[]): string {
  const days = sumOf(years, (year) => year.days.length);
  const over = sumOf(
    years,
    ({ days: own, limit }) => own.filter((day) => day.reviewed > limit).length,
  );
  const cards = sumOf(years, ({ memories }) => memories.size);
  const reviews = sumOf(years, ({ log }) => log.length);
  return table(
    ['', 'checked', 'violations'],
    [
      ['no day has more reviews than the limit', `${days} days`, String(over)],
      [
        'a replay of the whole log gives the due day that was reached day by day',
        `${cards} cards, ${reviews} reviews`,
        String(replayDifferences(years)),
      ],
    ],
  );
}

function habitsText(): string {
  const words = HABIT_NAMES.map((habit) => {
    const { dayOff, weekOff } = HABITS[habit];
    return `- ${habit}: a day is left out with a chance of ${percent(dayOff, 0)}; a week off begins with ${percent(weekOff, 0)} a day.`;
  });
  const { hard, easy } = SHARES;
  const first = FIRST_SHARES;
  return [
    ...words,
    '',
    `Of the cards that are recalled ${percent(hard, 0)} are rated hard and ${percent(easy, 0)} easy, the others good; what is not recalled is rated again. New cards: ${percent(first.good, 0)} good, ${percent(first.hard, 0)} hard, the others again. These shares are our judgement.`,
  ].join('\n');
}

function limitSection(
  deck: readonly Card[],
  years: readonly SimulatedYear[],
  limit: number,
): string[] {
  const loads = HABIT_NAMES.map((habit) => loadFor(deck, years, limit, habit));
  const named = (cells: (load: Load) => string[]) =>
    loads.map((load, index) => [HABIT_NAMES[index] ?? '', ...cells(load)]);
  return [
    `## At most ${limit} a day`,
    '',
    table(
      [
        'reviews on a day of practice',
        'mean',
        '95 % of days',
        'most',
        'days at the limit',
        'days over it',
      ],
      named(({ mean, p95, most, full, daysOver }) => [
        fixed(mean, 1),
        String(p95),
        String(most),
        percent(full),
        String(daysOver),
      ]),
    ),
    '',
    table(
      ['due cards left over', 'mean', 'most', 'on the last day'],
      named(({ meanBacklog, mostBacklog, lastBacklog }) => [
        fixed(meanBacklog, 1),
        String(mostBacklog),
        fixed(lastBacklog, 1),
      ]),
    ),
    '',
    table(
      [
        'recalled',
        'share',
        'expected by the model',
        'on time: part of the reviews',
        'on time: share recalled',
      ],
      named(({ recalled, expected, onTime, onTimeRecalled }) =>
        [recalled, expected, onTime, onTimeRecalled].map((share) => percent(share)),
      ),
    ),
    '',
    table(
      ['after the year', 'cards begun', 'known on the last day', 'people who began all', 'on day'],
      named(({ begun, knownAtEnd, allBegun, allBegunOn, people }) => [
        `${fixed(begun, 1)} of ${deck.length}`,
        fixed(knownAtEnd, 1),
        `${allBegun} of ${people}`,
        allBegun === 0 ? 'never' : fixed(allBegunOn, 0),
      ]),
    ),
    '',
  ];
}

function loadFor(
  deck: readonly Card[],
  years: readonly SimulatedYear[],
  limit: number,
  habit: string,
): Load {
  const own = years.filter((year) => year.limit === limit && year.person.habit === habit);
  return loadOf(own, deck.length);
}

const DAYS_OF_MONTH = 30;

function monthTable(years: readonly SimulatedYear[]): string {
  const months = Array.from({ length: Math.floor(DAYS / DAYS_OF_MONTH) }, (_, index) => index);
  const rows = months.map((month) => [
    `${month * DAYS_OF_MONTH + 1} to ${(month + 1) * DAYS_OF_MONTH}`,
    ...LIMITS.map((limit) => {
      const days = years
        .filter(({ person, ...year }) => person.habit === 'daily' && year.limit === limit)
        .flatMap((year) => year.days.slice(month * DAYS_OF_MONTH, (month + 1) * DAYS_OF_MONTH));
      const reviewed = sumOf(days, (day) => day.reviewed) / days.length;
      const backlog = sumOf(days, (day) => day.backlog) / days.length;
      return `${fixed(reviewed, 1)} / ${fixed(backlog, 1)}`;
    }),
  ]);
  return table(['days', ...LIMITS.map((limit) => `at most ${limit}`)], rows);
}

function remarks(deck: readonly Card[], years: readonly SimulatedYear[]): string {
  const lines = LIMITS.map((limit) => {
    const { begun, recalled, mostBacklog } = loadFor(deck, years, limit, 'daily');
    return `- With ${limit} a day, somebody who practises daily has begun ${fixed(begun, 0)} of ${deck.length} cards after a year and recalls ${percent(recalled)} of what comes up again; at most ${mostBacklog} due cards wait at the end of a day.`;
  });
  return [
    ...lines,
    '- "On time" are cards that came on the day they were due and whose memory lasts a day or more: there the scheduler aims at 90 % recalled, and comes out a little under it, since intervals are whole days and each better grade comes back at least a day later than the one below it. The others are late, or so fresh that they fall below 90 % within a day; they come on the next day, since a day is the smallest unit.',
    '- Due cards come before new ones. So a low limit slows down how fast new cards begin; the pile of cards that wait stays small as long as the person practises, and is worked off after days off.',
  ].join('\n');
}
