import { expect, test } from 'vitest';
import { createCritic } from '../../../src/domain/critique/critic.ts';
import { createCritique } from '../../../src/domain/critique/critique.ts';
import { CONTENT, CRITIC } from './some-lexicon.ts';

test('createCritic reads with the words of a person beside the built-in ones', () => {
  const critic = createCritic(CONTENT, { buzzword: ['rocket ship'] });
  const text = 'We are on a rocket ship to the moon, and holistic.';
  const rules = (of: typeof critic) =>
    createCritique(text, 'answer', of).findings.map(({ start, end }) => text.slice(start, end));
  expect(rules(CRITIC)).toEqual(['holistic']);
  expect(rules(critic)).toEqual(['rocket ship', 'holistic']);
  expect(critic.model).toBe(CONTENT.model);
  expect(critic.kinds).toBe(CONTENT.kinds);
});

test('a pattern that is none is thrown', () => {
  expect(() => createCritic(CONTENT, { buzzword: ['{us} left'] })).toThrow('"{us}" is no list');
});
