import {
  checkChecklist,
  checkQuestions,
  type InterviewReferences,
} from '../domain/check-interview.ts';
import type { Checklist } from '../domain/checklist/checklist.ts';
import { type QuestionBank, ROUNDS } from '../domain/practice/interview-question.ts';
import { checkMockRubric, type MockRubric } from '../domain/practice/mock-rubric.ts';
import { type ContentFiles, checkName } from './content-files.ts';
import { checklistSchema, questionsSchema } from './interview-schema.ts';
import { mockRubricSchema } from './mock-rubric-schema.ts';

/** What people prepare for an interview with. */
export interface InterviewFiles {
  readonly checklist: Checklist;
  readonly questionBank: QuestionBank;
  readonly mockRubric: MockRubric;
}

/** Loads the checklist and the questions; the checks run once all other files have been loaded. */
export function compileInterview(
  files: ContentFiles,
): ((references: InterviewReferences) => InterviewFiles) | null {
  const checklist = files.load('content/checklist.yaml', checklistSchema);
  const rubric = files.load('content/mock-rubric.yaml', mockRubricSchema);
  const rounds = files.loadAll('content/questions', questionsSchema);
  if (checklist === null || rubric === null) return null;
  return (references) => {
    files.report(checklist, checkChecklist(checklist.value, references));
    files.report(rubric, checkMockRubric(rubric.value, references.sourceIds));
    const seen = new Set<string>();
    for (const loaded of rounds) {
      const { file, value } = loaded;
      files.report(loaded, [
        ...checkName(file, value.round, 'round'),
        ...checkQuestions(value.questions, seen, references),
      ]);
    }
    const inOrder = rounds
      .map(({ value }) => value)
      .sort((a, b) => ROUNDS.indexOf(a.round) - ROUNDS.indexOf(b.round));
    return {
      checklist: checklist.value,
      mockRubric: rubric.value,
      questionBank: {
        rounds: inOrder.map(({ round, title, about }) => ({ round, title, about })),
        questions: inOrder.flatMap(({ round, questions }) =>
          questions.map((question) => ({ ...question, round })),
        ),
      },
    };
  };
}
