import type { CompiledContent } from '../../src/content/compile-content.ts';
import { dayFromNumber, dayNumber, type IsoDate } from '../../src/domain/calendar.ts';
import { tasksOf } from '../../src/domain/roadmap/roadmap.ts';
import { fillerIn } from './filler.ts';
import { documentsOf, type Passage, passagesOf } from './passages.ts';
import { foreignAddresses, placesOfStatements, unusedResources } from './placement.ts';
import { readingGrade } from './reading-level.ts';
import { repeatedSentences } from './repeats.ts';

/** One rule of quality: what it counts, how far it is kept, and what breaks it. */
export interface Rule {
  /** The line of the report, for instance `113 of 113 source statements are placed`. */
  readonly title: string;
  /** Each breach with its place; none where the rule is kept. */
  readonly breaches: readonly string[];
  /** A breach that a later day alone brings about is told, and fails nothing. */
  readonly isWarning?: boolean;
}

/** A text this long makes a claim, so it has to rest on something. */
const CLAIMS_FROM = 80;
const HIGHEST_GRADE = 9;
const FRESH_DAYS = 274;

/** All rules over the shipped content, in the order of the report. */
export function contentRules(content: CompiledContent, today: IsoDate): Rule[] {
  const passages = passagesOf(content);
  const places = placesOfStatements(content);
  const lost = Array.from(places).filter(([, commands]) => commands.length === 0);
  const placed = places.size - lost.length;
  const foreign = foreignAddresses(content, passages);
  const filler = passages.flatMap((passage) => fillerIn(passage.text).map(quotedAt(passage)));
  const unproven = passages.filter(isWithoutProvenance).map(placeOf);
  const repeats = repeatedSentences(passages).map(
    ({ sentence, places: [first, ...others] }) =>
      `"${sentence}" at ${first} and ${others.join(', ')}`,
  );
  const grades = readingGrades(content);
  const hardest = Math.max(...grades.map(({ grade }) => grade));
  // A document without a word has no grade, and is as wrong as one that is too hard.
  const hard = grades.filter(({ grade }) => !(grade <= HIGHEST_GRADE));
  return [
    {
      title: `${placed} of ${places.size} source statements are placed`,
      breaches: lost.map(([id]) => id),
    },
    counted('entries without provenance', unproven),
    counted('resources that nothing uses', unusedResources(content)),
    counted('addresses from elsewhere', foreign),
    counted('tasks without steps, template or a way to do them', incompleteTasks(content)),
    counted('self-checks without a model answer', incompleteSelfChecks(content)),
    counted('templates that no task starts from', unusedTemplates(content)),
    counted('filler words', filler),
    counted('sentences that stand in two places', repeats),
    {
      title: `reading level: school year ${hardest.toFixed(1)} at most (limit ${HIGHEST_GRADE})`,
      breaches: hard.map(({ document, grade }) => `${document}: ${grade.toFixed(1)}`),
    },
    {
      ...counted('dates older than nine months', oldDates(content, today)),
      isWarning: true,
    },
  ];
}

function counted(what: string, breaches: readonly string[]): Rule {
  return { title: `${breaches.length} ${what}`, breaches };
}

const placeOf = ({ document, path }: Passage) => `${document} ${path}`;
const quotedAt = (passage: Passage) => (words: string) => `"${words}" at ${placeOf(passage)}`;

/** Summaries only say what a page holds. */
function isWithoutProvenance({ text, path, sources }: Passage): boolean {
  return text.length >= CLAIMS_FROM && sources.length === 0 && !/(?:^|\.)summary$/.test(path);
}

function incompleteTasks({ roadmaps, deepening }: CompiledContent): string[] {
  return [...roadmaps.flatMap(tasksOf), ...deepening]
    .filter(({ steps = [], template, mistake, atWork, fallback }) => {
      const hasSteps = steps.length >= 3 && steps.length <= 7;
      return !hasSteps || [template, mistake, atWork, fallback].includes(undefined);
    })
    .map(({ id }) => id);
}

function incompleteSelfChecks({ roadmaps }: CompiledContent): string[] {
  return roadmaps.flatMap(({ id, months }) =>
    months.flatMap(({ month, selfCheck }) =>
      selfCheck
        .filter(({ modelAnswer, weakSigns }) => modelAnswer === undefined || !weakSigns)
        .map(({ question }) => `${id} month ${month}: ${question}`),
    ),
  );
}

function unusedTemplates({ roadmaps, deepening, templates }: CompiledContent): string[] {
  const tasks = [...roadmaps.flatMap(tasksOf), ...deepening];
  const texts = JSON.stringify(tasks);
  const isNamed = (id: string) =>
    tasks.some(({ template }) => template === id) || texts.includes(`template ${id}`);
  return templates.map(({ id }) => id).filter((id) => !isNamed(id));
}

function readingGrades(content: CompiledContent): { document: string; grade: number }[] {
  const passages = passagesOf(content);
  return documentsOf(content).map(({ document }) => ({
    document,
    grade: readingGrade(
      passages
        .filter((passage) => passage.document === document && isForAll(passage))
        .map(({ text }) => text),
    ),
  }));
}

/** The precise sentence of a term is for those who know the field. */
const isForAll = ({ path }: Passage) => !path.endsWith('.precise');

function oldDates(content: CompiledContent, today: IsoDate): string[] {
  const { roadmaps, guides, templates, skills, glossary } = content;
  const oldest = dayFromNumber(dayNumber(today) - FRESH_DAYS);
  const dated = [
    ...roadmaps.map(({ id, checked }) => ({ name: `roadmaps/${id}`, checked })),
    ...guides.map(({ id, checked }) => ({ name: `guides/${id}`, checked })),
    ...templates.map(({ id, checked }) => ({ name: `templates/${id}`, checked })),
    { name: 'skills', checked: skills.checked },
    { name: 'glossary', checked: glossary.checked },
  ];
  return dated
    .filter(({ checked }) => checked < oldest)
    .map(({ name, checked }) => `${name}: last checked on ${checked}`);
}
