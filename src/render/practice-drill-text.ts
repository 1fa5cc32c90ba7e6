import type { Drill } from '../domain/drills/drill.ts';
import { written } from '../domain/drills/rounding.ts';
import { isOnScale } from '../domain/drills/tell-apart.ts';
import { type DrillAnswer, UNKNOWN_NUMBER } from '../domain/practice/drill-answer.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { readAsInWords, unitInWords } from './drill-number-words.ts';

export interface ListedDrill {
  readonly drill: Drill;
  /** The command that answers it. */
  readonly command: string;
}

/** Questions to read; with what stands behind them where they are revealed. */
export function renderDrills(
  listed: readonly ListedDrill[],
  isRevealed: boolean,
  screen: Screen,
): string {
  const page = new Page(screen);
  for (const [index, { drill, command }] of listed.entries()) {
    addQuestion(page, drill, `Question ${index + 1} of ${listed.length}`);
    if (isRevealed) addBehind(page, drill);
    else page.text(command, { indent: 2, mark: screen.style.command });
  }
  if (isRevealed) return page.gap().text('Nothing is recorded with --reveal.').toString();
  return page
    .gap()
    .text('Each command answers its question. On a terminal they are asked one by one.')
    .toString();
}

/** Right or wrong and the working: what is said at once behind an answer. */
export function renderDrillGrade(answer: DrillAnswer, screen: Screen): string {
  const page = new Page(screen).gap();
  addGrade(page, answer);
  return `\n${page.toString()}`;
}

/** What a good answer to the decision says. */
export function renderDrillDecision(drill: Drill, screen: Screen): string {
  const page = new Page(screen).text('A good answer says:', { mark: screen.style.label });
  return `\n${page.list(drill.decisionPoints, 2)}`;
}

/** Every question with its answer and grade, then how many are right. */
export function renderDrillResults(
  answers: readonly DrillAnswer[],
  isRevealed: boolean,
  screen: Screen,
): string {
  const page = new Page(screen);
  for (const [index, answer] of answers.entries()) {
    addQuestion(page, answer.drill, `Question ${index + 1} of ${answers.length}`);
    page.labelled('Your answer', answerInWords(answer), 2);
    addGrade(page, answer);
    addDecision(page, answer.drill);
  }
  page.heading(rightInWords(answers));
  if (isRevealed) page.text('Nothing was recorded, since --reveal was given.');
  else addSaved(page, answers);
  return page.toString();
}

/** How a series that was asked one by one went. */
export function renderDrillSummary(answers: readonly DrillAnswer[], screen: Screen): string {
  const page = new Page(screen);
  addSummary(page, answers);
  addSaved(page, answers);
  return page.toString();
}

function addQuestion(page: Page, { family, prompt, unit }: Drill, place: string): void {
  page.heading(`${place}: ${family}`).text(prompt, { indent: 2 });
  page.labelled(
    'Answer in',
    unit === 'proportion' ? 'a number such as 0.5, or 50%' : unitInWords(unit),
    2,
  );
}

function addBehind(page: Page, drill: Drill): void {
  page.labelled('Key', amountInWords(drill, drill.key), 2).list(drill.working, 4);
  for (const { value, name } of drill.rivals) {
    page.labelled('Not', `${amountInWords(drill, value)}, which is ${name}`, 2);
  }
  addDecision(page, drill);
}

function addDecision(page: Page, { decision, decisionPoints }: Drill): void {
  page.labelled('Then', decision, 2).list(decisionPoints, 4);
}

function addGrade(page: Page, answer: DrillAnswer): void {
  const { style } = page.screen;
  page.text(gradeInWords(answer), {
    indent: 2,
    mark: answer.isRight ? style.good : style.warning,
  });
  page.labelled('The answer', amountInWords(answer.drill, answer.drill.key), 2);
  page.list(answer.drill.working, 4);
}

function rightInWords(answers: readonly DrillAnswer[]): string {
  return `${answers.filter(({ isRight }) => isRight).length} of ${answers.length} right`;
}

function addSummary(page: Page, answers: readonly DrillAnswer[]): void {
  if (answers.length === 0) {
    page.text('Nothing was answered.');
    return;
  }
  page.heading(rightInWords(answers));
  page.entries(
    answers.map((answer, index) => ({
      term: `${index + 1}. ${answer.drill.family}`,
      text: gradeInWords(answer) + timeInWords(answer),
    })),
  );
}

/** What is kept, how to take it back, and what makes sense now. */
function addSaved(page: Page, answers: readonly DrillAnswer[]): void {
  const { length } = answers;
  if (length > 0) {
    const saved = length === 1 ? 'Saved: 1 answer.' : `Saved: ${length} answers.`;
    page.gap().text(`${saved} Take back the last one with: ai-pm-path progress undo`);
  }
  const wrong = answers.find(({ isRight }) => !isRight)?.drill.family;
  page
    .heading('Next')
    .entries([
      wrong === undefined
        ? { term: 'ai-pm-path practice drill', text: 'other questions' }
        : { term: `ai-pm-path practice drill ${wrong}`, text: 'the same kind, other numbers' },
      { term: 'ai-pm-path practice review', text: 'what is due today' },
    ]);
}

/** With how the number was read, where that was not as it was typed. */
function gradeInWords(answer: DrillAnswer): string {
  const readAs = readAsInWords(answer.answer, answer.drill);
  return [verdictInWords(answer), readAs].filter((words) => words !== '').join(' ');
}

function verdictInWords({ drill, answer, isRight, mistakenFor }: DrillAnswer): string {
  if (isRight) return 'Right.';
  if (answer === UNKNOWN_NUMBER) return 'Not known.';
  if (mistakenFor === null) return 'Wrong.';
  return `Wrong: that is ${mistakenFor}, not ${ASKED_WORDS[drill.ask] ?? drill.ask}.`;
}

/** What is asked for, where its name alone makes no sentence. */
const ASKED_WORDS: Readonly<Record<string, string>> = {
  f1: 'F1',
  auc: 'the AUC',
  psi: 'the PSI',
  threshold: 'the threshold',
  cases: 'the number of cases needed',
  weeks: 'the weeks that are left',
  total: 'the total time',
  tokens: 'the tokens that fit',
  'monthly-cost': 'the monthly cost',
  'net-benefit': 'the net benefit',
  payback: 'the payback time',
};

function answerInWords({ answer }: DrillAnswer): string {
  return answer === UNKNOWN_NUMBER ? "I don't know" : answer;
}

function timeInWords({ seconds }: DrillAnswer): string {
  return seconds === null ? '' : ` ${secondsInWords(seconds)}.`;
}

/** `45 s`, `3 min 20 s`. */
export function secondsInWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** A value in the unit of the drill: `0.254`, `EUR 1,200`, `12 weeks`. */
function amountInWords({ unit }: Drill, value: number): string {
  if (isOnScale(unit)) return written(value, 3);
  const decimals = [0, 1].find((few) => Math.abs(value - Number(value.toFixed(few))) < 1e-9) ?? 2;
  const number = written(value, decimals);
  return unit === 'EUR' ? `EUR ${number}` : `${number} ${unit}`;
}
