import { createRandom } from '../../src/domain/chance.ts';

/**
 * The simulated people. What is fixed: FSRS-6 is right about how memory fades. What differs is how
 * they practise; the parameters are our judgement, written before any load was seen.
 */
export const HABITS = {
  /** Practises every day. */
  daily: { dayOff: 0, weekOff: 0 },
  /** Leaves out every fourth day or so. */
  gaps: { dayOff: 0.25, weekOff: 0 },
  /** Leaves out one day in ten, and now and then a whole week: three or four in a year. */
  weeksOff: { dayOff: 0.1, weekOff: 0.01 },
} as const;
export type Habit = keyof typeof HABITS;
export const HABIT_NAMES = Object.keys(HABITS) as Habit[];

export const PEOPLE_PER_HABIT = 20;

/** Of the cards that are recalled: hard, and easy; the others are good. */
export const SHARES = { hard: 0.15, easy: 0.15 } as const;

/** Of the new cards: known already (good), half known (hard); the others are not known (again). */
export const FIRST_SHARES = { good: 0.4, hard: 0.3 } as const;

export interface Person {
  readonly habit: Habit;
  /** From 1 on, within the habit. */
  readonly number: number;
}

export function drawPeople(): Person[] {
  return HABIT_NAMES.flatMap((habit) =>
    Array.from({ length: PEOPLE_PER_HABIT }, (_, index) => ({ habit, number: index + 1 })),
  );
}

/** For each day whether they practise; the same for every limit, so that limits can be compared. */
export function daysOn({ habit, number }: Person, days: number): boolean[] {
  const random = createRandom(`review days ${habit} ${number}`);
  const { dayOff, weekOff } = HABITS[habit];
  let away = 0;
  return Array.from({ length: days }, () => {
    away = random() < weekOff ? 7 : Math.max(0, away - 1);
    const isOff = random() < dayOff;
    return away === 0 && !isOff;
  });
}
