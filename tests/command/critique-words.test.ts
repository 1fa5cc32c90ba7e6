import { describe, expect, test } from 'vitest';
import { CriticsDesk } from './a-critic.ts';

const TEXT = `We moonshot the whole roadmap, and the moonshot is a moonshot for the company.
It was a moonshot for the team too.
`;
const WORDS = `schema: ai-pm-path/words@1
words:
  buzzword:
    - moonshot*
    - "moon (shot | landing)"
`;

async function rulesIn(desk: CriticsDesk, env: Record<string, string> = {}): Promise<string[]> {
  const { stdout } = await desk.critique(['-', '--json', '--kind', 'answer'], { input: TEXT, env });
  return JSON.parse(stdout)
    .findings.filter(({ quote }: { quote: string }) => quote.includes('moonshot'))
    .map(({ rule }: { rule: string }) => rule);
}

describe('words of one’s own', () => {
  test('from config, until they are unset', async () => {
    const desk = new CriticsDesk();
    expect(await rulesIn(desk)).toEqual([]);
    const file = desk.write('words.yaml', WORDS);
    expect(await desk.program(['config', 'set', 'critique-words', file])).toMatchObject({
      exitCode: 0,
    });
    expect(await rulesIn(desk)).toContain('buzzword');
    expect((await desk.program(['config', 'get', 'critique-words'])).stdout.trim()).toBe(file);
    await desk.program(['config', 'unset', 'critique-words']);
    expect(await rulesIn(desk)).toEqual([]);
  });

  test('the environment wins over config', async () => {
    const desk = new CriticsDesk();
    const env = { AI_PM_PATH_CRITIQUE_WORDS: desk.write('words.yaml', WORDS) };
    expect(await rulesIn(desk, env)).toContain('buzzword');
    const none = desk.write('none.yaml', 'schema: ai-pm-path/words@1\nwords: {}\n');
    await desk.program(['config', 'set', 'critique-words', none]);
    expect(await rulesIn(desk)).toEqual([]);
    expect(await rulesIn(desk, env)).toContain('buzzword');
  });

  test('they hold in practice too', async () => {
    const desk = new CriticsDesk();
    const env = { AI_PM_PATH_CRITIQUE_WORDS: desk.write('words.yaml', WORDS) };
    const question = JSON.parse((await desk.program(['practice', 'question', '--json'])).stdout);
    const { stdout } = await desk.program(
      [
        'practice',
        'question',
        '--id',
        question.question.id,
        '--answer',
        '-',
        '--said',
        '1',
        '--json',
      ],
      { input: TEXT, env },
    );
    expect(JSON.parse(stdout).critique.findings).toMatchObject([
      { rule: 'buzzword', severity: 'error' },
      { rule: 'buzzword' },
    ]);
  });

  test.each([
    ['', 'config unset critique-words'],
    ['x'.repeat(1001), 'config unset critique-words'],
  ])('config refuses a path that is none (%#)', async (value, hint) => {
    const { exitCode, stderr } = await new CriticsDesk().program(
      ['config', 'set', 'critique-words', value],
      { columns: 200 },
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('the path of a file, at most 1000 characters');
    expect(stderr).toContain(hint);
  });
});

describe('a list of words that cannot be taken: exit 1, each fault at its place', () => {
  const list = (lines: string) => `schema: ai-pm-path/words@1\nwords:\n${lines}`;

  test.each([
    [
      'an unknown name',
      list('  buzword: [x]\n'),
      ['3:12: "buzword" is nothing that is looked for; did you mean buzzword?'],
    ],
    [
      'a far one',
      list('  qqqqqqqq: [x]\n'),
      ['3:13: "qqqqqqqq" is nothing that is looked for; known: decision, lead'],
    ],
    [
      'a pattern that is none',
      list('  buzzword:\n    - good\n    - "(a | b"\n'),
      ['5:7: the pattern "(a | b"'],
    ],
    [
      'one that may be empty',
      list('  buzzword: ["(very)?"]\n'),
      ['3:14: the pattern "(very)?" may be empty'],
    ],
    ['a list that is not there', list('  buzzword: ["{us} win"]\n'), ['3:14: ']],
    ['two at once', list('  buzword: [x]\n  hedge: ["("]\n'), ['3:12: ', '4:11: ']],
    ['no list', list('  buzzword: moonshot\n'), ['3:13: ']],
    ['an unknown key', list('  hedge: [x]\nmore: 1\n'), ['4:1: ']],
    ['another format', 'schema: ai-pm-path/words@2\nwords: {}\n', ['1:9: ']],
    ['broken YAML', 'schema: [\n', ['2:1: ']],
    ['an empty file', '', ['1:1: ']],
  ])('%s', async (_name, content, problems) => {
    const desk = new CriticsDesk();
    const file = desk.write('words.yaml', content);
    const { exitCode, stdout, stderr } = await desk.critique(['-', '--json'], {
      input: TEXT,
      env: { AI_PM_PATH_CRITIQUE_WORDS: file },
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    const { error } = JSON.parse(stderr);
    expect(error.code).toBe('words-invalid');
    expect(error.hint).toContain('ai-pm-path config unset critique-words');
    const [head, ...lines] = error.message.split('\n');
    expect(head).toBe('Your list of words cannot be taken as it is:');
    expect(lines).toEqual(problems.map((problem) => expect.stringContaining(`${file}:${problem}`)));
    expect(await desk.kept()).toEqual([]);
  });

  test('of many faults twenty are shown', async () => {
    const desk = new CriticsDesk();
    const many = Array.from({ length: 27 }, (_, place) => `  no-such-${place}: [x]\n`).join('');
    const { stderr } = await desk.critique(['-', '--json'], {
      input: TEXT,
      env: { AI_PM_PATH_CRITIQUE_WORDS: desk.write('words.yaml', list(many)) },
    });
    const lines = JSON.parse(stderr).error.message.split('\n');
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe('and 7 more.');
  });

  test.each([
    ['none.yaml', null, 'it does not exist'],
    ['utf16.yaml', Buffer.from(`\ufeff${WORDS}`, 'utf16le'), 'it is not UTF-8 text'],
    ['large.yaml', Buffer.alloc(256 * 1024 + 1, '#'), 'it is larger than 256 kB'],
  ])('%s', async (name, bytes, reason) => {
    const desk = new CriticsDesk();
    const file = bytes === null ? `${desk.folder}/${name}` : desk.write(name, bytes);
    const result = await desk.critique(['-'], {
      input: TEXT,
      columns: 300,
      env: { AI_PM_PATH_CRITIQUE_WORDS: file },
    });
    expect(result).toMatchObject({ exitCode: 1, stdout: '' });
    expect(result.stderr).toContain(`Cannot read the list of words ${file}: ${reason}.`);
    expect(result.stderr).toContain('config unset critique-words');
  });
});
