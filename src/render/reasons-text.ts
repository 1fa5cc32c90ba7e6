import { drillOf, UNKNOWN } from '../domain/assessment/answer.ts';
import type { AssessmentRecord, GivenAnswer } from '../domain/assessment/assessment-record.ts';
import { findItem, type ItemBank } from '../domain/assessment/bank.ts';
import { type NumberItem, OPTION_IDS, type WrittenItem } from '../domain/assessment/item.ts';
import type { Drill } from '../domain/drills/drill.ts';
import { gradeNumber } from '../domain/drills/grade-number.ts';
import { readNumber } from '../domain/drills/read-number.ts';
import { isOnScale } from '../domain/drills/tell-apart.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';
import { readAsInWords, unitInWords } from './drill-number-words.ts';

/** Each answered question with what was answered and why each option is good or not. */
export function renderReasons(
  { answers, sittings }: AssessmentRecord,
  bank: ItemBank,
  screen: Screen,
): string {
  const page = new Page(screen);
  for (const given of answers.values()) {
    const item = findItem(bank, given.item);
    page.heading(`${given.item} (${given.skill}, level ${given.level})`);
    if (item === undefined) {
      page.text(`You answered ${given.answer}; this question is no longer asked.`, { indent: 2 });
    } else if (item.kind === 'number') {
      const seed = sittings.find(({ id }) => id === given.sitting)?.seed ?? '';
      numberReasons(page, item, given, seed);
    } else {
      writtenReasons(page, item, given);
    }
  }
  return page.toString();
}

function writtenReasons(page: Page, item: WrittenItem, { answer, revision }: GivenAnswer): void {
  page.text(item.stem, { indent: 2 });
  if (revision !== item.revision) {
    page.text(`You answered ${answer}, before this question was changed.`, { indent: 2 });
  } else {
    page.labelled('You answered', answerInWords(item, answer), 2);
  }
  for (const [place, { text, reason }] of item.options.entries()) {
    page.labelled(`${OPTION_IDS[place]}${verdictOf(item, place)}`, text, 2);
    page.text(reason, { indent: 5 });
  }
}

function answerInWords({ kind }: WrittenItem, answer: string): string {
  if (answer === UNKNOWN) return "I don't know.";
  const [most, least] = answer.split('/');
  return kind === 'choice' ? `${answer}.` : `most effective ${most}, least effective ${least}.`;
}

/** Words for the best and the worst; nothing for what lies between. */
function verdictOf(item: WrittenItem, place: number): string {
  if (item.kind === 'choice') return item.options[place]?.right === true ? ', the best' : '';
  const effect = item.options[place]?.effect;
  if (effect === 0) return ', least effective';
  return effect === item.options.length - 1 ? ', most effective' : '';
}

function numberReasons(page: Page, item: NumberItem, { answer }: GivenAnswer, seed: string): void {
  const drill = drillOf(item, seed);
  const value = readNumber(answer, drill.unit);
  const grade = value === null ? null : gradeNumber(drill, value);
  const mistaken = grade?.mistakenFor;
  page.text(drill.prompt, { indent: 2 });
  page.labelled('You answered', answer === UNKNOWN ? "I don't know." : `${answer}.`, 2);
  const readAs = readAsInWords(answer, drill);
  if (readAs !== '') page.text(readAs, { indent: 2 });
  if (mistaken) page.text(`That is ${mistaken}.`, { indent: 2 });
  page
    .labelled('Right', `${keyInWords(drill)} (${unitInWords(drill.unit)})`, 2)
    .list(drill.working, 2);
}

/** Three decimals of a proportion, two of anything else. */
function keyInWords({ key, unit }: Drill): string {
  return String(Number(key.toFixed(isOnScale(unit) ? 3 : 2)));
}
