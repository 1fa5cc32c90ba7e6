import { describe, expect, test } from 'vitest';
import { countOwnWords, findUnfilled, withInstructions } from '../../src/domain/template.ts';
import { createTestContext } from '../helpers/create-test-context.ts';

const TEMPLATES = createTestContext().context.catalog().templates();
const PLACEHOLDER = /\[[^\][\n]{10,}\](?!\()/g;

/** What people write who are in a hurry: short, plain, and much of it in the words of the template. */
const SENTENCES = [
  'We agreed on Monday.',
  'Support, 40 minutes a day.',
  'Nobody had counted it before.',
  'Ada from claims, since March.',
  'It costs EUR 300 a month.',
  'Not known yet, we ask Jon.',
  '31 of 200 tickets.',
  'The old rule stays until June.',
  'Two people, one week.',
  'The team says no.',
  'Yes.',
  'About half of them were wrong.',
];

function filled(markdown: string, fill: (place: number) => string): string {
  let place = -1;
  return withInstructions(markdown).replaceAll(PLACEHOLDER, () => {
    place += 1;
    return fill(place);
  });
}

const sentence = (place: number) => SENTENCES[place % SENTENCES.length] ?? '';

/** As a template asks to leave it: without advice, examples and the last heading. */
function cleaned(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !line.startsWith('>') && !line.includes('example:'))
    .join('\n')
    .replace(/\n## Before you hand it in\n[\s\S]*$/, '\n');
}

/** Rows and lines that stayed empty are deleted: every second one is filled in. */
function half(markdown: string): string {
  let place = -1;
  const lines = markdown.split('\n').flatMap((line) => {
    if (line.search(PLACEHOLDER) === -1) return [line];
    place += 1;
    return place % 2 === 0 ? [line.replaceAll(PLACEHOLDER, () => sentence(place / 2))] : [];
  });
  return lines.join('\n');
}

describe.each(TEMPLATES.map((template) => [template.id, template] as const))('%s', (_id, own) => {
  const { markdown } = own;

  test.each([
    ['as it is', withInstructions(markdown)],
    ['with x in every bracket', filled(markdown, () => 'x')],
    ['with nothing in the brackets', filled(markdown, () => '')],
    ['with x, and advice and examples deleted', cleaned(filled(markdown, () => 'x'))],
    ['its headings alone', (markdown.match(/^## .*$/gm) ?? []).join('\n\n')],
  ])('%s is not filled in', (_name, text) => {
    expect(findUnfilled(TEMPLATES, text)?.id).toBe(own.id);
  });

  test.each([
    ['with a short sentence in every bracket', filled(markdown, sentence)],
    ['the same, cleaned up', cleaned(filled(markdown, sentence))],
    ['half of its lines, cleaned up', cleaned(half(withInstructions(markdown)))],
  ])('%s is filled in', (_name, text) => {
    expect(countOwnWords(own, text)).toBeGreaterThanOrEqual(8);
    expect(findUnfilled(TEMPLATES, text)).toBeNull();
  });
});
