import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTestContext } from '../helpers/create-test-context.ts';

const report = readFileSync(
  path.join(import.meta.dirname, '../../eval/critique/report.md'),
  'utf8',
);
const guide = createTestContext().context.catalog().guide('critique');
const blocks = guide.sections.flatMap((section) => section.blocks);

/** The first cells of the row of a report that begins with this name. */
function rowOf(text: string, name: string): string[] {
  const line = text.split('\n').find((row) => row.startsWith(`| ${name} |`)) ?? '';
  return line.split('|').map((cell) => cell.trim());
}

describe('the figures of the guide are those of the report', () => {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const aims = tables.find(({ columns }) => columns.includes('aim'))?.rows ?? [];

  test('there are six of them', () => expect(aims).toHaveLength(6));

  test.each(aims.map(([name = '', aim, found]) => [name, aim, found]))('%s', (name, aim, found) => {
    expect(rowOf(report, name).slice(2, 4)).toEqual([aim, found]);
  });

  test.each([
    ['word count', 'counting words is right in'],
    ['keyword list', 'a list of keywords in'],
    ['prose linter (write-good), remarks per word, fewest best', 'and a prose linter in'],
  ])('%s', (name, words) => {
    const shares = rowOf(report, name)
      .slice(2, 5)
      .map((share) => share.replace(' %', ''));
    const text = blocks.map((block) => (block.kind === 'text' ? block.text : '')).join(' ');
    const told = new RegExp(`${words} ([\\d.]+), ([\\d.]+) and ([\\d.]+\\d)`).exec(text)?.slice(1);
    expect(told).toEqual(shares);
  });
});
