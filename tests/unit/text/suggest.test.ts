import { describe, expect, test } from 'vitest';
import { suggest } from '../../../src/text/suggest.ts';

describe('suggest', () => {
  const commands = ['plan', 'practice', 'progress', 'roadmap', 'guide', 'completion'];

  test.each([
    ['a missing letter', 'rodmap', 'roadmap'],
    ['a letter too many', 'guiide', 'guide'],
    ['a wrong letter', 'plen', 'plan'],
    ['neighbours in the wrong order', 'paln', 'plan'],
    ['capitals', 'ROADMAP', 'roadmap'],
    ['the beginning', 'compl', 'completion'],
    ['three letters of the beginning', 'roa', 'roadmap'],
    ['two wrong letters of five', 'gxixe', 'guide'],
    ['letters stuck to the end', 'completionabcde', 'completion'],
  ])('finds the word behind %s', (_name, typed, meant) => {
    expect(suggest(typed, commands)).toBe(meant);
  });

  test.each(['', 'xyz', 'zzzzzzzz', 'co', 'weather', 'pxxn', 'gxxxe'])(
    'finds nothing near "%s"',
    (typed) => {
      expect(suggest(typed, commands)).toBeUndefined();
    },
  );

  test('takes the nearest, and of two that are equally near the first', () => {
    expect(suggest('gaps', ['maps', 'gap', 'gaps2'])).toBe('maps');
    expect(suggest('roadmaps', ['loadmaps2', 'roadmap'])).toBe('roadmap');
  });

  test.each([
    ['the middle of the only one', 'check', 'checklist'],
    ['the end of the only one', 'LIST', 'checklist'],
    ['a part of one and no other', 'memo', 'decision-memo'],
  ])('finds the word behind %s', (_name, typed, meant) => {
    expect(suggest(typed, ['checklist', 'decision-memo', 'decision-log'])).toBe(meant);
  });

  test.each([
    ['three letters in the middle', 'mem'],
    ['what stands in two', 'cision'],
  ])('finds nothing behind %s', (_name, typed) => {
    expect(suggest(typed, ['checklist', 'decision-memo', 'decision-log'])).toBeUndefined();
  });

  test('takes what is nearer before what has it in it', () => {
    expect(suggest('list', ['checklist', 'lists'])).toBe('lists');
    expect(suggest('memo', ['decision-memo', 'demo'])).toBe('demo');
  });

  test('counts a candidate that is given twice as one', () => {
    expect(suggest('memo', ['decision-memo', 'decision-memo'])).toBe('decision-memo');
  });

  test('gives the candidate back as it is written', () => {
    expect(suggest('ai-pm', ['AI-PM-path'])).toBe('AI-PM-path');
  });

  test('does not take one letter for another', () => {
    expect(suggest('x', ['a', 'b'])).toBeUndefined();
  });

  test('counts two swapped letters as one slip', () => {
    expect(suggest('ba', ['ab'])).toBe('ab');
  });

  test('has nothing to offer where there is no candidate', () => {
    expect(suggest('plan', [])).toBeUndefined();
  });

  test('answers at once to a very long word', () => {
    const started = performance.now();
    expect(suggest('x'.repeat(100_000), commands)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
