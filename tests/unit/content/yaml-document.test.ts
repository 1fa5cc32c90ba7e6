import { describe, expect, test } from 'vitest';
import {
  type ParsedYaml,
  type Problem,
  parseYaml,
  sortProblems,
  type YamlDocument,
} from '../../../src/content/yaml-document.ts';

function documentOf(text: string): YamlDocument {
  const parsed = parseYaml(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

function problemsOf(parsed: ParsedYaml): string[] {
  if (parsed.ok) throw new Error('There is nothing wrong.');
  return parsed.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

describe('parseYaml', () => {
  test('reads lists, maps, folded texts and the scalars of YAML 1.2', () => {
    const text = [
      'text: >-',
      '  one',
      '  two',
      'list: [1, 2.5, true, null, ~]',
      'words: {yes: no, day: 2026-11-21, old: 012}',
    ];
    expect(documentOf(text.join('\n')).value).toEqual({
      text: 'one two',
      list: [1, 2.5, true, null, null],
      words: { yes: 'no', day: '2026-11-21', old: 12 },
    });
  });

  test('reads files with the line ends of Windows', () => {
    expect(documentOf('a: 1\r\nb: [x,\r\n  y]\r\n').value).toEqual({ a: 1, b: ['x', 'y'] });
  });

  test('reads an empty file as nothing', () => {
    expect(documentOf('# only a comment\n').value).toBeNull();
  });

  test.each([
    ['a key that stands twice', 'a: 1\nb: 2\na: 3', '3:1: the key "a" stands twice'],
    ['a text without its end', "a: 'x", "1:6: missing closing 'quote"],
    ['a tab as an indent', 'a:\n\t- b', '2:1: tabs are not allowed as indentation'],
    ['a second document', 'a: 1\n---\nb: 2', '2:1: a second document begins; a file holds one'],
    ['an anchor', 'a: &x 1', '1:7: anchors (&name) are not allowed'],
    ['a directive', '%YAML 1.1\n---\na: 1', '1:1: directives (%YAML, %TAG) are not allowed'],
    ['a tag of the schema', 'a: !!str 1', '1:10: tags (!name) are not allowed'],
    ['a tag on the line before', 'a: !!str\n  1', '2:3: tags (!name) are not allowed'],
    ['a list as a key', 'a:\n  ? [b]\n  : c', '2:5: a key has to be a plain word'],
    ['a key without a word', 'a: {? : c}', '1:7: a key has to be a plain word'],
    ['an escape', 'a: x\x1b[2J', '1:5: the character U+001B is not allowed'],
    ['an override of direction', 'a: 1\nb: \u202ex', '2:4: the character U+202E is not allowed'],
    ['a C1 control in a comment', 'a: 1 # \x9b2J', '1:8: the character U+009B is not allowed'],
    ['a byte-order mark', '\ufeffa: 1', '1:1: the character U+FEFF is not allowed'],
    ['a written escape', 'a: "\\e[2J"', '1:4: the escaped character U+001B is not allowed'],
    [
      'a written escape in a key',
      '"\\u202e": 1',
      '1:1: the escaped character U+202E is not allowed',
    ],
  ])('refuses %s with its place', (_name, text, problem) => {
    expect(problemsOf(parseYaml(text))).toContain(problem);
  });

  test('refuses an alias, so that no text grows a thousandfold', () => {
    expect(problemsOf(parseYaml('a: &x [1]\nb: [*x, *x]'))).toEqual([
      '1:7: anchors (&name) are not allowed',
      '2:5: aliases (*name) are not allowed',
      '2:9: aliases (*name) are not allowed',
    ]);
  });

  test('refuses a tag of its own', () => {
    expect(problemsOf(parseYaml('a: !function x'))).toEqual([
      '1:4: unresolved tag: !function',
      '1:14: tags (!name) are not allowed',
    ]);
  });

  test.each([
    'a: Stop! Then go on, R&D and 2 * 3',
    'a: "!x &y *z"',
    '- [Stop !, go]\n- {why: Wow !, how: so}',
    "a: '!x'",
    '- |\n  !x &y\n- b',
    'a: "\\ttab\\n"',
    'a: b # !x &y *z',
  ])('takes the signs of YAML inside a text: %j', (text) => {
    expect(parseYaml(text).ok).toBe(true);
  });

  test('reports all problems at once, in reading order', () => {
    expect(problemsOf(parseYaml('a: &x 1\nb: \x07\na: *x\n'))).toEqual([
      '1:7: anchors (&name) are not allowed',
      '2:4: the character U+0007 is not allowed',
      '3:1: the key "a" stands twice',
      '3:4: aliases (*name) are not allowed',
    ]);
  });

  test('lets no key of the text reach what every object inherits', () => {
    const { value } = documentOf('__proto__: {polluted: true}\nconstructor: {prototype: {x: 1}}');
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(value).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('polluted');
    expect({}).not.toHaveProperty('x');
  });
});

describe('parseYaml on depth', () => {
  const tooDeep = 'lists and maps stand more than 32 deep inside each other';
  const nested = (depth: number) => `${'['.repeat(depth)}x${']'.repeat(depth)}`;

  test('takes 32 lists inside each other and refuses 33', () => {
    expect(parseYaml(nested(32)).ok).toBe(true);
    expect(problemsOf(parseYaml(nested(33)))).toEqual([`1:34: ${tooDeep}`]);
  });

  test('counts what stands inside each other, not what stands beside', () => {
    const text = Array.from({ length: 500 }, () => '- [a, {b: [c]}]').join('\n');
    expect(parseYaml(text).ok).toBe(true);
  });

  test.each([
    ['brackets', nested(100_000)],
    ['open brackets', '['.repeat(100_000)],
    ['maps in brackets', '{a: '.repeat(50_000)],
    ['dashes', `${'- '.repeat(100_000)}x`],
    ['question marks', `${'? '.repeat(100_000)}x`],
  ])('refuses a hundred thousand %s without running out of stack', (_name, text) => {
    expect(problemsOf(parseYaml(text))).toEqual([`1:1: ${tooDeep}`]);
  });
});

describe('YamlDocument.positionOf', () => {
  const document = documentOf(
    ['title: A way', 'months:', '  - month: 1', '    tasks: [one, two]', 'odd: null'].join('\n'),
  );

  test.each([
    [[], 1, 1],
    [['title'], 1, 8],
    [['months'], 3, 3],
    [['months', 0], 3, 5],
    [['months', 0, 'month'], 3, 12],
    [['months', 0, 'tasks', 1], 4, 18],
    [['odd'], 5, 6],
  ])('knows where the value at %j stands', (path, line, column) => {
    expect(document.positionOf(path)).toEqual({ line, column });
  });

  test.each([
    [['months', 0, 'tasks', 7], 4, 12],
    [['months', 3, 'tasks'], 3, 3],
    [['ghost', 'child'], 1, 1],
  ])('gives the nearest ancestor of %j, which is not there', (path, line, column) => {
    expect(document.positionOf(path)).toEqual({ line, column });
  });

  test.each([
    [[], 'odd', 5, 1],
    [['months', 0], 'tasks', 4, 5],
    [['months', 0], 'ghost', 3, 5],
    [['months', 0, 'tasks'], 'ghost', 4, 12],
    [['ghost'], 'odd', 1, 1],
  ])('knows where in %j the key %s stands, else the map', (path, key, line, column) => {
    expect(document.positionOf(path, key)).toEqual({ line, column });
  });

  test('stands at the first character of an empty text', () => {
    expect(documentOf('').positionOf(['a'], 'b')).toEqual({ line: 1, column: 1 });
  });
});

describe('sortProblems', () => {
  const at = (line: number, column: number, message = 'wrong'): Problem => ({
    line,
    column,
    message,
  });

  test('sorts by line, then column as numbers, then message, each once', () => {
    const problems = [at(10, 1), at(2, 10), at(2, 9), at(2, 9, 'also'), at(10, 1)];
    expect(sortProblems(problems)).toEqual([at(2, 9, 'also'), at(2, 9), at(2, 10), at(10, 1)]);
  });

  test('keeps the first hundred', () => {
    const problems = Array.from({ length: 150 }, (_, index) => at(150 - index, 1));
    const sorted = sortProblems(problems);
    expect(sorted).toHaveLength(100);
    expect(sorted.at(-1)?.line).toBe(100);
  });
});
