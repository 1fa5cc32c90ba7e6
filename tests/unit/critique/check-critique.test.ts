import { describe, expect, test } from 'vitest';
import {
  checkKinds,
  checkLexicon,
  checkModel,
} from '../../../src/domain/critique/check-critique.ts';
import type { Signal } from '../../../src/domain/critique/lexicon.ts';
import { aSignal, KIND_LIST, LEXICON, MODEL } from './some-lexicon.ts';

const SOURCES = new Set(['C47']);

describe('checkLexicon', () => {
  const undoing = LEXICON.signals.filter(({ side }) => side === 'undoing');
  const faultsOf = (...signals: Signal[]) =>
    checkLexicon({ ...LEXICON, signals: [...signals, ...undoing] }, SOURCES);

  test('finds nothing in one that is right', () => {
    expect(checkLexicon(LEXICON, SOURCES)).toEqual([]);
  });

  test('an id that is used twice', () => {
    expect(faultsOf(aSignal('a', ['x']), aSignal('b', ['x']), aSignal('a', ['y']))).toEqual([
      { path: ['signals', 2, 'id'], message: '"a" is used twice' },
    ]);
  });

  test('a weight on the wrong side', () => {
    const message = 'only counter-signals have a weight, above 0';
    const [evidence, counter] = [aSignal('a', ['x']), aSignal('b', ['x'], 1)];
    expect(faultsOf({ ...evidence, weight: 0.5 }, { ...counter, weight: 0 })).toEqual([
      { path: ['signals', 0, 'weight'], message },
      { path: ['signals', 1, 'weight'], message },
    ]);
  });

  test('a pattern that is none', () => {
    expect(faultsOf(aSignal('a', ['fine', '{us} left']))).toEqual([
      { path: ['signals', 0, 'patterns', 1], message: '"{us}" is no list' },
    ]);
  });

  test('what undoes a text is known by name, and all of it is there', () => {
    const [first, ...others] = undoing;
    const unknown: Signal = { ...aSignal('a', ['x']), side: 'undoing' };
    const found = checkLexicon(
      { ...LEXICON, signals: [unknown, aSignal('told', ['x']), ...others] },
      SOURCES,
    );
    expect(first?.id).toBe('denied');
    expect(found.map(({ path: [, index, key], message }) => [index, key, message])).toEqual([
      [expect.any(Number), 'id', '"told" is used twice'],
      [0, 'side', expect.stringContaining('only denied, wished, ')],
      [1, 'side', expect.stringContaining('only denied, wished, ')],
      [undefined, undefined, '"denied" is missing'],
    ]);
  });

  test('a source that nobody knows', () => {
    expect(faultsOf({ ...aSignal('a', ['x']), sources: ['C47', 'C99'] })).toEqual([
      { path: ['signals', 0, 'sources', 1], message: 'unknown source "C99"' },
    ]);
  });
});

describe('checkKinds', () => {
  const [answer, bullet, memo, aCase] = KIND_LIST;
  if (!(answer && bullet && memo && aCase)) throw new RangeError('four kinds');

  test('finds nothing in those that are right', () => {
    expect(checkKinds(KIND_LIST, LEXICON, SOURCES)).toEqual([]);
  });

  test('kinds out of order, and one that is not there', () => {
    expect(checkKinds([bullet, answer, memo], LEXICON, SOURCES)).toEqual([
      { path: ['kinds', 0, 'kind'], message: 'expected the kind "answer" here' },
      { path: ['kinds', 1, 'kind'], message: 'expected the kind "bullet" here' },
      { path: ['kinds', 3, 'kind'], message: 'expected the kind "case" here' },
    ]);
  });

  test('expectations of what no text can hold, or should not', () => {
    const [first] = answer.expects;
    const [section] = memo.sections;
    if (!(first && section)) throw new RangeError('an expectation and a section');
    const wrong = { ...answer, expects: [{ ...first, anyOf: ['decision', 'charm'] }] };
    const wrongMemo = { ...memo, sections: [{ ...section, anyOf: ['buzzword'] }] };
    expect(checkKinds([wrong, bullet, wrongMemo, aCase], LEXICON, SOURCES)).toEqual([
      {
        path: ['kinds', 0, 'expects', 0, 'anyOf', 1],
        message: '"charm" is nothing a text can hold',
      },
      {
        path: ['kinds', 2, 'sections', 0, 'anyOf', 0],
        message: '"buzzword" is nothing a text can hold',
      },
    ]);
  });

  test('a source that nobody knows', () => {
    const unknown = { ...answer, sources: ['C99'] };
    expect(checkKinds([unknown, bullet, memo, aCase], LEXICON, SOURCES)).toEqual([
      { path: ['kinds', 0, 'sources', 0], message: 'unknown source "C99"' },
    ]);
  });
});

describe('checkModel', () => {
  test('finds nothing in one that is right', () => {
    expect(checkModel(MODEL, LEXICON)).toEqual([]);
  });

  test('a weight of nothing, and one in the wrong direction', () => {
    const weights = { decision: -1, buzzword: 1, charm: 1, price: 0 };
    const message = 'moves the score in the wrong direction';
    expect(checkModel({ ...MODEL, weights }, LEXICON)).toEqual([
      { path: ['weights', 'decision'], message },
      { path: ['weights', 'buzzword'], message },
      { path: ['weights', 'charm'], message: '"charm" is no feature' },
    ]);
  });

  test('cuts out of order, or in one place', () => {
    const cuts = {
      ...MODEL.cuts,
      bullet: { partial: 2, specific: 1 },
      case: { partial: 1, specific: 1 },
    };
    const message = 'partial has to begin below specific';
    expect(checkModel({ ...MODEL, cuts }, LEXICON)).toEqual([
      { path: ['cuts', 'bullet'], message },
      { path: ['cuts', 'case'], message },
    ]);
  });
});
