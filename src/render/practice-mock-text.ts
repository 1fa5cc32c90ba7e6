import { type MockComparison, TREND_FROM } from '../domain/practice/mock-comparison.ts';
import type { Mock } from '../domain/practice/mock-record.ts';
import type { MockRubric } from '../domain/practice/mock-rubric.ts';
import type { MockQuestion } from '../domain/practice/mock-sequence.ts';
import { missingPoints } from '../domain/practice/question-answer.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { type MockView, minutesInWords, mockCommand, roundTitle } from './practice-mock-view.ts';

/** The questions with what became of them, the scores, the comparison and what to do next. */
export function renderMock(view: MockView, screen: Screen): string {
  const page = new Page(screen);
  const { minutes, round, rounds, begunOn, seed, questions, answers } = view;
  const when = begunOn === null ? '' : ` of ${begunOn}`;
  page.heading(`Mock${when}: ${minutesInWords(minutes)}, ${roundTitle(rounds, round)}`);
  const count = questions.length === 1 ? '1 question' : `${questions.length} questions`;
  const answered = begunOn === null ? '' : `, ${answers.size} answered`;
  page.text(`${count}${answered}. Seed: ${seed}`);
  for (const [index, asked] of questions.entries()) addQuestion(page, view, index, asked);
  addScores(page, view);
  if (view.comparison !== null) addComparison(page, view.comparison, view);
  addUnfinished(page, view.unfinished);
  page.heading('Then').entries(nextCommands(view));
  return page.toString();
}

/** A mock that was left before its first answer. */
export function renderNothingKept(screen: Screen): string {
  return new Page(screen)
    .text('Stopped before the first answer. Nothing was kept.')
    .entries([{ term: 'ai-pm-path practice mock', text: 'begin anew' }])
    .toString();
}

function addQuestion(page: Page, view: MockView, index: number, asked: MockQuestion): void {
  const { question, minutes } = asked;
  const title = roundTitle(view.rounds, question.round);
  page.heading(`${index + 1}. ${title}, ${minutesInWords(minutes)}`);
  page.text(question.question, { indent: 2 });
  if (view.begunOn === null) return;
  const answer = view.answers.get(question.id);
  if (answer === undefined) {
    page.labelled('Answer', 'none.', 2);
    return;
  }
  const total = question.points.length;
  const time = answer.seconds === null ? '' : `, ${timeInWords(answer.seconds)} used`;
  page.labelled('Points said', `${answer.said.length} of ${total}${time}.`, 2);
  const missing = missingPoints({ question, said: answer.said });
  if (missing.length === 0 || view.scoring === null) return;
  page.text('Missing, and what they would ask:', { indent: 2 });
  page.list(
    missing.map(({ point, followUp }) => `${point} "${followUp}"`),
    2,
  );
}

/** `4:05` minutes. */
function timeInWords(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')} min`;
}

function addScores(page: Page, { scoring, rubric, begunOn }: MockView): void {
  if (scoring === null) {
    if (begunOn !== null) page.heading('Scores').text('Not scored yet.');
    return;
  }
  const by = scoring.scorer === null ? 'by yourself' : `by ${scoring.scorer}`;
  page.heading(`Scores, ${by} (1 to 4; 3 is a pass)`);
  for (const { part, title, anchors } of rubric.parts) {
    const score = scoring.scores[part];
    page.labelled(`${title} ${score}`, anchors[score - 1] ?? '');
  }
}

const DIRECTIONS = {
  up: 'goes up',
  down: 'goes down',
  level: 'stays level',
  mixed: 'goes up and down',
} as const;

function addComparison(
  page: Page,
  comparison: MockComparison,
  { rubric, rounds }: Pick<MockView, 'rubric' | 'rounds'>,
): void {
  const { round, scored, parts, direction, selfScored, weakest } = comparison;
  const count = scored === 1 ? '1 scored mock' : `${scored} scored mocks`;
  page.heading(`All of this kind (${roundTitle(rounds, round)}): ${count}`);
  for (const { part, last, mean, direction: way } of parts) {
    const words = way === null ? '' : `, ${DIRECTIONS[way]}`;
    page.labelled(titleOf(rubric, part), `last ${last}, mean ${mean.toFixed(1)}${words}`);
  }
  if (direction === null) {
    const there = scored === 1 ? 'there is 1' : `there are ${scored}`;
    page.text(`No trend yet: three scored mocks of a kind are needed, ${there}.`);
  } else {
    page.text(`Over the last three the mean of the five parts ${DIRECTIONS[direction]}.`);
    page.text(cautionInWords(selfScored));
  }
  const pass = rubric.parts.find(({ part }) => part === weakest.part)?.anchors[2] ?? '';
  const title = titleOf(rubric, weakest.part);
  page.labelled('Weakest', `${title}, last ${weakest.last}. A 3 sounds like this: ${pass}`);
}

function cautionInWords(selfScored: number): string {
  if (selfScored === 0) {
    return 'Scorers differ: compare what one and the same person gave, and read three mocks as a hint.';
  }
  const whose =
    selfScored === TREND_FROM ? 'All of them' : selfScored === 1 ? 'One' : `${selfScored} of them`;
  return `${whose} you scored yourself, and such scores drift: have the next one scored by somebody who has shipped AI.`;
}

function titleOf({ parts }: MockRubric, part: string): string {
  return parts.find((known) => known.part === part)?.title ?? part;
}

function addUnfinished(page: Page, unfinished: readonly Mock[]): void {
  if (unfinished.length === 0) return;
  page.heading('Unfinished mocks');
  for (const { id, begunOn, minutes, questions, answers } of unfinished) {
    const answered = `${answers.length} of ${questions.length} answered`;
    page.labelled(id, `${begunOn}, ${minutesInWords(minutes)}, ${answered}, not scored.`);
  }
  page.text('Leave one out with: ai-pm-path progress undo ID');
}

function nextCommands(view: MockView) {
  if (view.begunOn === null) {
    const command = mockCommand(view);
    return [
      { term: command, text: 'to be asked them, on a terminal' },
      { term: `${command} --answers FILE`, text: 'to record answers and scores from a file' },
    ];
  }
  if (view.scoring === null) {
    return [
      { term: 'ai-pm-path practice mock', text: 'to go on with it, on a terminal' },
      { term: 'ai-pm-path practice mock --answers FILE', text: 'to score it from a file' },
    ];
  }
  return [
    { term: 'ai-pm-path practice review', text: 'what was weak comes up again there' },
    { term: 'ai-pm-path template mock-score-sheet', text: 'for a mock with somebody else' },
  ];
}
