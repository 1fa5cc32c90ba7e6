import { expect, test } from 'vitest';
import { escapeMarkdown, escapeProse } from '../../../src/render/markdown-escape.ts';

test.each([
  [
    'a *bold* _claim_ with `code` | and <b>',
    'a \\*bold\\* \\_claim\\_ with \\`code\\` \\| and \\<b\\>',
  ],
  ['- no list', '\\- no list'],
  ['1. no list\n\nand one line', '1\\. no list and one line'],
])('nothing in it acts: %s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test.each([
  [
    'Run `ai-pm-path template case-study --output case.md` *now*',
    'Run `ai-pm-path template case-study --output case.md` \\*now\\*',
  ],
  ['`rm -rf` and `ai-pm-path <b>` are none', '\\`rm -rf\\` and \\`ai-pm-path \\<b\\>\\` are none'],
])('our own commands stay code: %s', (text, escaped) => {
  expect(escapeProse(text)).toBe(escaped);
});
