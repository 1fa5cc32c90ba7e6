import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/domain/fingerprint.ts';

describe('fingerprint', () => {
  // Test vectors of FNV-1a, 32 bits, published with the algorithm.
  test.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['b', 'e70c2de5'],
    ['foobar', 'bf9cf968'],
  ])('of %j is %s', (text, expected) => {
    expect(fingerprint(text)).toBe(expected);
  });

  test('has eight digits, leading zeros included', () => {
    const texts = Array.from({ length: 500 }, (_, index) => `text ${index}`);
    const prints = texts.map(fingerprint);
    expect(prints.every((print) => /^[0-9a-f]{8}$/.test(print))).toBe(true);
    expect(prints.some((print) => print.startsWith('0'))).toBe(true);
  });

  test('tells apart what differs in one letter or in the order', () => {
    const texts = ['one two', 'two one', 'one twp', 'one two ', 'One two'];
    expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
  });
});
