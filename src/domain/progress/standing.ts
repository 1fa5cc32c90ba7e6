import type { IsoDate } from '../calendar.ts';
import type { AdoptedPlan, AdoptedTask, Proof, StoredEvent } from './event.ts';
import { type CountedEvent, effectiveEvents } from './history.ts';

export type TaskStatus = 'open' | 'started' | 'done' | 'skipped';

export interface TaskStanding {
  readonly task: AdoptedTask;
  readonly status: TaskStatus;
  /** The day of the latest change of status; null while it is open. */
  readonly on: IsoDate | null;
  /** Hours that were logged on it, the ones given with `done` among them. */
  readonly hours: number;
  readonly proofs: readonly Proof[];
  /** Who has agreed that it is done; null where nobody is named. */
  readonly reviewer: string | null;
}

export interface LoggedHours {
  readonly on: IsoDate;
  readonly hours: number;
  readonly task: string | null;
}

export interface JournalNote {
  readonly on: IsoDate;
  readonly text: string;
  readonly task: string | null;
}

/** Where a person stands: a pure function of the set of events. */
export interface Standing {
  readonly plan: AdoptedPlan | null;
  /** The day the plan was adopted, or its first day where that is earlier. */
  readonly since: IsoDate | null;
  /** How often it has been re-planned. */
  readonly revision: number;
  /** In the order of the plan. */
  readonly tasks: readonly TaskStanding[];
  /** Every record of hours, in the order of the events. */
  readonly log: readonly LoggedHours[];
  readonly notes: readonly JournalNote[];
  /** Every day on which the status of a task changed, in the order of the events. */
  readonly changedOn: readonly IsoDate[];
  readonly settings: ReadonlyMap<string, string>;
}

/** The latest change of a task's status. */
type Change = Pick<TaskStanding, 'status' | 'proofs' | 'reviewer'> & { readonly on: IsoDate };

interface Draft {
  plan: AdoptedPlan | null;
  since: IsoDate | null;
  revision: number;
  readonly changes: Map<string, Change>;
  readonly log: LoggedHours[];
  readonly notes: JournalNote[];
  readonly changedOn: IsoDate[];
  readonly settings: Map<string, string>;
}

export function standingOf(events: Iterable<StoredEvent>): Standing {
  const draft: Draft = {
    plan: null,
    since: null,
    revision: 0,
    changes: new Map(),
    log: [],
    notes: [],
    changedOn: [],
    settings: new Map(),
  };
  for (const event of effectiveEvents(events)) apply(draft, event);
  const hoursOf = new Map<string, number>();
  for (const { task, hours } of draft.log) {
    if (task !== null) hoursOf.set(task, (hoursOf.get(task) ?? 0) + hours);
  }
  const { plan, since, revision, log, notes, changedOn, settings } = draft;
  const tasks = (plan?.tasks ?? []).map((task): TaskStanding => {
    const change = draft.changes.get(task.id);
    return {
      task,
      status: change?.status ?? 'open',
      on: change?.on ?? null,
      hours: Math.round((hoursOf.get(task.id) ?? 0) * 100) / 100,
      proofs: change?.proofs ?? [],
      reviewer: change?.reviewer ?? null,
    };
  });
  return { plan, since, revision, tasks, log, notes, changedOn, settings };
}

function apply(draft: Draft, event: CountedEvent): void {
  switch (event.type) {
    case 'plan-adopted':
      draft.plan = event.plan;
      draft.since = firstDay(event.plan, event.day);
      draft.revision = 0;
      return;
    case 'plan-replanned':
      draft.plan = event.plan;
      draft.since ??= firstDay(event.plan, event.day);
      draft.revision += 1;
      return;
    case 'plan-dropped':
      draft.plan = null;
      draft.since = null;
      return;
    case 'task-started':
      change(draft, event.task, { status: 'started', on: event.on });
      return;
    case 'task-done':
      change(draft, event.task, {
        ...{ status: 'done', on: event.on, proofs: event.proofs },
        reviewer: event.reviewer ?? null,
      });
      if (event.hours !== undefined) addHours(draft, event.hours, event.on, event.task);
      if (event.note !== undefined) addNote(draft, event.note, event.on, event.task);
      return;
    case 'task-skipped':
      change(draft, event.task, { status: 'skipped', on: event.on });
      addNote(draft, event.why, event.on, event.task);
      return;
    case 'hours-logged':
      addHours(draft, event.hours, event.on, event.task);
      if (event.note !== undefined) addNote(draft, event.note, event.on, event.task);
      return;
    case 'noted':
      addNote(draft, event.text, event.on, event.task);
      return;
    case 'setting-changed':
      if (event.value === null) draft.settings.delete(event.key);
      else draft.settings.set(event.key, event.value);
  }
}

/** A plan that was given an earlier first day than that of its adoption was under way by then. */
function firstDay({ terms }: AdoptedPlan, adoptedOn: IsoDate): IsoDate {
  return terms !== undefined && terms.start < adoptedOn ? terms.start : adoptedOn;
}

function change(
  { changes, changedOn }: Draft,
  task: string,
  { status, on, proofs = [], reviewer = null }: Pick<Change, 'status' | 'on'> & Partial<Change>,
): void {
  changes.set(task, { status, on, proofs, reviewer });
  changedOn.push(on);
}

function addHours({ log }: Draft, hours: number, on: IsoDate, task: string | undefined): void {
  log.push({ hours, on, task: task ?? null });
}

function addNote({ notes }: Draft, text: string, on: IsoDate, task: string | undefined): void {
  notes.push({ text, on, task: task ?? null });
}
