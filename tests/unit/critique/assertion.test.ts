import { describe, expect, test } from 'vitest';
import {
  isInFirstPerson,
  isOnlyOfOthers,
  isUndoing,
  UNDOINGS,
  undoingsOf,
  undoneBy,
} from '../../../src/domain/critique/assertion.ts';
import { createReading } from '../../../src/domain/critique/reading.ts';
import { MATCHER } from './some-lexicon.ts';

const reading = (text: string) => createReading(text, MATCHER);
const undoing = (text: string, kind: 'answer' | 'bullet' = 'answer') =>
  undoneBy(reading(text), kind);

/** Each has something to hold on to. */
const [DECIDED, COST, LIMIT] = [
  'I decided on the paper form.',
  'It cost us a printer.',
  'Below 5 a clerk reads it.',
];

describe('undoneBy', () => {
  test.each([
    ['nothing', `${DECIDED} ${COST} ${LIMIT}`, null],
    ['one sentence of three', `I decided on that never. ${COST} ${LIMIT}`, null],
    ['half of them', `I decided on that never. It never cost us much. ${COST} ${LIMIT}`, null],
    [
      'more than half',
      `I decided on that never. It never cost us much. ${LIMIT} It never fell below 3.`,
      'denied',
    ],
    ['two are no habit', `I decided on that never. It never cost us much. ${LIMIT}`, null],
    [
      'two are, where there is nothing else',
      'I decided on that never. It never cost us much.',
      'denied',
    ],
    [
      'nobody did, but I',
      'It never cost us much, but I paid 3. I never decided on 3, but I paid it.',
      null,
    ],
    ['wished', 'I would have decided it. It would have cost us a lot.', 'wished'],
    ['asked', 'I ask whether I decided. I ask whether it cost us much.', 'asked'],
    ['watched', `I watched how they decided. I watched what it cost us.`, 'bystander'],
    ['told', 'In the paper it cost us much. Below 5 they stop, says a man in the paper.', 'told'],
    ['withheld', 'I decided on a secret one. It cost us a secret sum.', 'withheld'],
    ['put off', 'Later we decided. It cost us something later.', 'put-off'],
    ['advice', 'You say that it cost us much. Above 5 you say stop.', 'advice'],
    ['left alone', 'By default it cost us 4. Above 5 it stops by default.', 'as-delivered'],
    [
      'the most frequent of several',
      'I decided on that never. It never cost us much. Later it is above 5.',
      'denied',
    ],
    ['sentences without anything are not counted', `${DECIDED} I never knew. Never. Never.`, null],
  ])('%s', (_, text, expected) => {
    expect(undoing(text)).toBe(expected);
  });

  test('what points to a page and tells the number has told it', () => {
    expect(undoing('I decided as on page 4. It cost us what is on page 5.')).toBe('withheld');
    expect(undoing('I decided on 12 as on page 4. It cost us 900, on page 5.')).toBeNull();
  });

  test('a line of a resume may deny, and is about its writer', () => {
    const denied = 'Never let it go below 5 by hand.';
    expect(undoing(denied)).toBe('denied');
    expect(undoing(denied, 'bullet')).toBeNull();
    expect(undoing('I watched how it fell below 5.', 'bullet')).toBe('bystander');
  });

  test('a text is taken back behind what it says, or twice, wherever that stands', () => {
    expect(undoing(`${DECIDED} ${COST} Then I woke up.`)).toBe('retracted');
    expect(undoing(`Then I woke up. ${DECIDED} ${COST}`)).toBeNull();
    expect(undoing(`I woke up. I woke up again. ${DECIDED} ${COST}`)).toBe('retracted');
  });

  test('what is appended to a text that is taken back does not help it', () => {
    const more = 'A holistic synergy. Some synergies more.';
    expect(undoing(`${DECIDED} ${COST} Then I woke up. ${more}`)).toBe('retracted');
  });

  test('a long quotation is of others where it is said so, and else what one would say', () => {
    const quotation = `"${DECIDED} ${COST} ${LIMIT} ${DECIDED.replace('paper', 'long')}"`;
    expect(undoing(`You say it like this: ${quotation}`)).toBe('told');
    expect(undoing(`I tell him: ${quotation}`)).toBeNull();
    expect(undoing(`You say it like this: "Hello." ${DECIDED} ${COST} ${LIMIT}`)).toBeNull();
  });
});

describe('undoingsOf', () => {
  test('each way once, in their order; those of a whole text are none of a sentence', () => {
    const [passage] = reading('I would have, never, never, later, i woke up, slides').passages;
    expect(passage && undoingsOf(passage)).toEqual(['denied', 'wished', 'put-off']);
  });
});

describe('whose it is', () => {
  test('of others, where nothing that stands is done by "I" or "we"', () => {
    expect(isOnlyOfOthers(reading('They decided on May. It cost them a lot.'))).toBe(true);
    expect(isOnlyOfOthers(reading('They decided on May. We decided on June.'))).toBe(false);
    expect(isOnlyOfOthers(reading('They decided on May. I watched and we wrote.'))).toBe(true);
    expect(isOnlyOfOthers(reading('They decided on May. I know that it cost us a lot.'))).toBe(
      false,
    );
    expect(isOnlyOfOthers(reading('It cost a lot.'))).toBe(false);
  });

  test('a text in the first person has an "I" or an "our"', () => {
    expect(isInFirstPerson(reading('Our clerks read it.'))).toBe(true);
    expect(isInFirstPerson(reading('The clerks read it.'))).toBe(false);
  });
});

test('the ways in which a text is undone are told from other reasons', () => {
  expect(UNDOINGS.every(isUndoing)).toBe(true);
  expect(['hold', 'denie', null].some(isUndoing)).toBe(false);
});
