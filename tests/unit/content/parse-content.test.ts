import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { locate, parseContent } from '../../../src/content/parse-content.ts';

const schema = z.strictObject({
  title: z.string(),
  hours: z.number().optional(),
  tasks: z.array(z.strictObject({ id: z.string(), needs: z.array(z.string()) })).optional(),
  rules: z
    .strictObject({
      word: z.string().min(2).max(4).optional(),
      list: z.array(z.string()).min(1).max(2).optional(),
      size: z.int().min(1).max(9).optional(),
      done: z.boolean().optional(),
      kind: z.enum(['book', 'talk']).optional(),
      quarters: z.number().multipleOf(0.25).optional(),
    })
    .optional(),
  links: z.array(z.string()).min(1, 'name a link').optional(),
  levels: z.record(z.string().regex(/^[a-z]+$/), z.literal([0, 1], 'expected 0 or 1')).optional(),
});

/** What is wrong with the lines, as `line:column: message`. */
function problemsIn(...lines: string[]): string[] {
  const parsed = parseContent(lines.join('\n'), schema);
  if (parsed.ok) throw new Error('There is nothing wrong.');
  return parsed.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

describe('parseContent', () => {
  test('gives the value and the document that knows its places', () => {
    const parsed = parseContent('title: x\nhours: 2.5\n', schema);
    if (!parsed.ok) throw new Error('It is sound.');
    expect(parsed.value).toEqual({ title: 'x', hours: 2.5 });
    expect(parsed.document.positionOf(['hours'])).toEqual({ line: 2, column: 8 });
  });

  test('says what is wrong with the YAML before it looks at the schema', () => {
    expect(problemsIn('title: &x 3', 'extra: 1')).toEqual([
      '1:11: anchors (&name) are not allowed',
    ]);
  });

  test('reports everything at once, in reading order', () => {
    expect(
      problemsIn('hours: many', 'tasks:', '  - id: 3', '    extra: x', 'other: 1', 'title: x'),
    ).toEqual([
      '1:8: hours: expected a number, found a text',
      '3:5: tasks[1]: the key "needs" is missing',
      '3:9: tasks[1].id: expected a text, found a number',
      '4:5: tasks[1]: unknown key "extra"',
      '5:1: unknown key "other"',
    ]);
  });

  test.each([
    ['hours: x', 'expected a number, found a text'],
    ['hours: null', 'expected a number, found nothing'],
    ['hours: [1]', 'expected a number, found a list'],
    ['hours: {a: 1}', 'expected a number, found keys with values'],
    ['hours: true', 'expected a number, found true or false'],
  ])('says in plain words what %s is and what it should be', (line, message) => {
    expect(problemsIn('title: x', line)).toEqual([`2:8: hours: ${message}`]);
  });

  test.each([
    ['word: x', 'word: expected at least 2 characters'],
    ['word: xxxxx', 'word: expected at most 4 characters'],
    ['list: []', 'list: expected at least 1 entries'],
    ['list: [a, b, c]', 'list: expected at most 2 entries'],
    ['size: 0', 'size: expected at least 1'],
    ['size: 10', 'size: expected at most 9'],
    ['size: 1.5', 'size: expected a whole number, found a number'],
    ['done: yes', 'done: expected true or false, found a text'],
    ['kind: film', 'kind: expected one of "book"|"talk"'],
    ['quarters: 1.3', 'quarters: must be a multiple of 0.25'],
  ])('says in plain words which rule %s breaks', (line, message) => {
    const problems = problemsIn('title: x', 'rules:', `  ${line}`);
    expect(problems).toEqual([expect.stringMatching(/^3:\d+: rules\./)]);
    expect(problems[0]).toContain(message);
  });

  test.each([
    ['tasks: x', '2:8: tasks: expected a list, found a text'],
    ['tasks: [x]', '2:9: tasks[1]: expected keys with values, found a text'],
    ['tasks: [{id: a, needs: [b, 2]}]', '2:28: tasks[1].needs[2]: expected a text, found a number'],
  ])('counts entries from 1 and points at the value: %s', (line, problem) => {
    expect(problemsIn('title: x', line)).toEqual([problem]);
  });

  test.each([
    ['', '1:1: expected keys with values, found nothing'],
    ['- title', '1:1: expected keys with values, found a list'],
  ])('names no place in a text that is no map at all: %j', (text, problem) => {
    expect(problemsIn(text)).toEqual([problem]);
  });

  test('tells a missing key from one without a value', () => {
    expect(problemsIn('hours: 1')).toEqual(['1:1: the key "title" is missing']);
    expect(problemsIn('title:')).toEqual(['1:7: title: expected a text, found nothing']);
  });

  test('points at a key that its map does not take', () => {
    expect(problemsIn('title: x', 'levels: {a: 1, B2: 0}')).toEqual(['2:16: levels: bad key "B2"']);
  });

  test('begins our own messages as they are written', () => {
    expect(problemsIn('title: x', 'levels: {a: 7}')).toEqual(['2:13: levels.a: expected 0 or 1']);
    expect(problemsIn('title: x', 'links: []')).toEqual(['2:8: links: name a link']);
  });

  test('refuses __proto__ as the unknown key that it is and pollutes nothing', () => {
    expect(problemsIn('title: x', '__proto__: {polluted: true, hours: 1}')).toEqual([
      '2:1: unknown key "__proto__"',
    ]);
    expect({}).not.toHaveProperty('polluted');
  });

  test('takes no missing key from __proto__', () => {
    expect(problemsIn('__proto__: {title: x}')).toEqual([
      '1:1: the key "title" is missing',
      '1:1: unknown key "__proto__"',
    ]);
  });
});

describe('locate', () => {
  test('gives findings the places of the document, in reading order', () => {
    const parsed = parseContent('title: x\ntasks:\n  - {id: a, needs: [b]}\n', schema);
    if (!parsed.ok) throw new Error('It is sound.');
    const findings = [
      { path: ['tasks', 0, 'needs', 0], message: 'unknown task "b" in needs' },
      { path: ['title'], message: 'too short' },
    ];
    expect(locate(findings, parsed.document)).toEqual([
      { line: 1, column: 8, message: 'too short' },
      { line: 3, column: 21, message: 'unknown task "b" in needs' },
    ]);
  });
});
