import { skillTitles } from '../domain/catalog.ts';
import type { PlanMonth, PlanTask } from '../domain/planning/plan.ts';
import { sourceNote, sourcesInWords } from './citations-text.ts';
import { fitInWords } from './fit-words.ts';
import { escapeMarkdown as escaped } from './markdown-escape.ts';
import { changeInWords, personalInWords } from './personal-words.ts';
import {
  adoptCommand,
  datesInWords,
  hoursInWords,
  lengthInWords,
  notedGaps,
  otherPaceInWords,
  type PlanView,
  resourcesOf,
  rolesInWords,
  shownCitations,
  shownMonths,
  skillsInWords,
  taskHoursInWords,
} from './plan-view.ts';
import { answersInWords, guidanceInWords, startInWords } from './task-words.ts';

/** The guide as Markdown (CommonMark with GitHub's task lists): a tick box for every task. */
export function renderPlanMarkdown(view: PlanView): string {
  const { plan, month } = view;
  const blocks = [
    `# ${escaped(plan.roadmap.title)}`,
    [...fitLines(view), lengthInWords(view), rolesInWords(view), otherPaceInWords(view) ?? '']
      .filter((line) => line !== '')
      .map(escaped)
      .join('\n'),
    ...(month === null ? [...personal(view), ...overview(view)] : []),
    ...shownMonths(view).flatMap((entry) => monthBlocks(entry, view)),
    ...(month === null ? outlook(view) : []),
    ...sourceBlocks(view),
    `Make it your plan: \`${adoptCommand(view)}\``,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function fitLines({ plan: { fit, assumptions } }: PlanView): string[] {
  return fit === null ? [] : [fitInWords(fit, assumptions.hoursPerWeek).join(' ')];
}

function personal({ personal: own, catalog }: PlanView): string[] {
  if (own === null) return [];
  const titles = skillTitles(catalog);
  return [
    '## Made yours',
    escaped(personalInWords(own)),
    bullets(own.changes.map((change) => escaped(changeInWords(change, titles)))),
  ];
}

function noted(text: string, sources: readonly string[]): string {
  return escaped(text + sourceNote(sources, true));
}

function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function overview(view: PlanView): string[] {
  const { roadmap } = view.plan;
  const titles = skillTitles(view.catalog);
  return [
    '## What this is',
    ...roadmap.overview.map(({ text, sources }) => noted(text, sources)),
    '## What carries over',
    bullets(
      roadmap.strengths.map(
        ({ title, text, use, sources }) =>
          `**${escaped(title)}.** ${escaped(text)} Use it: ${noted(use, sources)}`,
      ),
    ),
    '## What to unlearn',
    bullets(
      roadmap.habits.map(
        ({ habit, cost, instead, sources }) =>
          `**${escaped(habit)}.** ${escaped(cost)} Instead: ${noted(instead, sources)}`,
      ),
    ),
    '## Skill gaps',
    'Levels: 0 not yet, 1 knows, 2 does with help, 3 can be trusted alone, 4 leads others.',
    [
      '| skill | usual start | target | |',
      '| --- | --- | --- | --- |',
      ...notedGaps(view).map(({ skill, start, target, note }) => {
        const text = note === null ? '' : noted(note.text, note.sources);
        return `| ${escaped(skill.title)} | ${start} | ${target} | ${text} |`;
      }),
    ].join('\n'),
    ...(roadmap.onTheJob.length === 0
      ? []
      : [
          '## What only the job teaches',
          bullets(
            roadmap.onTheJob.map(
              ({ skill, why, sources }) =>
                `**${escaped(titles.get(skill) ?? skill)}.** ${noted(why, sources)}`,
            ),
          ),
        ]),
  ];
}

function monthBlocks({ month, hours, tasks }: PlanMonth, view: PlanView): string[] {
  return [
    `## Month ${month.month}: ${escaped(month.theme)} (${hoursInWords(hours)})`,
    noted(month.whyNow, month.sources),
    'At the end of the month:',
    bullets(month.outcomes.map(escaped)),
    '### Tasks',
    tasks.map((entry) => taskItem(entry, view)).join('\n'),
    '### Watch out',
    noted(month.pitfall.text, month.pitfall.sources),
    '### Check yourself',
    bullets(
      month.selfCheck.map((selfCheck) =>
        [
          `**${escaped(selfCheck.question)}** ${escaped(sourceNote(selfCheck.sources, true))}`,
          ...answersInWords(selfCheck).map(({ term, text }) => `  - ${term}: ${escaped(text)}`),
        ].join('\n'),
      ),
    ),
  ];
}

function taskItem(entry: PlanTask, view: PlanView): string {
  const { task, status } = entry;
  const tick = status === 'done' ? 'x' : ' ';
  const start = startInWords(task);
  const details = [
    `Why: ${escaped(task.why)}`,
    `Deliverable: ${escaped(task.deliverable)}`,
    `Done when: ${escaped(task.doneWhen)}`,
    ...(start === '' ? [] : [`Start from: \`${start}\``]),
    ...(task.steps === undefined ? [] : [stepsItem(task.steps)]),
    ...guidanceInWords(task).map(({ term, text }) => `${term}: ${escaped(text)}`),
    ...(task.needs.length > 0 ? [`Needs: ${task.needs.join(', ')}`] : []),
    `Leads to: ${escaped(skillsInWords(task, skillTitles(view.catalog)))}`,
    ...resourcesOf(task, view).map(
      ({ title, url, take, skip }) =>
        `Read: [${escaped(title)}](<${url}>). ${escaped(take)} Skip: ${escaped(skip)}`,
    ),
    `Sources: ${sourcesInWords(task.sources)}`,
  ];
  const head = `- [${tick}] **${task.id}** ${escaped(task.title)} (${taskHoursInWords(task)}${datesInWords(entry)})`;
  return [head, ...details.map((detail) => `  - ${detail}`)].join('\n');
}

/** A numbered list below its point, indented as far as the text of that point. */
function stepsItem(steps: readonly string[]): string {
  return ['Steps:', ...steps.map((step, index) => `    ${index + 1}. ${escaped(step)}`)].join('\n');
}

function outlook({ plan: { roadmap } }: PlanView): string[] {
  const { inside, outside } = roadmap.duration;
  return [
    '## Milestones',
    bullets(
      roadmap.milestones.map(
        ({ month, title, proof, sources }) =>
          `**Month ${month}: ${escaped(title)}.** ${noted(proof, sources)}`,
      ),
    ),
    '## An honest look',
    bullets(
      [
        ...roadmap.realityCheck,
        { title: 'Moving inside your company', ...inside },
        { title: 'Moving to another company', ...outside },
      ].map(({ title, text, sources }) => `**${escaped(title)}.** ${noted(text, sources)}`),
    ),
  ];
}

function sourceBlocks(view: PlanView): string[] {
  const citations = shownCitations(view);
  if (citations.length === 0) return [];
  const items = citations.map(({ id, statement, origin, urls }) => {
    const links = urls.map((url) => ` <${url}>`).join('');
    return `**${id}** ${escaped(`${statement} (${origin})`)}${links}`;
  });
  return ['## Sources', bullets(items)];
}
