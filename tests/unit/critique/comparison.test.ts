import { describe, expect, test } from 'vitest';
import { type Comparison, compareCritiques } from '../../../src/domain/critique/comparison.ts';
import { createCritique } from '../../../src/domain/critique/critique.ts';
import { CRITIC } from './some-lexicon.ts';

function compared(old: string, now: string): Comparison {
  const critiqued = (text: string) => ({ text, critique: createCritique(text, 'answer', CRITIC) });
  return compareCritiques(critiqued(old), critiqued(now));
}

const OLD = 'We are holistic here. There is a synergy in it for all of us. It cost us a printer.';
const NEW = 'I decided on paper for the clerks. There is a SYNERGY in it for all. Team of 5 at it.';

describe('compareCritiques', () => {
  test('says what was mended, added, gained, lost and closed', () => {
    expect(compared(OLD, NEW)).toMatchObject({
      mended: [{ rule: 'buzzword', quote: 'holistic' }],
      added: [{ rule: 'empty-number', quote: 'Team of 5' }],
      gained: ['decision'],
      lost: ['price'],
      closed: ['no-decision'],
    });
  });

  test('points are the difference, on one decimal', () => {
    const { points } = compared(OLD, NEW);
    const score = (text: string) => createCritique(text, 'answer', CRITIC).scored?.score ?? 0;
    expect(points).toBeCloseTo(score(NEW) - score(OLD), 5);
    expect(points).toBe(Number(points?.toFixed(1)));
    expect(compared(NEW, OLD).points).toBe(-(points ?? 0));
  });

  test('the same text is nothing better and nothing worse', () => {
    const nothing = { mended: [], added: [], gained: [], lost: [], closed: [] };
    expect(compared(OLD, OLD)).toEqual({ points: 0, ...nothing });
  });

  test('the same words under another rule are another finding', () => {
    const old = 'We are all in it for the good of us.\n\nHolistic synergy';
    const { mended, added } = compared(old, `${old}\n\nHolistic synergy`);
    expect(mended).toEqual([]);
    expect(added).toEqual([{ rule: 'repeated', quote: 'Holistic synergy' }]);
  });

  test.each([
    ['', OLD],
    [OLD, ''],
  ])('no points where one of them was declined', (old, now) => {
    expect(compared(old, now).points).toBeNull();
  });
});
