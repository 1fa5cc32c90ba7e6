import type { Catalog } from '../../domain/catalog.ts';
import { DRILL_FAMILIES } from '../../domain/drills/drill.ts';
import { ROUNDS } from '../../domain/practice/interview-question.ts';
import { originNames } from '../../domain/roles.ts';

/** The words that can stand in a place of the command line: names of files, or a list. */
export type CompletionSource = 'files' | ((catalog: Catalog) => readonly string[]);

type WordSource = (catalog: Catalog) => readonly string[];

export const originIds: WordSource = (catalog) => catalog.index().roles.origins.map(({ id }) => id);

/** Ids and aliases. */
export const originWords: WordSource = (catalog) => originNames(catalog.index().roles);

export const targetIds: WordSource = (catalog) => catalog.index().roles.targets.map(({ id }) => id);

export const roadmapIds: WordSource = (catalog) => catalog.index().roadmaps.map(({ id }) => id);

export const guideIds: WordSource = (catalog) => catalog.index().guides.map(({ id }) => id);

export const templateIds: WordSource = (catalog) => catalog.index().templates.map(({ id }) => id);

export const drillFamilies: WordSource = () => DRILL_FAMILIES;

export const questionTopics: WordSource = (catalog) => [
  ...new Set(catalog.questionBank().questions.map(({ topic }) => topic)),
];

export const roundNames: WordSource = () => ROUNDS;

export const checklistIds: WordSource = (catalog) => catalog.checklist().items.map(({ id }) => id);

export const skillIds: WordSource = (catalog) => catalog.skills().skills.map(({ id }) => id);
