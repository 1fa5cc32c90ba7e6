import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { placeIn, replacing } from '../fixtures/roadmaps/fault.ts';
import { fieldFaults } from '../fixtures/roadmaps/field-faults.ts';
import { referenceFaults } from '../fixtures/roadmaps/reference-faults.ts';
import { yamlFaults } from '../fixtures/roadmaps/yaml-faults.ts';
import { run } from '../helpers/create-test-context.ts';

const VALID = path.join(import.meta.dirname, '../fixtures/roadmaps/valid.yaml');
const MAX_BYTES = 256 * 1024;
const valid = readFileSync(VALID, 'utf8');
const faults = [...yamlFaults, ...fieldFaults, ...referenceFaults];

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rm-'));
  await check(VALID);
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, `${name}.yaml`);
  writeFileSync(file, content);
  return file;
}

const check = (...files: string[]) =>
  run(['roadmap', 'check', ...files], { env: { COLUMNS: '100' } });

/** The problems that a person reads, with lines that were wrapped put together again. */
function shownProblems(stdout: string, file: string): string[] {
  const [problems = ''] = stdout.split('\n\n');
  return problems
    .replaceAll('\n', ' ')
    .split(`${file}:`)
    .slice(1)
    .map((problem) => problem.trim());
}

describe('roadmap check on a file with one fault', () => {
  test('has a sound roadmap to break', async () => {
    const { exitCode, stdout } = await check(VALID);
    expect(stdout).toMatch(/: ok\n\n1 roadmap checked, 0 errors\.\n$/);
    expect(exitCode).toBe(0);
  });

  test('has a name for each fault, once', () => {
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  test.each(faults)(
    '$name is refused at its place',
    async ({ name, change, cascades = false, also = [], ...fault }) => {
      const broken = change(valid);
      expect(broken).not.toBe(valid);
      const file = write(name, broken);
      const { exitCode, stdout, stderr } = await check(file);
      const shown = shownProblems(stdout, file);
      const places = [fault, ...also];
      if (!cascades) expect(shown).toHaveLength(places.length);
      for (const [index, { at, message }] of places.entries()) {
        const { line, column } = placeIn(broken, at);
        const [place, said] = splitOnce(shown[index] ?? '', ': ');
        expect(place).toBe(`${line}:${column}`);
        expect(said).toMatch(message);
      }
      const sum = shown.length === 1 ? '1 error' : `${shown.length} errors`;
      expect(stdout.endsWith(`\n\n1 roadmap checked, ${sum}.\n`)).toBe(true);
      expect(stderr).toBe('');
      expect(exitCode).toBe(1);
    },
    2_000,
  );

  test.each(faults.filter(({ cascades }) => cascades !== true))(
    '$name is the same under --json',
    async ({ name, change, also = [], ...fault }) => {
      const broken = change(valid);
      const file = write(name, broken);
      const { exitCode, stdout, stderr } = await run(['roadmap', 'check', file, '--json']);
      const problems = [fault, ...also].map(({ at, message }) => ({
        ...placeIn(broken, at),
        message: expect.stringMatching(message),
      }));
      expect(JSON.parse(stdout)).toEqual({
        schema: 'ai-pm-path/roadmap-check@1',
        files: [{ file, ok: false, problems }],
      });
      expect(stderr).toBe('');
      expect(exitCode).toBe(1);
    },
  );
});

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}

describe('roadmap check on a file that is no text', () => {
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  const latin1 = Buffer.from(valid.replace('A pilot at one desk', 'Ein B\u00fcro'), 'latin1');

  test.each([
    ['not-utf8', latin1, 'file-not-text', 'it is not UTF-8 text'],
    [
      'cut-in-a-character',
      Buffer.from([0x61, 0xe2, 0x82]),
      'file-not-text',
      'it is not UTF-8 text',
    ],
    ['utf16', utf16(valid), 'file-not-text', 'it is not UTF-8 text'],
    ['too-large', Buffer.alloc(MAX_BYTES + 1, '#'), 'file-too-large', 'it is larger than 256 kB'],
  ])('%s is refused in one sentence', async (name, bytes, code, reason) => {
    const file = write(name, bytes);
    const { exitCode, stdout, stderr } = await run(['roadmap', 'check', file, '--json']);
    const { error } = JSON.parse(stderr);
    expect(error.code).toBe(code);
    expect(error.message).toBe(`Cannot read the roadmap ${file}: ${reason}.`);
    expect(error.hint).toContain('ai-pm-path roadmap new');
    expect(stdout).toBe('');
    expect(exitCode).toBe(1);
  });

  test('UTF-16 without a mark is refused for its nul characters', async () => {
    const file = write('utf16-unmarked', Buffer.from('id: x\n', 'utf16le'));
    const { exitCode, stdout } = await check(file);
    expect(shownProblems(stdout, file)[0]).toBe('1:2: the character U+0000 is not allowed');
    expect(exitCode).toBe(1);
  });
});

describe('roadmap check on several faults or files', () => {
  test('reports all that is wrong with a file at once, in reading order', async () => {
    const file = write(
      'three-faults',
      replacing(
        ['version: 1\n', 'version: 0\n'],
        ['hours: 16', 'hours: x'],
        ['[C8]', '[c8]'],
      )(valid),
    );
    const shown = shownProblems((await check(file)).stdout, file);
    expect(shown.map((problem) => problem.split(': ')[1])).toEqual([
      'version',
      'months[1].tasks[1].hours',
      'months[1].tasks[1].sources[1]',
    ]);
  });

  test('goes on to the next file and fails for any', async () => {
    const broken = write('one-of-two', replacing(['from: swe', 'from: 1'])(valid));
    const { exitCode, stdout } = await check(broken, VALID);
    expect(shownProblems(stdout.split(VALID)[0] ?? '', broken)).toHaveLength(1);
    expect(stdout).toContain(`${VALID}: ok\n`);
    expect(stdout).toContain('2 roadmaps checked, 1 error.\n');
    expect(exitCode).toBe(1);
  });
});

describe('roadmap check on an unusual file', () => {
  test.each([
    ['the line ends of Windows', () => valid.replaceAll('\n', '\r\n')],
    ['a byte-order mark at its start', () => `\ufeff${valid}`],
    ['the signs of a document', () => `---\n${valid}...\n`],
    ['JSON in place of YAML', () => JSON.stringify(parse(valid))],
    ['exactly 256 kB', () => valid + '#'.repeat(MAX_BYTES - Buffer.byteLength(valid))],
    ['letters of other scripts', () => replacing(['A pilot at', '\u56f3\u66f8\u9928, '])(valid)],
    ['the signs of YAML in its texts', () => replacing(['A pilot at', 'R&D *and* 5!'])(valid)],
  ])('takes %s', async (_what, make) => {
    const { exitCode, stdout } = await check(write('unusual', make()));
    expect(stdout).toContain(': ok\n');
    expect(exitCode).toBe(0);
  });
});
