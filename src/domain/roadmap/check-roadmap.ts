import { findOrigin, findTarget, type Roles } from '../roles.ts';
import { type Skills, skillGaps } from '../skills.ts';
import { JUDGEMENT, type SourceList, sourceListsIn } from '../sources.ts';
import { levelsReached, type Roadmap, sumHours, type Task, tasksOf } from './roadmap.ts';
import { findCycle } from './task-graph.ts';

/** Where in the document a finding stands: keys and indices from the top. */
export type DocumentPath = readonly (string | number)[];

export interface Finding {
  readonly path: DocumentPath;
  readonly message: string;
}

/** What a roadmap may refer to. */
export interface References {
  readonly roles: Roles;
  readonly skills: Skills;
  readonly resourceIds: ReadonlySet<string>;
  readonly templateIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
}

const WEEKS_PER_MONTH = 52 / 12;
/** The part of the hours there are that the tasks have to fill, else the months are padded. */
const SMALLEST_SHARE = 0.8;
/** How much more than its even share a month may ask for. */
const MONTH_LIMIT = 4 / 3;

/** Everything in which a well-formed roadmap contradicts itself or the lists it refers to. */
export function checkRoadmap(roadmap: Roadmap, references: References): Finding[] {
  return [
    ...checkRoles(roadmap, references.roles),
    ...checkMonths(roadmap),
    ...checkHours(roadmap),
    ...checkTaskIds(roadmap),
    ...checkNeeds(roadmap),
    ...checkSkills(roadmap, references.skills),
    ...checkTargets(roadmap, references),
    ...checkResources(roadmap, references.resourceIds),
    ...checkTemplates(roadmap, references.templateIds),
    ...checkSources(roadmap, references.sourceIds),
  ];
}

interface PlacedTask {
  readonly task: Task;
  readonly month: number;
  readonly path: DocumentPath;
}

function placedTasks({ months }: Roadmap): PlacedTask[] {
  return months.flatMap(({ month, tasks }, monthIndex) =>
    tasks.map((task, index) => ({ task, month, path: ['months', monthIndex, 'tasks', index] })),
  );
}

function checkRoles({ from, to }: Roadmap, roles: Roles): Finding[] {
  const findings: Finding[] = [];
  if (findOrigin(roles, from)?.id !== from) {
    const known = roles.origins.map(({ id }) => id).join(', ');
    findings.push({ path: ['from'], message: `unknown origin "${from}"; known: ${known}` });
  }
  if (findTarget(roles, to)?.id !== to) {
    const known = roles.targets.map(({ id }) => id).join(', ');
    findings.push({ path: ['to'], message: `unknown target "${to}"; known: ${known}` });
  }
  return findings;
}

function checkMonths({ months, length, milestones }: Roadmap): Finding[] {
  const findings: Finding[] = [];
  if (months.length !== length.months) {
    const message = `length says ${length.months} months, but ${months.length} are listed`;
    findings.push({ path: ['length', 'months'], message });
  }
  for (const [index, { month }] of months.entries()) {
    if (month === index + 1) continue;
    const message = `month ${month} stands where month ${index + 1} is expected`;
    findings.push({ path: ['months', index, 'month'], message });
  }
  for (const [index, { month }] of milestones.entries()) {
    if (month <= months.length) continue;
    const message = `month ${month} is not in this roadmap of ${months.length} months`;
    findings.push({ path: ['milestones', index, 'month'], message });
  }
  return findings;
}

function checkHours(roadmap: Roadmap): Finding[] {
  const { length, months } = roadmap;
  const findings: Finding[] = [];
  const hours = sumHours(tasksOf(roadmap));
  if (hours !== length.hours) {
    const message = `the tasks add up to ${hours} hours, but length claims ${length.hours}`;
    findings.push({ path: ['length', 'hours'], message });
  }
  const claim = `${length.hoursPerWeek} hours a week for ${length.months} months`;
  const capacity = length.hoursPerWeek * WEEKS_PER_MONTH * length.months;
  if (hours > Math.ceil(capacity)) {
    const message = `${hours} hours of tasks do not fit ${claim}, which hold ${Math.ceil(capacity)}`;
    findings.push({ path: ['length', 'hoursPerWeek'], message });
  }
  const least = capacity * SMALLEST_SHARE;
  if (hours < least) {
    const message = `${hours} hours of tasks do not fill ${claim}: ${Math.ceil(least)} at least`;
    findings.push({ path: ['length', 'hoursPerWeek'], message });
  }
  const limit = length.hoursPerWeek * WEEKS_PER_MONTH * MONTH_LIMIT;
  for (const [index, { month, tasks }] of months.entries()) {
    const monthHours = sumHours(tasks);
    if (monthHours <= limit) continue;
    const message = `month ${month} asks for ${monthHours} hours, more than ${Math.floor(limit)}`;
    findings.push({ path: ['months', index, 'tasks'], message });
  }
  return findings;
}

