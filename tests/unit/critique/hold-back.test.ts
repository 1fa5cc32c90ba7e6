import { describe, expect, test } from 'vitest';
import { holdBack } from '../../../src/domain/critique/hold-back.ts';
import { wordsIn } from '../../../src/domain/critique/language.ts';
import { createReading } from '../../../src/domain/critique/reading.ts';
import type { CritiqueKind } from '../../../src/domain/critique/score.ts';
import { MATCHER } from './some-lexicon.ts';

function heldBack(text: string, kind: CritiqueKind = 'answer') {
  const reading = createReading(text, MATCHER);
  const prose = reading.passages.map((passage) => passage.text).join('\n');
  return holdBack(reading, wordsIn(prose).length, kind, MATCHER);
}

const NAMES =
  'The clerks of the Ghent branch print refund letters each morning and stamp every envelope.';
/** Nothing holds it back: somebody decided, two things to hold on to, and words that name something. */
const GOOD = `I decided on paper. It cost us a printer. If the queue grows, we stop. ${NAMES}`;

describe('holdBack', () => {
  test.each([
    ['nothing', GOOD, null],
    ['length', 'I decided. It cost us a printer if they leave.', 'length'],
    ['repetition', `${GOOD} ${GOOD} ${GOOD}`, 'repetition'],
    ['unfilled', `${GOOD} [name] [day] [sum]`, 'unfilled'],
    ['unfilled comes before length', 'I ask [name] by [day] for [sum].', 'unfilled'],
    ['two brackets may be notes', `${GOOD} [name] [day]`, null],
    ['no decision', GOOD.replace('I decided on paper.', 'I like paper.'), 'decision'],
    ['something done is enough', GOOD.replace('decided on', 'wrote'), null],
    ['a verb in front is enough', GOOD.replace('I decided on', 'Cut'), null],
    [
      'nobody',
      GOOD.replace('I decided on', 'Cut').replace('us', 'much').replace('we', 'they'),
      'nobody',
    ],
    [
      'decisions of others',
      `${GOOD} They decided on March. Then they decided on the hall.`,
      'others',
    ],
    [
      'one decision of others is none too many',
      `${GOOD.replace('decided on', 'wrote')} They decided on March.`,
      null,
    ],
    [
      'as many own ones',
      `${GOOD} They decided on March. Then they decided on the hall. We decided otherwise.`,
      null,
    ],
    ['one thing to hold on to', GOOD.replace('If the queue grows, we stop.', 'We stop.'), 'hold'],
    ['labels', `${GOOD} Metric, price tag, owner and baseline.`, 'labels'],
    ['three labels', `${GOOD} Metric, owner and baseline.`, null],
    ['one label four times', `${GOOD} Metric. A metric. The metric. Our metric.`, null],
    ['words that name nothing', nothingNamed(), 'nothing-named'],
    ['most of it denied', GOOD.replace(/\./g, ', never.'), 'denied'],
    [
      'only of others',
      `Cut the paper, they decided. I watched. It cost them a printer instead of ink. If it grows, by hand. ${NAMES}`,
      'others',
    ],
    ['a busy one', `${GOOD} Meeting, slides, meeting.`, 'activity'],
    ['the same twice in each sentence', circular(), 'circular'],
    [
      'taken back in the same words',
      `${GOOD} Drivers weigh parcels. No driver weighs any parcel. Queues fell from 9 to 22.`,
      'contradiction',
    ],
  ])('%s', (_, text, expected) => {
    expect(heldBack(text)).toBe(expected);
  });

  test('many labels in a long text are few', () => {
    const long = Array.from({ length: 6 }, (_, at) => NAMES.replace('letters', `letters${at}`));
    const different = `${GOOD} ${numbered(long)} Metric, price tag, owner and baseline.`;
    expect(heldBack(different)).not.toBe('labels');
  });

  test.each([
    ['bullet', 'Cut the queue by hand for clerks in Ghent.', null],
    ['bullet', 'Cut the queue for clerks in Ghent and Bruges.', 'hold'],
    ['bullet', 'Cut the queue by hand in Ghent.', 'length'],
    ['memo', GOOD, 'length'],
    ['case', GOOD, 'length'],
  ] as const)('%s %j: %s', (kind, text, expected) => {
    expect(heldBack(text, kind)).toBe(expected);
  });

  test.each(['memo', 'case'] as const)('a %s holds on to three things', (kind) => {
    const more =
      'Nobody at the depot wanted another printer, so Maria drove there twice with spare toner and a box of stamps, and the porter kept them in his locker until Friday.';
    expect(heldBack(`${GOOD} ${more}`, kind)).toBe('hold');
    expect(heldBack(`${GOOD} ${more} Clerks do it by hand.`, kind)).toBeNull();
  });

  test('an empty text is bare', () => {
    expect(heldBack('')).toBe('bare');
  });

  function circular(): string {
    return `${GOOD} Printers print where printers print, envelopes stand as envelopes stand.`;
  }

  function nothingNamed(): string {
    return 'I decided it, and it cost us. If it is in the thing or on the stuff, we do it by hand. So we do it at the thing or to the stuff, as we do.';
  }

  function numbered(sentences: readonly string[]): string {
    const names = ['Ana', 'Bert', 'Cleo', 'Dirk', 'Ella', 'Finn'];
    return sentences
      .map((_, at) => `${names[at]} carried ${['tea', 'ink', 'wax', 'rope', 'salt', 'lime'][at]}.`)
      .join(' ')
      .concat(
        ' Outside, trams passed the old brewery, gulls fought over crusts, children threw chestnuts, widows fed pigeons, students repaired bicycles, bakers swept flour from doorsteps, tourists photographed canals, and a violin teacher scolded somebody behind green shutters while bells rang from three towers over wet slate roofs, chimneys, gardens, laundry lines, parked lorries and market stalls selling cheese, tulips, herring, honey, candles, wool and postcards.',
      );
  }
});
