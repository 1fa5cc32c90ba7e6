import type { RoadmapSummary } from '../domain/catalog.ts';
import { type Roadmap, sumHours } from '../domain/roadmap/roadmap.ts';
import type { Level, Skills } from '../domain/skills.ts';
import { quotable } from '../text/clean.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { hoursInWords } from './plan-view.ts';

export function renderRoadmapList(roadmaps: readonly RoadmapSummary[], screen: Screen): string {
  const page = new Page(screen).heading('Roadmaps').entries(
    roadmaps.map(({ id, title, months, tasks, hours, hoursPerWeek }) => ({
      term: id,
      text: `${title}: ${months} months, ${tasks} tasks, ${hours} hours at ${hoursPerWeek} a week`,
    })),
  );
  page.gap().text('Read one as a guide with: ai-pm-path plan --from ORIGIN');
  return page.toString();
}

/** The structure of a roadmap: its tasks in their months, what comes first, the levels reached. */
export function renderRoadmap(
  roadmap: Roadmap,
  { skills }: Skills,
  levels: ReadonlyMap<string, Level>,
  screen: Screen,
): string {
  const { id, version, title, checked, length } = roadmap;
  const page = new Page(screen).text(title, { mark: screen.style.heading });
  page.text(`${id}, version ${version}, checked on ${checked}.`);
  page.text(
    `${length.months} months, ${hoursInWords(length.hours)} at ${length.hoursPerWeek} a week.`,
  );
  for (const { month, theme, tasks } of roadmap.months) {
    page.heading(`Month ${month}: ${theme} (${hoursInWords(sumHours(tasks))})`);
    for (const task of tasks) {
      const after = task.needs.length === 0 ? '' : `, after ${task.needs.join(', ')}`;
      page.labelled(task.id, `${task.title} (${hoursInWords(task.hours)}${after})`, 2);
    }
  }
  page.heading('Levels that the tasks lead to');
  for (const skill of skills) {
    const level = levels.get(skill.id);
    const target = skill.targets[roadmap.to] ?? 0;
    if (level !== undefined) page.labelled(skill.title, `${level}, target ${target}`, 2);
  }
  const titles = new Map(skills.map((skill) => [skill.id, skill.title]));
  if (roadmap.onTheJob.length > 0) {
    page.heading('Left to the job itself');
    page.list(
      roadmap.onTheJob.map(({ skill }) => titles.get(skill) ?? skill),
      2,
    );
  }
  page.gap().text(`Read it as a guide with: ai-pm-path plan --from ${roadmap.from}`);
  return page.toString();
}

/** @param check the command that checks the new file */
export function renderNewRoadmap(file: string, check: string, screen: Screen): string {
  return new Page(screen)
    .text(`Written to ${quotable(file, 1000)}.`)
    .text(`Replace its texts, then: ${check}`)
    .toString();
}
