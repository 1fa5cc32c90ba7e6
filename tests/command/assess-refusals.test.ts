import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { aSitting, fileOf, itemsOf, Somebody } from './some-answers.ts';

const choice = itemsOf('data-literacy').find(({ kind }) => kind === 'choice')?.id ?? '';
const situation = itemsOf('decision-writing').find(({ kind }) => kind === 'situation')?.id ?? '';
const from = 'background: {from: swe}\n';

/** The answer to a file with this text, which has to leave nothing behind. */
async function refused(content: string | Uint8Array, ...args: string[]) {
  const person = new Somebody();
  const file = fileOf(content);
  const result = await person.type('assess', '--answers', file, ...args);
  expect(result.stdout).toBe('');
  expect(await person.events()).toEqual([]);
  expect(result.stderr).not.toContain('    at ');
  return { ...result, stderr: result.stderr.replaceAll(file, 'FILE').replaceAll(/\s+/g, ' ') };
}

describe('a file that is wrong is refused with the place, and nothing is recorded', () => {
  test.each([
    ['an unknown item', `${from}items:\n  ${choice}x: a\n`, '3:', `did you mean ${choice}?`],
    [
      'an unknown skill',
      `${from}claims: {data-litteracy: 2}\n`,
      '2:',
      'did you mean data-literacy?',
    ],
    ['an unknown question on fit', `${from}fit: {open-breif: a}\n`, '2:', 'mean open-brief?'],
    ['an unknown option on fit', `${from}fit: {open-brief: e}\n`, '2:', 'unknown id "e"'],
    [
      'an id like nothing known',
      `${from}items: {zzzzzzzzzz: a}\n`,
      '2:',
      'unknown id "zzzzzzzzzz"',
    ],
    ['an id of every object', `${from}items: {constructor: a}\n`, '2:', 'unknown id "constructor"'],
    ['an unknown key', `${from}answers: {}\n`, '2:', 'answers'],
    ['an unknown key in background', 'background: {from: swe, age: 4}\n', '1:', 'age'],
    [
      'a situation answered like a choice',
      `${from}items: {${situation}: a}\n`,
      '2:',
      'is a situation',
    ],
    [
      'twice the same action',
      `${from}items: {${situation}: {most: b, least: b}}\n`,
      '2:',
      'different',
    ],
    ['one end alone', `${from}items: {${situation}: {most: b}}\n`, '2:', '{most, least}'],
    [
      'a choice answered like a situation',
      `${from}items: {${choice}: {most: a, least: b}}\n`,
      '2:',
      'is a choice',
    ],
    ['a fifth option', `${from}items: {${choice}: e}\n`, '2:', 'expected a, b, c, d or "?"'],
    ['a number for a choice', `${from}items: {${choice}: 1}\n`, '2:', 'is a choice'],
    ['no number', `${from}items: {number-confusion-matrix: half}\n`, '2:', 'expected a number'],
    ['true', `${from}items: {${choice}: true}\n`, '2:', 'expected an option'],
    ['a list', `${from}items: {${choice}: [a]}\n`, '2:', 'expected an option'],
    ['a level above 4', `${from}claims: {data-literacy: 5}\n`, '2:', '4'],
    ['a level below 0', `${from}claims: {data-literacy: -1}\n`, '2:', '0'],
    ['half a level', `${from}claims: {data-literacy: 1.5}\n`, '2:', 'level'],
    ['a level as a word', `${from}claims: {data-literacy: three}\n`, '2:', 'level'],
    ['61 years', 'background: {from: swe, years: 61}\n', '1:', '60'],
    [
      'another version',
      `schema: ai-pm-path/answers@2\n${from}`,
      '1:',
      'another version wrote this',
    ],
    ['another document', `schema: ai-pm-path/assess@1\n${from}`, '1:', 'ai-pm-path/answers@1'],
    ['an empty file', '', '1:1', 'FILE'],
    ['a comment alone', '# later\n', '1:', 'FILE'],
    ['a list of answers', '- a\n- b\n', '1:1', 'FILE'],
    ['a key twice', `${from}items: {${choice}: a, ${choice}: b}\n`, '2:', 'stands twice'],
    ['an alias', `${from}items: {${choice}: &x a, ${situation}: *x}\n`, '2:', 'aliases'],
    ['a tag', `${from}items: {${choice}: !!js/function a}\n`, '2:', 'tags'],
    ['half a line', `${from}items: {${choice}: `, '2:', 'FILE'],
    ['an escape in an id', `${from}items: {"\\e[31mred": a}\n`, '2:', 'not allowed'],
    ['a raw escape', `${from}items: {\u001b[31mred: a}\n`, '2:', 'not allowed'],
    ['a bidirectional override', `${from}items: {\u202eabc: a}\n`, '2:', 'not allowed'],
  ])('%s', async (_name, text, place, said) => {
    const { exitCode, stderr } = await refused(text);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: The answers cannot be taken as they are: FILE:\d+:\d+: /);
    expect(stderr).toContain(`FILE:${place}`);
    expect(stderr).toContain(said);
    expect(stderr).toMatch(/ai-pm-path assess items $/);
    expect(stderr).not.toMatch(/[\u001b\u202e]/);
  });

  test('says all that is wrong at once, in the order of the file', async () => {
    const text = `${from}claims: {data-literacy: 2, nope: 1}\nitems:\n  ${choice}: x\n  nada: a\n`;
    const { stderr } = await refused(text);
    expect(Array.from(stderr.matchAll(/FILE:(\d+):\d+/g), ([, line]) => line)).toEqual([
      '2',
      '4',
      '5',
    ]);
  });

  test('of many faults it shows twenty and counts the rest', async () => {
    const lines = Array.from({ length: 30 }, (_, index) => `  nope-${index}: a`).join('\n');
    const { stderr } = await refused(`${from}items:\n${lines}\n`);
    expect(stderr.match(/FILE:/g)).toHaveLength(20);
    expect(stderr).toContain('and 10 more.');
  });

  test('stdin is called by its name', async () => {
    const { exitCode, stderr } = await new Somebody().feed(
      'items: {x: a}',
      'assess',
      '--answers',
      '-',
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('standard input:1:');
  });

  test('under --json the refusal is one document', async () => {
    const { stderr } = await refused('items: {nope: a}', '--json');
    expect(JSON.parse(stderr).error).toMatchObject({ code: 'answers-invalid' });
  });
});

