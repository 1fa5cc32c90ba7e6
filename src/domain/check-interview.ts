import type { Checklist } from './checklist/checklist.ts';
import type { InterviewQuestion } from './practice/interview-question.ts';
import { checkSources, type Finding } from './roadmap/check-roadmap.ts';

/** What checklist and questions may refer to. */
export interface InterviewReferences {
  readonly targetIds: ReadonlySet<string>;
  readonly taskIds: ReadonlySet<string>;
  readonly templateIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
}

export function checkChecklist(checklist: Checklist, references: InterviewReferences): Finding[] {
  const { targetIds, taskIds, templateIds, sourceIds } = references;
  const groupIds = new Set(checklist.groups.map(({ id }) => id));
  const seen = new Set<string>();
  const findings = checklist.items.flatMap((item, index): Finding[] => {
    const at = (key: string, message: string) => ({ path: ['items', index, key], message });
    const unknown = (
      key: string,
      kind: string,
      ids: readonly string[],
      known: ReadonlySet<string>,
    ) => ids.filter((id) => !known.has(id)).map((id) => at(key, `unknown ${kind} "${id}"`));
    const isAgain = seen.has(item.id);
    seen.add(item.id);
    return [
      ...(isAgain ? [at('id', `"${item.id}" is used twice`)] : []),
      ...unknown('group', 'group', [item.group], groupIds),
      ...unknown('targets', 'target', item.targets, targetIds),
      ...unknown('from', 'task', item.from.tasks, taskIds),
      ...unknown('from', 'template', item.from.templates, templateIds),
    ];
  });
  return [...findings, ...checkSources(checklist, sourceIds)];
}

/** @param seen ids of the rounds before; those of this one are added */
export function checkQuestions(
  questions: readonly Omit<InterviewQuestion, 'round'>[],
  seen: Set<string>,
  { targetIds, sourceIds }: Pick<InterviewReferences, 'targetIds' | 'sourceIds'>,
): Finding[] {
  const findings = questions.flatMap(({ id, targets }, index): Finding[] => {
    const isAgain = seen.has(id);
    seen.add(id);
    return [
      ...(isAgain ? [{ path: ['questions', index, 'id'], message: `"${id}" is used twice` }] : []),
      ...targets
        .filter((target) => !targetIds.has(target))
        .map((target) => ({
          path: ['questions', index, 'targets'],
          message: `unknown target "${target}"`,
        })),
    ];
  });
  return [...findings, ...checkSources({ questions }, sourceIds)];
}
