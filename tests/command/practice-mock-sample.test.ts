import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { mockAnswersSchema } from '../../src/content/mock-answers-schema.ts';
import { parseContent } from '../../src/content/parse-content.ts';
import { fileOf, Somebody } from './some-answers.ts';

const DOCUMENT = path.join(import.meta.dirname, '../../docs/content-format.md');

/** The block under the heading of the document that is about a file of answers of a mock. */
function sample(): string {
  const [, section = ''] = readFileSync(DOCUMENT, 'utf8').split('`practice mock --answers FILE`\n');
  const block = /^```yaml\n(.*?)^```/ms.exec(section.split('\n## ')[0] ?? '')?.[1];
  if (block === undefined) throw new Error('docs/content-format.md has no sample of mock answers');
  return block;
}

describe('the sample of mock answers in docs/content-format.md', () => {
  test('fits the schema and shows each of its keys', () => {
    const parsed = parseContent(sample(), mockAnswersSchema);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { shape } = mockAnswersSchema;
    expect(Object.keys(parsed.value).sort()).toEqual(Object.keys(shape).sort());
    const [first, second] = Object.values(parsed.value.answers ?? {});
    expect(Object.keys(first ?? {}).sort()).toEqual(['said', 'seconds', 'text']);
    expect(Object.keys(second ?? {})).toEqual(['said']);
  });

  test('is taken as it stands by the mock that it is about', async () => {
    const person = new Somebody();
    const file = fileOf(sample(), 'mock.yaml');
    const args = ['practice', 'mock', '--answers', file, '--json'];
    const { exitCode, stdout, stderr } = await person.type(...args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { questions, scorer, scores } = JSON.parse(stdout);
    expect(questions.every(({ answer }: { answer: unknown }) => answer !== null)).toBe(true);
    expect({ scorer, evidence: scores.evidence }).toEqual({ scorer: 'Ada L.', evidence: 2 });
  });
});

test.each([
  ['a file that is wrong', () => fileOf('answers: {', 'mock.yaml'), 2],
  ['a file that is not there', () => `${fileOf('')}.none`, 1],
] as const)('%s is told one line of the shape', async (_name, file, code) => {
  const { exitCode, stderr } = await new Somebody().type('practice', 'mock', '--answers', file());
  expect(exitCode).toBe(code);
  const said = stderr.replaceAll(/\s+/g, ' ');
  expect(said).toContain('It looks so: answers: {ID: {text: "...", said: [1, 3]}}.');
  expect(said).toContain('The ids stand in: ai-pm-path practice mock --json');
});

test('the line of the shape fits the schema', () => {
  const line = 'answers: {ID: {text: "...", said: [1, 3]}}';
  expect(parseContent(line, mockAnswersSchema).ok).toBe(true);
});
