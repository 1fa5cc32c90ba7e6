import type { Drill } from '../domain/drills/drill.ts';
import type { NumberGrade } from '../domain/drills/grade-number.ts';
import type { Term } from '../domain/glossary.ts';
import type { InterviewQuestion } from '../domain/practice/interview-question.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { readAsInWords } from './drill-number-words.ts';

/** What a card asks, under its place in the review. */
export function renderAskedCard(place: string, text: string, screen: Screen): string {
  return new Page(screen).heading(place).text(text).toString();
}

/** Whether the number is right, how it comes about, and what it is for. */
export function renderDrillAnswer(
  drill: Drill,
  { typed, grade }: { readonly typed: string; readonly grade: NumberGrade | null },
  screen: Screen,
): string {
  const { style } = screen;
  const page = new Page(screen);
  if (grade === null) page.text('How it is worked out:', { mark: style.label });
  else if (grade.isRight) page.text('Right.', { mark: style.good });
  else page.text(wrongInWords(drill, grade), { mark: style.warning });
  const readAs = readAsInWords(typed, drill);
  if (readAs !== '') page.text(readAs);
  return page
    .list(drill.working)
    .labelled('Then they ask', drill.decision)
    .text('A good answer says:')
    .list(drill.decisionPoints)
    .toString();
}

function wrongInWords({ ask }: Drill, { mistakenFor }: NumberGrade): string {
  return mistakenFor === null ? 'Not right.' : `Not right: that is ${mistakenFor}, not ${ask}.`;
}

export function renderQuestionPoints({ points }: InterviewQuestion, screen: Screen): string {
  return new Page(screen)
    .text('A strong answer:', { mark: screen.style.label })
    .list(points.map(({ point }) => point))
    .toString();
}

export function renderTermAnswer({ plain, precise }: Term, screen: Screen): string {
  return new Page(screen)
    .labelled('In plain words', plain)
    .labelled('Precisely', precise)
    .toString();
}
