import type { IsoDate } from '../domain/calendar.ts';
import type { SkillGap } from '../domain/skills.ts';

export interface NewRoadmap {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly today: IsoDate;
  /** Every gap of this origin and target: the text names each, so that the author decides about it. */
  readonly gaps: readonly SkillGap[];
}

const HOURS_PER_TASK = 13;

/**
 * A roadmap of two months that passes the check: everything in it is there to be replaced, and says
 * what belongs in its place.
 */
export function newRoadmapYaml({ from, to, title, today, gaps }: NewRoadmap): string {
  const [first, second = first] = gaps;
  const id = `my-${from}-${to}`;
  return `# Your own roadmap. Replace every text; the words in it say what belongs there.
# Check it:  ai-pm-path roadmap check FILE
# Show it:   ai-pm-path plan --roadmap FILE
# sources:   ids such as C7 or F24 (shown by: ai-pm-path plan --from swe --full), or [judgement].
schema: ai-pm-path/roadmap@1
id: ${id}
version: 1
from: ${from}
to: ${to}
title: ${JSON.stringify(title)}
checked: ${today}
# The tasks must add up to these hours, and the hours must fit the weeks.
length: {months: 2, hoursPerWeek: 6, hours: ${HOURS_PER_TASK * 4}}
overview:
  - text: What this way is, for whom, and what the months do.
    sources: [judgement]
strengths:
  - title: Something you do well already
    text: Why it counts in the new role.
    use: When and how you use it.
    sources: [judgement]
habits:
  - habit: Something you have to stop doing
    cost: What it costs in the new role.
    instead: What you do in its place, so that others can see it.
    sources: [judgement]
gaps:
  - skill: ${first?.skill.id ?? 'problem-framing'}
    text: What is missing, and how the months close it.
    sources: [judgement]
months:
${monthYaml(1, [taskYaml('month1-first', first, []), taskYaml('month1-second', second, ['month1-first'])])}
${monthYaml(2, [taskYaml('month2-first', first, ['month1-second']), taskYaml('month2-second', second, [])])}
milestones:
  - month: 2
    title: Something that stands by then
    proof: What you can show.
    sources: [judgement]
realityCheck:
  - title: What it costs
    text: Hours, level, pay, what you will miss.
    sources: [judgement]
duration:
  inside: {text: How long a move inside your company takes., sources: [judgement]}
  outside: {text: How long a move to another company takes., sources: [judgement]}
# Every skill whose target lies above the usual start is reached by a task or named here.
onTheJob:
${gaps.map(onTheJobYaml).join('\n')}
`;
}

function monthYaml(month: number, tasks: readonly string[]): string {
  return `  - month: ${month}
    theme: The theme of month ${month}
    whyNow: Why this month comes at this place.
    outcomes: [What you can do at the end of the month]
    tasks:
${tasks.join('\n')}
    pitfall: {text: "What usually goes wrong, and what to do instead.", sources: [judgement]}
    selfCheck:
      - question: A question that shows whether it worked?
        goodAnswer: What a good answer holds.
        sources: [judgement]
    sources: [judgement]`;
}

function taskYaml(id: string, gap: SkillGap | undefined, needs: readonly string[]): string {
  const skill = gap?.skill.id ?? 'problem-framing';
  const level = Math.min(4, (gap?.start ?? 0) + 1);
  return `      - id: ${id}
        title: A task that begins with a verb
        hours: ${HOURS_PER_TASK}
        why: Why it matters for somebody with your background.
        deliverable: The thing that exists afterwards.
        doneWhen: What another person can observe.
        needs: [${needs.join(', ')}]
        skills: [{id: ${skill}, level: ${level}}]
        resources: []
        sources: [judgement]`;
}

function onTheJobYaml({ skill, start, target }: SkillGap): string {
  return `  - skill: ${skill.id}
    why: From ${start} to ${target}. Replace this by a task, or say why only the job teaches it.
    sources: [judgement]`;
}