function checkTaskIds(roadmap: Roadmap): Finding[] {
  const seen = new Set<string>();
  return placedTasks(roadmap).flatMap(({ task, path }) => {
    const isDuplicate = seen.has(task.id);
    seen.add(task.id);
    if (!isDuplicate) return [];
    return [{ path: [...path, 'id'], message: `the id "${task.id}" is used twice` }];
  });
}

function checkNeeds(roadmap: Roadmap): Finding[] {
  const placed = placedTasks(roadmap);
  const monthOf = new Map(placed.map(({ task, month }) => [task.id, month]));
  const findings: Finding[] = [];
  for (const { task, month, path } of placed) {
    for (const [index, need] of task.needs.entries()) {
      const needMonth = monthOf.get(need);
      const place = [...path, 'needs', index];
      if (needMonth === undefined) {
        findings.push({ path: place, message: `unknown task "${need}" in needs` });
      } else if (needMonth > month) {
        const message = `"${need}" comes in month ${needMonth}, after this task in month ${month}`;
        findings.push({ path: place, message });
      }
    }
  }
  const cycle = findCycle(placed.map(({ task }) => task));
  const first = placed.find(({ task }) => task.id === cycle?.[0]);
  if (cycle !== null && first !== undefined) {
    const message = `the prerequisites form a circle: ${cycle.join(' -> ')}`;
    findings.push({ path: [...first.path, 'needs'], message });
  }
  return findings;
}

function checkSkills(roadmap: Roadmap, { skills }: Skills): Finding[] {
  const known = new Set(skills.map(({ id }) => id));
  const named = [
    ...placedTasks(roadmap).flatMap(({ task, path }) =>
      task.skills.map(({ id }, index) => ({ id, path: [...path, 'skills', index, 'id'] })),
    ),
    ...roadmap.gaps.map(({ skill }, index) => ({ id: skill, path: ['gaps', index, 'skill'] })),
    ...roadmap.onTheJob.map(({ skill }, index) => ({
      id: skill,
      path: ['onTheJob', index, 'skill'],
    })),
  ];
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({ path, message: `unknown skill "${id}"` }));
}

function checkTargets(roadmap: Roadmap, { roles, skills }: References): Finding[] {
  // Without a known origin the usual starts are unknown too; that is said elsewhere.
  if (findOrigin(roles, roadmap.from) === undefined) return [];
  const reached = levelsReached(tasksOf(roadmap));
  const leftToTheJob = new Set(roadmap.onTheJob.map(({ skill }) => skill));
  return skillGaps(skills, roadmap.from, roadmap.to)
    .filter(({ skill, target }) => (reached.get(skill.id) ?? 0) < target)
    .filter(({ skill }) => !leftToTheJob.has(skill.id))
    .map(({ skill, target }) => {
      const best = reached.get(skill.id);
      const tasks = best === undefined ? 'no task trains it' : `the tasks lead to level ${best}`;
      const message = `${skill.id} is to reach level ${target}, but ${tasks}; name it in onTheJob if only the job teaches it`;
      return { path: ['onTheJob'], message };
    });
}

function checkResources(roadmap: Roadmap, resourceIds: ReadonlySet<string>): Finding[] {
  return placedTasks(roadmap).flatMap(({ task, path }) =>
    task.resources.flatMap((id, index) =>
      resourceIds.has(id)
        ? []
        : [{ path: [...path, 'resources', index], message: `unknown resource "${id}"` }],
    ),
  );
}

function checkTemplates(roadmap: Roadmap, templateIds: ReadonlySet<string>): Finding[] {
  return placedTasks(roadmap).flatMap(({ task: { template }, path }) =>
    template === undefined || templateIds.has(template)
      ? []
      : [{ path: [...path, 'template'], message: `unknown template "${template}"` }],
  );
}

/**
 * Sources that exist nowhere, and `judgement` beside others: an entry either rests on sources or is
 * our own opinion. Works on any content document.
 */
export function checkSources(document: object, sourceIds: ReadonlySet<string>): Finding[] {
  return sourceListsIn(document).flatMap((list) => checkSourceList(list, sourceIds));
}

function checkSourceList({ ids, path }: SourceList, sourceIds: ReadonlySet<string>): Finding[] {
  if (ids.length > 1 && ids.includes(JUDGEMENT)) {
    return [{ path, message: `"${JUDGEMENT}" stands alone or not at all` }];
  }
  return ids.flatMap((id, index) =>
    id === JUDGEMENT || sourceIds.has(id)
      ? []
      : [{ path: [...path, index], message: `unknown source "${id}"` }],
  );
}
