import { skillTitles } from '../domain/catalog.ts';
import { hoursOfChanges } from '../domain/planning/personal-roadmap.ts';
import type { PlanMonth, PlanTask } from '../domain/planning/plan.ts';
import { changeInWords } from './personal-words.ts';
import { notedGaps, type PlanView, resourcesOf, shownCitations, shownMonths } from './plan-view.ts';

/** The plan as one JSON document, `ai-pm-path/plan@1`; keys in a fixed order. */
export function renderPlanJson(view: PlanView): string {
  const { roadmap, assumptions, totals, schedule } = view.plan;
  return `${JSON.stringify({
    schema: 'ai-pm-path/plan@1',
    roadmap: {
      id: roadmap.id,
      from: roadmap.from,
      to: roadmap.to,
      title: roadmap.title,
      months: roadmap.months.length,
      version: roadmap.version,
      checked: roadmap.checked,
    },
    assumptions,
    months: shownMonths(view).map((month) => monthJson(month, view)),
    totals,
    fit: fitJson(view),
    weeks: (schedule?.weeks ?? []).map(({ start, capacity, load }) => ({ start, capacity, load })),
    personal: personalJson(view),
    overview: roadmap.overview,
    strengths: roadmap.strengths,
    habits: roadmap.habits,
    skillGaps: notedGaps(view).map(({ skill, start, target, note }) => ({
      id: skill.id,
      start,
      target,
      note: note?.text ?? null,
    })),
    onTheJob: roadmap.onTheJob,
    milestones: roadmap.milestones,
    realityCheck: roadmap.realityCheck,
    duration: roadmap.duration,
    citations: shownCitations(view),
  })}\n`;
}

function fitJson({ plan: { fit } }: PlanView) {
  if (fit === null) return null;
  const { fits, hoursNeeded, hoursAvailable, finish, cut, options, until } = fit;
  return { fits, hoursNeeded, hoursAvailable, finish, cut, options, until };
}

function personalJson({ personal, catalog }: PlanView) {
  if (personal === null) return null;
  const { returned, added } = hoursOfChanges(personal.changes);
  const titles = skillTitles(catalog);
  return {
    assessedOn: personal.assessedOn,
    hoursReturned: returned,
    hoursAdded: added,
    changes: personal.changes.map((change) => ({
      kind: change.kind,
      task: change.task.id,
      hours: change.task.hours,
      why: changeInWords(change, titles),
    })),
  };
}

function monthJson({ month, hours, tasks }: PlanMonth, view: PlanView) {
  return {
    month: month.month,
    theme: month.theme,
    outcomes: month.outcomes,
    pitfall: month.pitfall.text,
    selfCheck: month.selfCheck.map(({ question, goodAnswer, modelAnswer, weakSigns }) => ({
      ...{ question, goodAnswer },
      ...{ modelAnswer: modelAnswer ?? null, weakSigns: weakSigns ?? [] },
    })),
    hours,
    tasks: tasks.map((task) => taskJson(task, view)),
    whyNow: month.whyNow,
  };
}

function taskJson({ task, start, due, status }: PlanTask, view: PlanView) {
  return {
    id: task.id,
    title: task.title,
    hours: task.hours,
    deliverable: task.deliverable,
    doneWhen: task.doneWhen,
    needs: task.needs,
    skills: task.skills,
    resources: resourcesOf(task, view).map(({ id, title, url }) => ({ id, title, url })),
    start,
    due,
    status,
    why: task.why,
    sources: task.sources,
    testOut: task.hours === 0,
    steps: task.steps ?? [],
    template: task.template ?? null,
    mistake: task.mistake ?? null,
    atWork: task.atWork ?? null,
    fallback: task.fallback ?? null,
    in25Minutes: task.in25Minutes ?? null,
  };
}
