import type { Roadmap, Task } from '../../src/domain/roadmap/roadmap.ts';

/** One thing that is wrong with a roadmap, and what is to be said about it. */
export interface Fault {
  readonly name: string;
  readonly message: RegExp;
  /** Puts it into a sound roadmap; `place` says into which of its tasks or months. */
  readonly bring: (roadmap: Roadmap, place: number) => Roadmap;
}

type Change<Value> = (value: Value) => Partial<Value>;

function inMonth(change: Change<Roadmap['months'][number]>): Fault['bring'] {
  return (roadmap, place) => {
    const months = roadmap.months.map((month, index) =>
      index === place % roadmap.months.length ? { ...month, ...change(month) } : month,
    );
    return { ...roadmap, months };
  };
}

function inTask(change: Change<Task>): Fault['bring'] {
  return (roadmap, place) =>
    inMonth(({ tasks }) => ({
      tasks: tasks.map((task, index) =>
        index === place % tasks.length ? { ...task, ...change(task) } : task,
      ),
    }))(roadmap, place);
}

function inLength(change: Change<Roadmap['length']>): Fault['bring'] {
  return (roadmap) => ({ ...roadmap, length: { ...roadmap.length, ...change(roadmap.length) } });
}

const sources = ['A1'];

/** The first task needs one of the last month. */
function needLater(roadmap: Roadmap): Roadmap {
  const last = roadmap.months.at(-1)?.tasks[0]?.id ?? '';
  return inTask(({ needs }) => ({ needs: [...needs, last] }))(roadmap, 0);
}

/** No task leads to the first skill that one leads to, and nothing leaves it to the job. */
function forgetSkill(roadmap: Roadmap): Roadmap {
  const trained = roadmap.months.flatMap(({ tasks }) => tasks.flatMap(({ skills }) => [...skills]));
  const [first] = [...trained.map(({ id }) => id), ...roadmap.onTheJob.map(({ skill }) => skill)];
  return {
    ...roadmap,
    onTheJob: roadmap.onTheJob.filter(({ skill }) => skill !== first),
    months: roadmap.months.map((month) => ({
      ...month,
      tasks: month.tasks.map((task) => ({
        ...task,
        skills: task.skills.filter(({ id }) => id !== first),
      })),
    })),
  };
}

export const FAULTS: readonly Fault[] = [
  {
    name: 'an unknown origin',
    message: /^unknown origin "nurse"/,
    bring: (roadmap) => ({ ...roadmap, from: 'nurse' }),
  },
  {
    name: 'an unknown target',
    message: /^unknown target "ballet"/,
    bring: (roadmap) => ({ ...roadmap, to: 'ballet' }),
  },
  {
    name: 'a length of one month more',
    message: /^length says/,
    bring: inLength(({ months }) => ({ months: months + 1 })),
  },
  {
    name: 'a month with a wrong number',
    message: /stands where month/,
    bring: inMonth(({ month }) => ({ month: month + 1 })),
  },
  {
    name: 'a milestone after the end',
    message: /is not in this roadmap/,
    bring: (roadmap) => ({
      ...roadmap,
      milestones: [{ month: roadmap.months.length + 1, title: 'Late', proof: 'None.', sources }],
    }),
  },
  {
    name: 'a quarter of an hour too much',
    message: /add up to/,
    bring: inTask(({ hours }) => ({ hours: hours + 0.25 })),
  },
  {
    name: 'more hours a week than the tasks fill',
    message: /do not fill/,
    bring: inLength(() => ({ hoursPerWeek: 9 })),
  },
  {
    name: 'more tasks than the hours a week hold',
    message: /do not fit/,
    bring: inLength(() => ({ hoursPerWeek: 4 })),
  },
  {
    name: 'a month that asks for too much',
    message: /asks for/,
    bring: inTask(({ hours }) => ({ hours: hours + 13 })),
  },
  {
    name: 'an id that stands twice',
    message: /is used twice/,
    bring: inMonth(({ tasks }) => ({ tasks: [...tasks, ...tasks.slice(0, 1)] })),
  },
  {
    name: 'a need that no task has',
    message: /^unknown task "ghost"/,
    bring: inTask(({ needs }) => ({ needs: [...needs, 'ghost'] })),
  },
  { name: 'a need of a later month', message: /comes in month/, bring: needLater },
  {
    name: 'a task that needs itself',
    message: /form a circle/,
    bring: inTask(({ id, needs }) => ({ needs: [...needs, id] })),
  },
  {
    name: 'an unknown skill in a task',
    message: /^unknown skill "juggling"/,
    bring: inTask(({ skills }) => ({ skills: [...skills, { id: 'juggling', level: 1 }] })),
  },
  {
    name: 'an unknown skill in a gap',
    message: /^unknown skill "juggling"/,
    bring: (roadmap) => ({ ...roadmap, gaps: [{ skill: 'juggling', text: 'None.', sources }] }),
  },
  { name: 'a skill that nothing teaches', message: /is to reach level/, bring: forgetSkill },
  {
    name: 'an unknown resource',
    message: /^unknown resource "a-film"/,
    bring: inTask(({ resources }) => ({ resources: [...resources, 'a-film'] })),
  },
  {
    name: 'an unknown source',
    message: /^unknown source "Z9"/,
    bring: inTask(() => ({ sources: ['Z9'] })),
  },
  {
    name: 'judgement beside a source',
    message: /stands alone or not at all/,
    bring: inMonth(() => ({ sources: ['A1', 'judgement'] })),
  },
];
