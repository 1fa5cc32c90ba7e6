import type { Checklist, ChecklistItem, CompanyType } from '../domain/checklist/checklist.ts';
import type { ItemStanding, ItemState } from '../domain/checklist/checklist-standing.ts';
import type { ChecklistVerdict } from '../domain/checklist/checklist-verdict.ts';
import { type NextWay, nextWay } from '../domain/checklist/next-way.ts';
import type { AdoptedTask } from '../domain/progress/event.ts';
import type { Target } from '../domain/roles.ts';
import { interviewInWords } from './countdown-words.ts';
import { templateCommand } from './task-words.ts';

/** The checklist as somebody stands on it. */
export interface ChecklistView {
  readonly target: Target;
  /** Null where no kind of company was named; notes on companies are left out then. */
  readonly company: CompanyType | null;
  readonly groups: Checklist['groups'];
  readonly standings: readonly ItemStanding[];
  readonly verdict: ChecklistVerdict;
  /** The tasks of the adopted plan; none without one. */
  readonly planned: readonly Pick<AdoptedTask, 'id'>[];
  /** Days to the interview that is set and not over; null where there is none. */
  readonly daysToInterview: number | null;
  /** Hours a day until then. */
  readonly hoursPerDay: number;
}

export interface GroupView {
  readonly title: string;
  readonly proved: number;
  readonly standings: readonly ItemStanding[];
}

/** The groups that have items, in their order. */
export function groupsOf({ groups, standings }: ChecklistView): GroupView[] {
  return groups.flatMap(({ id, title }) => {
    const own = standings.filter(({ item }) => item.group === id);
    const proved = own.filter(({ state }) => state === 'proved').length;
    return own.length === 0 ? [] : [{ title, proved, standings: own }];
  });
}

/** A sign before the word, as in a list on paper. */
export const STATE_MARKS: Readonly<Record<ItemState, string>> = {
  proved: '[x]',
  claimed: '[~]',
  open: '[ ]',
};

/** What is said of the whole: the verdict, or why there is none. */
export function wholeInWords({ verdict }: ChecklistView): string {
  return verdict.verdict ?? verdict.whyNone ?? '';
}

export function coverageInWords({ verdict: { coverage } }: ChecklistView): string {
  const { proved, claimed, open, total } = coverage;
  return `${total} items: ${proved} proved, ${claimed} claimed, ${open} open.`;
}

/** For instance "Interview in 12 days."; null where none is set. */
export function interviewLine({ daysToInterview: days }: ChecklistView): string | null {
  return days === null ? null : `${interviewInWords(days)}.`;
}

const COMPANY_LABELS: Readonly<Record<CompanyType, string>> = {
  startup: 'At a startup',
  'big-tech': 'At a large technology company',
  enterprise: 'At an enterprise',
};

/** What differs at the company that was named; null where nothing does or none was named. */
export function companyNote(
  { companyNotes }: ChecklistItem,
  { company }: ChecklistView,
): { readonly term: string; readonly text: string } | null {
  const text = company === null ? undefined : companyNotes?.[company];
  return company === null || text === undefined ? null : { term: COMPANY_LABELS[company], text };
}

export interface NextStep {
  /** A command to type, or null. */
  readonly command: string | null;
  /** What to do by hand; null where there is a command. */
  readonly text: string | null;
}

/** The one thing to do next for an item; null where it is proved. */
export function nextStepOf(standing: ItemStanding, { planned }: ChecklistView): NextStep | null {
  const way = nextWay(standing, planned);
  if (way === null) return null;
  return way.kind === 'step'
    ? { command: null, text: way.text }
    : { command: commandOf(way), text: null };
}

const PRACTICE_COMMANDS: Readonly<Record<string, string>> = {
  drills: 'drill',
  questions: 'question',
  mocks: 'mock',
  stories: 'stories',
  review: 'review',
};

function commandOf(way: Exclude<NextWay, { readonly kind: 'step' }>): string {
  switch (way.kind) {
    case 'tick':
      return `ai-pm-path checklist tick ${way.item} --proof FILE`;
    case 'task':
      return `ai-pm-path guide ${way.task}`;
    case 'practice':
      return `ai-pm-path practice ${PRACTICE_COMMANDS[way.what]}`;
    case 'assessment':
      return 'ai-pm-path assess';
    case 'template':
      return templateCommand({ template: way.template, file: `${way.template}.md` });
  }
}

/** What to type after the checklist was read. The target stands in it, as it may be recorded nowhere. */
export const nextCommands = ({
  target,
  daysToInterview,
  hoursPerDay,
}: Pick<ChecklistView, 'target' | 'daysToInterview' | 'hoursPerDay'>) => [
  {
    term: 'ai-pm-path checklist tick ITEM --proof FILE',
    text: 'an item, with what proves it; a link will do where the item takes one',
  },
  {
    term: `ai-pm-path checklist --to ${target.id} --format md`,
    text: 'each item with its reason, what counts as proof, and how to make it',
  },
  daysToInterview === null
    ? {
        term: `ai-pm-path checklist --to ${target.id} --interview 2027-02-03T10:00`,
        text: 'what to do each day until then, with the day and hour of yours',
      }
    : {
        term: `ai-pm-path checklist --to ${target.id} --hours ${hoursPerDay}`,
        text: 'what to do each day until the interview',
      },
  { term: 'ai-pm-path practice', text: 'what to practise today' },
];
