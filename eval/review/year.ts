import { dayFromNumber, dayNumber, type IsoDate } from '../../src/domain/calendar.ts';
import { createRandom } from '../../src/domain/chance.ts';
import type { Card } from '../../src/domain/practice/card.ts';
import { dueToday, NOTHING_DONE, type ReviewDay } from '../../src/domain/practice/due.ts';
import { type Memory, remember, retrievability } from '../../src/domain/practice/memory.ts';
import type { Rating } from '../../src/domain/practice/practice-fact.ts';
import { daysOn, FIRST_SHARES, type Person, SHARES } from './people.ts';

export const DAYS = 365;
export const START = '2027-01-01' as IsoDate;

export interface SimulatedDay {
  readonly isOn: boolean;
  readonly reviewed: number;
  readonly fresh: number;
  /** Due cards that are left over at the end of the day. */
  readonly backlog: number;
  /** Cards reviewed that had been reviewed before, and how many of them were recalled. */
  readonly known: number;
  readonly recalled: number;
  /** The sum over `known` of the chance of recall: what `recalled` is expected to be. */
  readonly expected: number;
  /** The same of the cards that came on their due day and last a day or more. */
  readonly onTime: number;
  readonly onTimeRecalled: number;
}

export interface SimulatedYear {
  readonly person: Person;
  readonly limit: number;
  readonly days: readonly SimulatedDay[];
  /** Every review in order, to replay it. */
  readonly log: readonly { readonly card: string; readonly rating: Rating; readonly on: IsoDate }[];
  readonly memories: ReadonlyMap<string, Memory>;
  /** The sum over begun cards, on the last day, of the chance that they are recalled. */
  readonly knownAtEnd: number;
}

/** A year of a person who reviews what is due, whenever they practise, as far as the limit goes. */
export function simulateYear(
  person: Person,
  deck: readonly Card[],
  limit: number,
  choose = dueToday,
): SimulatedYear {
  const random = createRandom(`review year ${person.habit} ${person.number} ${limit}`);
  const memories = new Map<string, Memory>();
  const log: SimulatedYear['log'][number][] = [];
  const dateOf = (index: number) => dayFromNumber(dayNumber(START) + index);
  const days = daysOn(person, DAYS).map((isOn, index): SimulatedDay => {
    const today = dateOf(index);
    const day: ReviewDay = { deck, memories, today, limit, done: NOTHING_DONE };
    const { cards, waiting } = choose(day);
    if (!isOn) {
      const due = cards.filter(({ memory }) => memory !== null).length;
      const nothing = { reviewed: 0, fresh: 0, known: 0, recalled: 0, expected: 0 };
      const noneOnTime = { onTime: 0, onTimeRecalled: 0 };
      return { isOn, ...nothing, ...noneOnTime, backlog: due + waiting };
    }
    let [known, recalled, expected, onTime, onTimeRecalled] = [0, 0, 0, 0, 0];
    for (const { card, memory, retrievability: chance } of cards) {
      const isRecalled = chance !== null && random() < chance;
      const rating = chance === null ? firstRating(random()) : laterRating(isRecalled, random());
      known += Number(chance !== null);
      recalled += Number(isRecalled);
      expected += chance ?? 0;
      const isOnTime = memory !== null && memory.due === today && memory.stability >= 1;
      onTime += Number(isOnTime);
      onTimeRecalled += Number(isOnTime && isRecalled);
      memories.set(card.id, remember(memory, rating, today));
      log.push({ card: card.id, rating, on: today });
    }
    const reviewed = cards.length;
    return {
      ...{ isOn, reviewed, fresh: reviewed - known, backlog: waiting },
      ...{ known, recalled, expected, onTime, onTimeRecalled },
    };
  });
  const last = dateOf(DAYS - 1);
  const knownAtEnd = [...memories.values()].reduce(
    (sum, memory) => sum + retrievability(memory, last),
    0,
  );
  return { person, limit, days, log, memories, knownAtEnd };
}

function firstRating(chance: number): Rating {
  if (chance < FIRST_SHARES.good) return 'good';
  return chance < FIRST_SHARES.good + FIRST_SHARES.hard ? 'hard' : 'again';
}

function laterRating(isRecalled: boolean, chance: number): Rating {
  if (!isRecalled) return 'again';
  if (chance < SHARES.hard) return 'hard';
  return chance < SHARES.hard + SHARES.easy ? 'easy' : 'good';
}
