import { describe, expect, test } from 'vitest';
import { parseStoryCard } from '../../../src/domain/practice/story.ts';

const card = (number: string) =>
  `> How to fill it in: Number: 7\n\n# Story: Held at a tenth\n\n## Five lines\n\n4. Price: a week\n5. Number: ${number}\n\n## Two minutes\n`;

describe('a story card', () => {
  test('title and result come from their lines', () => {
    expect(parseStoryCard(card('31 of 200 before, 9 after'))).toEqual({
      ok: true,
      story: { title: 'Held at a tenth', result: '31 of 200 before, 9 after' },
    });
  });

  test('a result goes on until another block begins', () => {
    const text = card('31 of 200\r\n   before, 9 after');
    expect(parseStoryCard(text)).toMatchObject({ story: { result: '31 of 200 before, 9 after' } });
    expect(parseStoryCard('# T\nResult: a\nb')).toMatchObject({ story: { result: 'a b' } });
    expect(parseStoryCard('# T\n**Result**: a\n- b')).toMatchObject({ story: { result: 'a' } });
  });

  test('without a line that says it there is no result', () => {
    expect(parseStoryCard('# Held\n\nIt went well.')).toMatchObject({ story: { result: null } });
  });

  test.each([
    ['no heading at all', 'Number: 4', 'no heading'],
    ['an empty heading', '# Story:\n', 'no heading'],
    ['a heading in advice', '> # Story: x', 'no heading'],
    ['the heading of the template', '# Story: [the decision in six words]', 'heading is still'],
    ['the number of the template', card('[before, after, counted how]'), '"Number" is still'],
  ])('%s is no story', (_name, text, reason) => {
    const parsed = parseStoryCard(text);
    expect(parsed).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });

  test('a very long title is cut', () => {
    expect(parseStoryCard(`# ${'x'.repeat(500)}`)).toMatchObject({
      story: { title: 'x'.repeat(120) },
    });
  });
});
