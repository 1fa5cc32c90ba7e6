import { type Finding, SEVERITIES } from '../domain/critique/findings.ts';
import { written } from '../domain/drills/rounding.ts';
import { ratingOfPoints } from '../domain/practice/answer-grade.ts';
import type { InterviewQuestion } from '../domain/practice/interview-question.ts';
import type { Rating } from '../domain/practice/practice-fact.ts';
import { KEPT_CHARACTERS, type QuestionAnswer } from '../domain/practice/question-answer.ts';
import { quotable } from '../text/clean.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { secondsInWords } from './practice-drill-text.ts';

export interface QuestionView {
  readonly question: InterviewQuestion;
  readonly roundTitle: string;
}

const LEVELS = { 1: 'a first screen', 2: 'the usual bar', 3: 'senior' } as const;

/** The question, before it is asked. */
export function renderQuestionHead(view: QuestionView, screen: Screen): string {
  const page = new Page(screen);
  addQuestion(page, view);
  return page.toString();
}

/** Said before an answer is typed. */
export function renderTypingIntro(screen: Screen): string {
  const page = new Page(screen).text(
    'Type it line by line; of a pasted text only the first line arrives. A text that you have goes in by --answer FILE, speaking by --aloud 3.',
    { mark: screen.style.faint },
  );
  return `\n${page}`;
}

/** Said before the points are marked one by one. */
export function renderPointsIntro(screen: Screen): string {
  return `\n${new Page(screen).heading('What a strong answer says').text('Which of it did you say?')}`;
}

/** Said before the follow-up questions. */
export function renderMissingIntro(count: number, screen: Screen): string {
  const words = count === 1 ? '1 point is' : `${count} points are`;
  return `\n${new Page(screen).heading(`${words} missing; an interviewer would ask`)}`;
}

/** The question to read where nobody is asked, and how to answer it. */
export function renderQuestionPage(
  view: QuestionView,
  { isRevealed, isAnswered }: { readonly isRevealed: boolean; readonly isAnswered: boolean },
  screen: Screen,
): string {
  const page = new Page(screen);
  addQuestion(page, view);
  const { id, points } = view.question;
  if (isRevealed || isAnswered) {
    page.heading('What a strong answer says').steps(
      points.map(({ point }) => point),
      2,
    );
  }
  if (isRevealed) {
    page.heading('Where it is missing, an interviewer asks').steps(
      points.map(({ followUp }) => followUp),
      2,
    );
    addWeak(page, view.question);
    page.gap().text('Nothing is recorded with --reveal.');
  }
  const command = `ai-pm-path practice question --id ${id}`;
  page.heading('Next').entries([
    isAnswered && !isRevealed
      ? {
          term: `${command} --answer FILE --said 1,3`,
          text: 'name the points that your answer says; nothing is recorded before',
        }
      : { term: `${command} --answer FILE`, text: 'answer it, and see its points' },
    ...(isRevealed || isAnswered
      ? []
      : [{ term: `${command} --reveal`, text: 'its points, without an answer' }]),
  ]);
  return page.toString();
}

/** What came of an answer: the points, what was missing, a weak answer, and how it was graded. */
export function renderQuestionResult(
  { question, answer }: QuestionView & { readonly answer: QuestionAnswer },
  isRecorded: boolean,
  screen: Screen,
): string {
  const page = new Page(screen);
  const { points, id } = question;
  page.heading(`${answer.said.length} of ${points.length} points said`);
  page.text(`${question.question}`, { mark: screen.style.faint });
  for (const [index, { point, followUp }] of points.entries()) {
    if (answer.said.includes(index + 1)) page.labelled('Said', point, 2);
    else page.labelled('Missing', point, 2).text(`Asked then: ${followUp}`, { indent: 4 });
  }
  addCritique(page, answer);
  addWeak(page, question);
  page.gap();
  if (isRecorded) {
    page.text(`Saved as "${answer.rating}": ${ratingInWords(answer)}.`, {
      mark: screen.style.good,
    });
    if (answer.text.length > KEPT_CHARACTERS) {
      const [kept, all] = [written(KEPT_CHARACTERS), written(answer.text.length)];
      page.text(`Of its ${all} characters the first ${kept} are kept.`);
    }
    page.text('Take it back with: ai-pm-path progress undo');
  } else page.text('Nothing was recorded, since --reveal was given.');
  return page
    .heading('Next')
    .entries([
      { term: 'ai-pm-path practice question', text: 'another one' },
      { term: `ai-pm-path practice question --id ${id}`, text: 'the same once more' },
    ])
    .toString();
}

const RATING_WORDS: Readonly<Record<Rating, string>> = {
  again: 'under half of the points, so it comes back soon',
  hard: 'half of the points or more',
  good: 'three quarters of the points or more',
  easy: 'all points, so it comes back late',
};

const MOST_FINDINGS = 3;

/** How specific the words are: the emptiest of them, and what is missing. */
function addCritique(page: Page, { text, critique }: QuestionAnswer): void {
  if (critique === null || critique.scored === null) return;
  const { scored, findings, missing } = critique;
  page.heading(`Its words: ${scored.band}, ${scored.score} of 100`);
  for (const { start, end, message } of worst(findings)) {
    page.list([`"${quotable(text.slice(start, end), 80)}": ${message}.`], 2);
  }
  for (const { message, question } of missing) {
    page.list([`Missing: ${message}`], 2).text(`? ${question}`, { indent: 4 });
  }
  page.text('It reads form, not truth: ai-pm-path guide critique', {
    mark: page.screen.style.faint,
  });
}

/** Errors first, then in the order of the text. */
function worst(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ severity }: Finding) => SEVERITIES.indexOf(severity);
  return findings.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_FINDINGS);
}

/** Why it got this grade: its points, unless its words were worse than they. */
function ratingInWords({ rating, said, question, critique }: QuestionAnswer): string {
  const byPoints = ratingOfPoints(said.length, question.points.length);
  return byPoints === rating || critique?.scored === undefined
    ? RATING_WORDS[rating]
    : `its points alone would be "${byPoints}", and its words are ${critique.scored?.band}`;
}

/** How long somebody spoke, and how far that is over their time. */
export function clockInWords(seconds: number | null, minutes: number): string {
  if (seconds === null) return 'How long it took is not known: the clock was set anew meanwhile.';
  const over = Math.round(seconds - minutes * 60);
  const limit = secondsInWords(Math.round(minutes * 60));
  const time = `You spoke for ${secondsInWords(seconds)} of ${limit}`;
  return over > 0 ? `${time}: ${secondsInWords(over)} over. Cut it.` : `${time}.`;
}

function addQuestion(page: Page, { question, roundTitle }: QuestionView): void {
  const { topic, level, id } = question;
  page.heading(`${roundTitle}: ${topic}`);
  page.text(`${id}; ${LEVELS[level]}`, { mark: page.screen.style.faint });
  page.gap().text(question.question);
}

function addWeak(page: Page, { weak, why }: InterviewQuestion): void {
  page.heading('A weak answer').text(weak, { indent: 2 });
  page.labelled('Why it is weak', why, 2);
}
