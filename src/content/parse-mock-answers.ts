import { type QuestionBank, ROUNDS, type Round } from '../domain/practice/interview-question.ts';
import type { MockScores } from '../domain/practice/practice-fact.ts';
import type { Finding } from '../domain/roadmap/check-roadmap.ts';
import { suggest } from '../text/suggest.ts';
import { looseMockAnswersSchema, mockAnswersSchema } from './mock-answers-schema.ts';
import { locate, parseContent } from './parse-content.ts';
import { type Problem, parseYaml, sortProblems } from './yaml-document.ts';

/** Which mock a file is about; undefined where it does not say. */
export interface NamedMock {
  readonly id: string | undefined;
  readonly seed: string | undefined;
  readonly minutes: number | undefined;
  /** Null for a mixture. */
  readonly round: Round | null | undefined;
}

export interface FileMockAnswer {
  /** Empty where it was said aloud. */
  readonly text: string;
  /** From 1. */
  readonly said: readonly number[];
  readonly seconds: number | null;
}

/** What was said in a mock, every id known. */
export interface MockAnswers {
  readonly mock: NamedMock;
  /** By question. */
  readonly answers: ReadonlyMap<string, FileMockAnswer>;
  /** Null where it is to be scored later. */
  readonly scores: MockScores | null;
  readonly scorer: string | null;
}

export type LoadedMockAnswers =
  | { readonly ok: true; readonly answers: MockAnswers }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a file can refer to. */
export interface MockReferences {
  readonly bank: QuestionBank;
  /** Ids of the mocks that are not scored yet. */
  readonly unfinished: readonly string[];
  /** The ids of the questions that a mock asks. */
  questionsOf(mock: NamedMock): readonly string[];
}

/** The answers and scores in a YAML or JSON text; all problems at once. */
export function parseMockAnswers(text: string, references: MockReferences): LoadedMockAnswers {
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const { document } = parsed;
  const strict = parseContent(text, mockAnswersSchema);
  const loose = looseMockAnswersSchema.parse(document.value);
  const findings = [
    ...checkMock(loose.mock ?? {}, references),
    ...checkAnswers(loose.answers, namedMock(loose.mock), references),
    ...checkWhole(loose),
  ];
  const found = locate(findings, document);
  if (!strict.ok) return { ok: false, problems: sortProblems([...strict.problems, ...found]) };
  if (found.length > 0) return { ok: false, problems: found };
  const { mock, answers = {}, scores = null, scorer = null } = strict.value;
  return {
    ok: true,
    answers: {
      mock: namedMock(mock),
      answers: new Map(
        Object.entries(answers).map(([id, { text: said = '', seconds = null, ...answer }]) => [
          id,
          { text: said, said: answer.said, seconds },
        ]),
      ),
      scores,
      scorer,
    },
  };
}

interface TypedMock {
  readonly id?: string | undefined;
  readonly seed?: string | number | undefined;
  readonly minutes?: number | undefined;
  readonly round?: string | null | undefined;
}

function namedMock({ id, seed, minutes, round }: TypedMock = {}): NamedMock {
  const known = ROUNDS.find((candidate) => candidate === round);
  return {
    id,
    seed: seed === undefined ? undefined : String(seed),
    minutes,
    round: round === null ? null : known,
  };
}

function checkMock({ id, round }: TypedMock, { unfinished }: MockReferences): readonly Finding[] {
  return [
    ...(id === undefined ? [] : unknownWord(['mock', 'id'], 'unfinished mock', id, unfinished)),
    ...(typeof round === 'string' ? unknownWord(['mock', 'round'], 'round', round, ROUNDS) : []),
  ];
}

function checkAnswers(
  answers: Readonly<Record<string, { readonly said: readonly unknown[] }>>,
  mock: NamedMock,
  { bank, questionsOf }: MockReferences,
): readonly Finding[] {
  const asked = questionsOf(mock);
  return Object.entries(answers).flatMap(([id, { said }]) => {
    const question = bank.questions.find((known) => known.id === id);
    if (question === undefined) {
      const known = bank.questions.map((candidate) => candidate.id);
      return unknownWord(['answers', id], 'question', id, known);
    }
    const isAsked = asked.includes(id);
    return [
      ...(isAsked
        ? []
        : [{ path: ['answers', id], message: `"${id}" is not a question of this mock` }]),
      ...checkSaid(id, said, question.points.length),
    ];
  });
}

function checkSaid(id: string, said: readonly unknown[], points: number): readonly Finding[] {
  return said.flatMap((place, index): Finding[] => {
    const path = ['answers', id, 'said', index];
    if (typeof place !== 'number') return [];
    if (place > points) return [{ path, message: `there is no point ${place}; it has ${points}` }];
    const isAgain = said.indexOf(place) < index;
    return isAgain ? [{ path, message: `the point ${place} stands twice` }] : [];
  });
}

interface Whole {
  readonly answers: object;
  readonly scores?: unknown;
  readonly scorer?: unknown;
}

function checkWhole({ answers, scores, scorer }: Whole): readonly Finding[] {
  if (scores !== undefined) return [];
  return [
    ...(Object.keys(answers).length === 0
      ? [{ path: [], message: 'there are neither answers nor scores in it' }]
      : []),
    ...(scorer === undefined || scorer === null
      ? []
      : [{ path: ['scorer'], message: 'a scorer without scores' }]),
  ];
}

function unknownWord(
  path: readonly string[],
  kind: string,
  word: string,
  known: readonly string[],
): readonly Finding[] {
  if (known.includes(word)) return [];
  const nearest = suggest(word, known);
  const guess = nearest === undefined ? '' : `; did you mean ${nearest}?`;
  return [{ path, message: `unknown ${kind} "${word}"${guess}` }];
}