describe('a file that cannot be read', () => {
  const invalid = Uint8Array.of(0x61, 0x3a, 0x20, 0xff, 0xfe);
  const huge = `${from}# ${'x'.repeat(300 * 1024)}\n`;

  test.each([
    ['not UTF-8', invalid, 'it is not UTF-8 text'],
    ['huge', huge, 'it is larger than 256 kB'],
  ])('%s', async (_name, content, reason) => {
    const { exitCode, stderr } = await refused(content);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`Cannot read the answers FILE: ${reason}.`);
  });

  test.each([
    ['not UTF-8', invalid, 'it is not UTF-8 text'],
    ['huge', huge, 'it is longer than 256 kB'],
  ])('%s, on stdin', async (_name, content, reason) => {
    const person = new Somebody();
    const { exitCode, stderr } = await person.feed(content, 'assess', '--answers', '-');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`Cannot read the standard input: ${reason}.`);
    expect(await person.events()).toEqual([]);
  });

  test.each([
    ['is missing', (folder: string) => path.join(folder, 'none.yaml'), 'it does not exist'],
    ['is a folder', (folder: string) => folder, 'it is not a plain file'],
  ])('%s', async (_name, place, reason) => {
    const file = place(mkdtempSync(path.join(tmpdir(), 'answers-')));
    const { exitCode, stdout, stderr } = await new Somebody().type('assess', '--answers', file);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(
      `: ${reason}. The ids stand in: ai-pm-path assess items`,
    );
  });
});

describe('what nobody knows is wrong usage', () => {
  const text = JSON.stringify(aSitting());

  test.each([
    [['--from', 'swee'], 'Unknown origin "swee". Did you mean swe?', 'assess --from swe'],
    [['--to', 'projct'], 'Unknown target "projct". Did you mean project?', 'assess --to project'],
    [
      ['--skills', 'data-literacy,decision-wrting'],
      'Did you mean decision-writing?',
      'decision-writing',
    ],
    [['--skills', 'qqqqqqqq'], 'Unknown skill "qqqqqqqq".', 'guide skills'],
    [['--quik'], 'Did you mean --quick?', '--quick'],
  ])('%j', async (args, said, next) => {
    const { exitCode, stderr } = await refused(text, ...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
    expect(stderr).toContain(next);
  });

  test.each([
    ['the origin', 'background: {from: nurse}', 'Unknown origin "nurse".'],
    ['the target', 'background: {from: swe, to: moon}', 'Unknown target "moon".'],
  ])('%s in the file', async (_name, content, said) => {
    const { exitCode, stderr } = await refused(content);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
  });

  test('an origin that is named nowhere is asked for by its key', async () => {
    const { exitCode, stderr } = await refused('claims: {data-literacy: 2}\n');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('background.from is missing');
    expect(stderr).toContain('ai-pm-path assess --answers FILE --from swe');
  });
});

describe('where nobody is there to answer', () => {
  test.each([
    ['no terminal', {}, []],
    ['--no-input on a terminal', { terminal: true }, ['--no-input']],
    ['no terminal, everything named', {}, ['--from', 'swe', '--to', 'project', '--quick']],
  ])('%s: exit 2, --answers is named, nothing asked or recorded', async (_name, world, args) => {
    const person = new Somebody();
    const { exitCode, stdout, stderr } = await person.at(
      world,
      '',
      'assess',
      '--color',
      'never',
      ...args,
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^error: The assessment asks questions, and nobody is there/);
    expect(stderr).toContain('ai-pm-path assess --answers FILE');
    expect(stderr).not.toContain('Where do you start from?');
    expect(await person.events()).toEqual([]);
  });
});

describe('half a sitting', () => {
  test('a file with nothing but the origin gives a report without a verdict', async () => {
    const report = await new Somebody().answer(from);
    expect(report).toMatchObject({ asked: [], readiness: { verdict: null, measured: 0 } });
    expect(report.skills.every(({ shown }: { shown: unknown }) => shown === null)).toBe(true);
  });

  test('claims alone enter nothing but the claims', async () => {
    const bare = await new Somebody().answer(from);
    const report = await new Somebody().answer(`${from}claims: {data-literacy: 4}\n`);
    const withoutClaim = { ...bare.skills[2], claimed: 4 };
    expect(report.skills[2]).toEqual(withoutClaim);
    expect(report.readiness).toEqual(bare.readiness);
  });

  test('one answer is counted and shown as not yet measured', async () => {
    const { stdout } = await new Somebody().feed(
      `${from}items: {${choice}: a}\n`,
      ...['assess', '--answers', '-'],
    );
    expect(stdout).toContain('\n1 answered question;');
    expect(stdout).toContain('no verdict yet; 0 % of what counts is measured');
    expect(stdout).not.toContain('Skills that are measured');
  });
});
