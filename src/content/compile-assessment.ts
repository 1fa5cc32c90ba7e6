import type { ItemBank } from '../domain/assessment/bank.ts';
import { checkSkillItems } from '../domain/assessment/check-bank.ts';
import type { WrittenItem } from '../domain/assessment/item.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { checkDeepening, type DeepeningTask } from '../domain/planning/deepening.ts';
import { checkSources } from '../domain/roadmap/check-roadmap.ts';
import type { Roles } from '../domain/roles.ts';
import type { Skills } from '../domain/skills.ts';
import {
  assessmentSchema,
  deepeningSchema,
  type ItemsFile,
  itemsSchema,
} from './assessment-schema.ts';
import { type ContentFiles, checkName, type Loaded } from './content-files.ts';

/** What the assessment asks and what follows from it. */
export interface AssessmentFiles {
  readonly bank: ItemBank;
  readonly deepening: readonly DeepeningTask[];
}

export interface AssessmentReferences {
  readonly roles: Roles;
  readonly skills: Skills;
  readonly resourceIds: ReadonlySet<string>;
  readonly sourceIds: ReadonlySet<string>;
}

/** Loads the files of the assessment; the checks run once all other files have been loaded. */
export function compileAssessment(
  files: ContentFiles,
): ((references: AssessmentReferences) => AssessmentFiles) | null {
  const settings = files.load('content/assessment.yaml', assessmentSchema);
  const deepening = files.load('content/deepening.yaml', deepeningSchema);
  const items = files.loadAll('content/items', itemsSchema);
  if (settings === null || deepening === null) return null;
  return (references) => {
    const { sourceIds } = references;
    const { prior, models, seconds, fit } = files.report(
      settings,
      checkSources(settings.value, sourceIds),
    );
    const { tasks } = files.report(deepening, [
      ...checkDeepening(deepening.value.tasks, references),
      ...checkSources(deepening.value, sourceIds),
    ]);
    checkItems(files, items, references);
    const bank = {
      items: items.flatMap(({ value }) => writtenItems(value)),
      claims: items.map(({ value: { skill, claims } }) => ({ skill, claims })),
      fit,
      settings: { prior, models, seconds },
    };
    return { bank, deepening: tasks };
  };
}

function checkItems(
  files: ContentFiles,
  loaded: readonly Loaded<ItemsFile>[],
  { skills, roles, sourceIds }: AssessmentReferences,
): void {
  const fileOf = new Map<string, string>();
  for (const { value } of loaded) {
    // An id that is used twice belongs to the first file, so that the second one is reported.
    for (const { id } of value.items) if (!fileOf.has(id)) fileOf.set(id, value.skill);
  }
  const references = {
    skillIds: new Set(skills.skills.map(({ id }) => id)),
    targetIds: new Set(roles.targets.map(({ id }) => id)),
    fileOf,
  };
  for (const file of loaded) {
    files.report(file, [
      ...checkName(file.file, file.value.skill, 'skill'),
      ...checkSkillItems(file.value as Parameters<typeof checkSkillItems>[0], references),
      ...checkSources(file.value, sourceIds),
    ]);
  }
}

/** What reviewers wrote stays in the files. */
function writtenItems({ skill, items }: ItemsFile): WrittenItem[] {
  return items.map(({ reviewed: _reviewed, ...item }) => {
    const { stem, level, options } = item;
    return { ...item, skill, revision: fingerprint(JSON.stringify([stem, level, options])) };
  });
}
