import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CliCommand } from '../../src/commands/cli-command.ts';
import {
  type CritiqueOptions,
  createCritiqueCommand,
} from '../../src/commands/critique/command.ts';
import { AppError, EXIT } from '../../src/errors.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createTestContext } from '../helpers/create-test-context.ts';
import { CriticsDesk, SPECIFIC, VAGUE } from './a-critic.ts';

describe('the options of critique', () => {
  /** What `run` is given; the error where the line makes no sense. */
  async function read(...args: string[]): Promise<CritiqueOptions | AppError | undefined> {
    let seen: CritiqueOptions | undefined;
    const { context } = createTestContext();
    const world = context.withArguments(args);
    const program = new CliCommand('ai-pm-path', world, { exitCode: EXIT.done, text: '' });
    program.option('--json');
    createCritiqueCommand(program, world, async (_context, options) => {
      seen = options;
      return EXIT.done;
    });
    try {
      await program.parseAsync(['critique', ...args], { from: 'user' });
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
    return seen;
  }

  const plain = {
    action: 'read',
    kind: null,
    min: null,
    against: null,
    format: 'text',
    force: false,
  };

  test.each([
    [['a.txt'], { ...plain, files: ['a.txt'] }],
    [['-'], { ...plain, files: ['-'] }],
    [['a.txt', 'b.txt', 'a.txt'], { ...plain, files: ['a.txt', 'b.txt'] }],
    [['a.txt', '--kind', 'memo'], { ...plain, files: ['a.txt'], kind: 'memo' }],
    [['a.txt', '--min', 'partial'], { ...plain, files: ['a.txt'], min: 'partial' }],
    [['a.txt', '--against', 'b.txt'], { ...plain, files: ['a.txt'], against: 'b.txt' }],
    [['-', '--against', 'b.txt'], { ...plain, files: ['-'], against: 'b.txt' }],
    [['a.txt', '--against', '-'], { ...plain, files: ['a.txt'], against: '-' }],
    [['a.txt', '--json'], { ...plain, files: ['a.txt'], format: 'json' }],
    [['a.txt', '--format', 'sarif'], { ...plain, files: ['a.txt'], format: 'sarif' }],
    [
      ['a.txt', '--output', 'x.SARIF', '--force'],
      { ...plain, files: ['a.txt'], format: 'sarif', output: 'x.SARIF', force: true },
    ],
    [['--history'], { action: 'history', json: false }],
    [['--history', '--json'], { action: 'history', json: true }],
  ])('%j', async (args, options) => {
    expect(await read(...args)).toEqual(options);
  });

  test.each([
    [[], 'no-text', 'a file, or - for standard input'],
    [['--min', 'partial'], 'no-text', 'Say which text to read'],
    [['a', 'b', '--against', 'c'], 'one-text', '2 were named'],
    [['-', '--against', '-'], 'conflicting-options', 'can be read once'],
    [['a', '--kind', 'anwser'], 'invalid-value', 'Did you mean answer?'],
    [['a', '--min', 'Partiel'], 'invalid-value', 'Did you mean partial?'],
    [['a', '--format', 'sarf'], 'invalid-value', 'Did you mean sarif?'],
    [['a', '--json', '--format', 'sarif'], 'conflicting-options', 'two formats at once'],
    [['--history', 'a'], 'conflicting-options', '--history reads no text'],
    [['--history', '--min', 'partial'], 'conflicting-options', '--history reads no text'],
    [['--history', '--output', 'a'], 'conflicting-options', '--history reads no text'],
    [['--history', '--format', 'sarif'], 'conflicting-options', '--history reads no text'],
  ])('%j is wrong usage', async (args, code, message) => {
    const error = await read(...args);
    expect(error).toMatchObject({ code, exitCode: 2 });
    expect((error as AppError).message).toContain(message);
  });
});

describe('critique', () => {
  test('tells of one text what is empty, missing, and how it could be written', async () => {
    const desk = new CriticsDesk();
    const file = desk.write('vague.txt', VAGUE);
    const { exitCode, stdout, stderr } = await desk.critique([file, '--kind', 'answer']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^${file}: vague, [\\d.]+ of 100\n`));
    expect(stdout).toMatch(/\n1:\d+ error, [A-Z]/);
    expect(stdout).toMatch(/\n {4,}\^{3,}\n/);
    for (const words of [
      '\nMissing\n',
      '\nTo rewrite: your own',
      'guide critique\nKept: the score',
    ]) {
      expect(stdout).toContain(words);
    }
  });

  test('tells of a specific one what holds, and gives no scaffold', async () => {
    const desk = new CriticsDesk();
    const { stdout } = await desk.critique([desk.write('good.txt', SPECIFIC), '--kind', 'answer']);
    expect(stdout).toContain(': specific, ');
    expect(stdout).toContain('\nWhat one can hold you to\n');
    expect(stdout).not.toContain('To rewrite');
    expect(stdout).not.toMatch(/\n\d+:\d+ error/);
  });

  test('of one that did not happen: what undoes it, and nothing that one could be held to', async () => {
    const desk = new CriticsDesk();
    const wished = SPECIFIC.replace('I stopped', 'Had I been asked, I would have stopped')
      .replace('It cost us', 'It would have cost us')
      .replace('I would rather lose', 'I would have lost')
      .replace('the bot hands', 'the bot would have been told to hand');
    const file = desk.write('wished.txt', wished);
    const { stdout } = await desk.critique([file, '--kind', 'answer']);
    expect(stdout).toContain(': partial, ');
    expect(stdout).toContain('Held back, since most of it is what would have been, and was not.');
    expect(stdout).toMatch(/\n1:\d+ warning, What would have been: /);
    expect(stdout).toContain('Decision: (nothing yet)');
    expect(stdout).not.toContain('A decision of your own: ');
    const json = JSON.parse((await desk.critique([file, '--json'])).stdout);
    expect(json.heldBackBy).toBe('wished');
    expect(json.findings.map(({ rule }: { rule: string }) => rule)).toContain('wished');
  });

  test('of several texts: each, and a summary', async () => {
    const desk = new CriticsDesk();
    const files = [
      desk.write('a.txt', VAGUE),
      desk.write('b.txt', SPECIFIC),
      desk.write('c.txt', 'Nein.'),
    ];
    const args = [...files, '--kind', 'answer'];
    const { exitCode, stdout } = await desk.critique(args);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('\n3 texts\n');
    expect(stdout).toContain('Together: 1 specific, 1 vague, 1 declined.');
    expect(stdout).not.toContain('To rewrite');
    const document = JSON.parse((await desk.critique([...args, '--json'])).stdout);
    expect(document.schema).toBe('ai-pm-path/critiques@1');
    expect(document.files.map(({ band }: { band: string }) => band)).toEqual([
      ...['vague', 'specific', null],
    ]);
    expect(document.summary).toEqual({ vague: 1, partial: 0, specific: 1, declined: 1 });
  });

  test('SARIF names a file by its address', async () => {
    const desk = new CriticsDesk();
    const file = desk.write('an answer.txt', VAGUE);
    const { stdout } = await desk.critique([file, '--format', 'sarif']);
    const [run] = JSON.parse(stdout).runs;
    expect(run.artifacts[0].location.uri).toBe(pathToFileURL(file).href);
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      run.artifacts[0].location.uri,
    );
  });

  test('reads standard input', async () => {
    const desk = new CriticsDesk();
    const { exitCode, stdout } = await desk.critique(['-'], { input: SPECIFIC });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^standard input: specific, /);
    expect(await desk.kept()).toMatchObject([{ place: '-', band: 'specific' }]);
  });

  test('tells the kind by itself, or takes the one that is named', async () => {
    const desk = new CriticsDesk();
    const file = desk.write('a.txt', 'Cut the queue from 12 to 3 days over 400 tickets.');
    const kindOf = async (...more: string[]) =>
      JSON.parse((await desk.critique([file, '--json', ...more])).stdout).kind;
    expect(await kindOf()).toBe('bullet');
    expect(await kindOf('--kind', 'case')).toBe('case');
  });

  test.each([
    ['vague', 0, 0],
    ['partial', 1, 0],
    ['specific', 1, 0],
  ])('--min %s: exit %i for a vague text, %i for a specific one', async (min, vague, specific) => {
    const desk = new CriticsDesk();
    const files = [desk.write('a.txt', VAGUE), desk.write('b.txt', SPECIFIC)];
    const exits = files.map(
      async (file) => (await desk.critique([file, '--kind', 'answer', '--min', min])).exitCode,
    );
    expect(await Promise.all(exits)).toEqual([vague, specific]);
    const both = await desk.critique([...files, '--kind', 'answer', '--min', min]);
    expect(both.exitCode).toBe(Math.max(vague, specific));
    expect(both.stdout).toContain('\n2 texts\n');
  });

  test('--against says what got better', async () => {
    const desk = new CriticsDesk();
    const args = [desk.write('new.txt', SPECIFIC), '--against', desk.write('old.txt', VAGUE)];
    const { exitCode, stdout } = await desk.critique([...args, '--kind', 'answer']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('\nAgainst the earlier version\n');
    expect(stdout).toMatch(/ {2}Score: \+[\d.]+ points\n/);
    expect(stdout).toContain('Empty words gone: "');
    const { comparison } = JSON.parse((await desk.critique([...args, '--json'])).stdout);
    expect(comparison.points).toBeGreaterThan(30);
    expect(comparison.gained).toContain('price');
    expect(comparison.lost).toEqual([]);
    const worse = await desk.critique([args[2] ?? '', '--against', args[0] ?? '']);
    expect(worse.stdout).toMatch(/Score: -[\d.]+ points/);
    const same = await desk.critique([args[0] ?? '', '--against', args[0] ?? '']);
    expect(same.stdout).toContain('Score: the same');
    expect(same.stdout).toContain('The same words are found in both.');
    const piped = await desk.critique(['-', '--against', args[2] ?? ''], { input: SPECIFIC });
    expect(piped.stdout).toContain('Against the earlier version');
  });

  test('--json has the places as editors count them', async () => {
    const desk = new CriticsDesk();
    const text = `# Title\r\n\r\n😀 ${VAGUE.replaceAll('\n', '\r\n')}`;
    const { stdout } = await desk.critique([desk.write('crlf.md', text), '--json']);
    const document = JSON.parse(stdout);
    expect(Object.keys(document).slice(0, 5)).toEqual([
      ...['schema', 'file', 'band', 'kind', 'findings'],
    ]);
    expect(document.schema).toBe('ai-pm-path/critique@1');
    expect(document.findings.length).toBeGreaterThan(1);
    const lines = text.split('\n');
    for (const { line, column, start, end, quote } of document.findings) {
      expect(text.slice(start, end)).toBe(quote);
      expect(lines[line - 1]?.slice(column - 1)).toMatch(quote.split('\r')[0]);
    }
  });

  test('--output writes a file, and never over another one unless told to', async () => {
    const desk = new CriticsDesk();
    const target = path.join(desk.folder, 'out.sarif');
    const args = [desk.write('a.txt', VAGUE), '--output', target];
    const first = await desk.critique(args);
    expect(first).toMatchObject({ exitCode: 0, stdout: '' });
    expect(first.stderr).toContain('Written to ');
    expect(JSON.parse(readFileSync(target, 'utf8')).version).toBe('2.1.0');
    expect(await desk.critique(args)).toMatchObject({ exitCode: 1, stdout: '' });
    expect((await desk.critique([...args, '--force'])).exitCode).toBe(0);
    const page = path.join(desk.folder, 'out.txt');
    await desk.critique([args[0] ?? '', '--output', page, '--color', 'always']);
    expect(readFileSync(page, 'utf8')).toMatch(/^[^\u001b]*vague/);
    const inFolder = path.join(desk.folder, 'none/out.txt');
    expect((await desk.critique([args[0] ?? '', '--output', inFolder])).exitCode).toBe(1);
    expect(existsSync(inFolder)).toBe(false);
  });

  test.each([[[]], [['--accessible']], [['--ascii']]])('fits 40 columns %j', async (more) => {
    const desk = new CriticsDesk();
    const hostile = VAGUE.replace(
      'cutting-edge',
      '\u001b[31m最先端の最先端の最先端の cutting-edge',
    );
    const files = [desk.write('a.txt', hostile), desk.write('b.txt', SPECIFIC)];
    for (const args of [files, [files[0] ?? ''], [...files].reverse().slice(0, 1)]) {
      const { stdout } = await desk.critique([...args, ...more], { columns: 40 });
      expect(stdout.split('\n').filter((line) => displayWidth(line) > 40)).toEqual([]);
      expect(stdout).not.toContain('\u001b');
      if (more[0] === '--accessible') expect(stdout).not.toContain('^');
    }
  });
});
