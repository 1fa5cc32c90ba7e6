import type { RubricPart } from '../practice/practice-fact.ts';
import type { Checklist } from './checklist.ts';
import type { ItemStanding, ItemState } from './checklist-standing.ts';

export type Coverage = Readonly<Record<ItemState, number>> & { readonly total: number };

/** The share of the items below which nothing is said of the whole. */
const FLOOR_SHARE = 0.6;

/** What has to be proved before there is a verdict, and how much of it is. */
export interface VerdictFloor {
  /** Items. */
  readonly needed: number;
  readonly coreProved: number;
  readonly coreTotal: number;
}

/** Where most is lacking. */
export interface Weakest {
  readonly group: string;
  readonly title: string;
  readonly proved: number;
  readonly total: number;
  /** Ids of its items that are not proved. */
  readonly items: readonly string[];
}

/** The parts in which the latest mock had the fewest points, from 1 to 4. */
export interface WeakMock {
  readonly parts: readonly RubricPart[];
  readonly score: number;
}

export interface ChecklistVerdict {
  readonly coverage: Coverage;
  readonly floor: VerdictFloor;
  /** A sentence; null below the floor. */
  readonly verdict: string | null;
  /** Why there is none; null where there is one. */
  readonly whyNone: string | null;
  readonly weakest: Weakest | null;
}

function coverageOf(standings: readonly ItemStanding[]): Coverage {
  const count = (wanted: ItemState) => standings.filter(({ state }) => state === wanted).length;
  return {
    proved: count('proved'),
    claimed: count('claimed'),
    open: count('open'),
    total: standings.length,
  };
}

/** What can be said of all items together: nothing while too few of them, or of the core, are proved. */
export function checklistVerdict(
  standings: readonly ItemStanding[],
  groups: Checklist['groups'],
  mock: WeakMock | null,
): ChecklistVerdict {
  const coverage = coverageOf(standings);
  const core = coverageOf(standings.filter(({ item }) => item.isCore));
  // The nudge keeps 60 % of 15 at 9: multiplied it may be a little more.
  const needed = Math.ceil(FLOOR_SHARE * coverage.total - 1e-9);
  const floor = { needed, coreProved: core.proved, coreTotal: core.total };
  const isAbove = coverage.proved >= needed && core.proved === core.total && coverage.total > 0;
  const weakest = weakestGroup(standings, groups);
  return {
    coverage,
    floor,
    verdict: isAbove ? verdictInWords(coverage, floor, weakest, mock) : null,
    whyNone: isAbove ? null : whyNone(coverage, floor),
    weakest,
  };
}

/** The group with the lowest share proved, the first of them; null where everything is proved. */
function weakestGroup(
  standings: readonly ItemStanding[],
  groups: Checklist['groups'],
): Weakest | null {
  const lacking = groups.flatMap(({ id, title }): Weakest[] => {
    const own = standings.filter(({ item }) => item.group === id);
    const open = own.filter(({ state }) => state !== 'proved');
    if (open.length === 0) return [];
    const items = open.map(({ item }) => item.id);
    return [{ group: id, title, proved: own.length - open.length, total: own.length, items }];
  });
  const share = ({ proved, total }: Weakest) => proved / total;
  return lacking.sort((a, b) => share(a) - share(b))[0] ?? null;
}

function whyNone({ proved, total }: Coverage, { needed, coreProved, coreTotal }: VerdictFloor) {
  return `No verdict yet: ${proved} of ${total} proved; the floor is ${needed}, the ${inWords(coreTotal)} core items among them (${coreProved} of ${coreTotal}).`;
}

function verdictInWords(
  { proved, total }: Coverage,
  { coreTotal }: VerdictFloor,
  weakest: Weakest | null,
  mock: WeakMock | null,
): string {
  const enough = `Enough is proved to go to the interview: ${proved} of ${total}, the ${inWords(coreTotal)} core items among them.`;
  const group =
    weakest === null
      ? 'Nothing of the list is lacking.'
      : `Weakest is "${weakest.title}", ${weakest.proved} of ${weakest.total}; not proved there: ${weakest.items.join(', ')}.`;
  const part =
    mock === null
      ? ''
      : ` In your last mock the weakest part was ${mock.parts.join(' and ')}, ${mock.score} of 4.`;
  return `${enough} ${group}${part}`;
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

function inWords(number: number): string {
  return NUMBERS[number] ?? String(number);
}
