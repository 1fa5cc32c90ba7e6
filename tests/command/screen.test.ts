import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { run } from '../helpers/create-test-context.ts';

const COMMANDS = [
  [],
  ['plan'],
  ['guide'],
  ['roadmap'],
  ['roadmap', 'list'],
  ['roadmap', 'show'],
  ['roadmap', 'check'],
  ['roadmap', 'new'],
  ['roadmap', 'schema'],
  ['completion'],
];

describe('help', () => {
  test.each(COMMANDS)('%s %s: examples come first, and it fits 40 columns', async (...command) => {
    const words = command.filter((word) => word !== undefined);
    const { exitCode, stdout } = await run([...words, '--help'], { terminal: true, columns: 40 });
    expect(exitCode).toBe(0);
    expect(stdout.indexOf('Examples')).toBeGreaterThan(0);
    expect(stdout.indexOf('Examples')).toBeLessThan(stdout.indexOf('Usage'));
    expect(stdout).toContain('--help');
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(40);
    expect(stdout.endsWith('\n')).toBe(true);
  });

  test('help COMMAND shows what COMMAND --help shows', async () => {
    expect(await run(['help', 'roadmap', 'new'])).toEqual(await run(['roadmap', 'new', '--help']));
    expect(await run(['help'])).toEqual(await run(['--help']));
    expect((await run(['help', 'paln'])).stderr).toContain('Did you mean plan?');
  });

  test('the global options stand in the help of every command', async () => {
    const { stdout } = await run(['plan', '--help']);
    for (const option of ['--json', '--no-input', '--color', '--ascii', '--today', '--data-dir']) {
      expect(stdout).toContain(option);
    }
  });
});

describe('the version', () => {
  test.each([['--version'], ['-V'], ['plan', '--version']])('%s %s', async (...args) => {
    const { stdout, stderr } = await run(args.filter((word) => word !== undefined));
    if (args[1] === undefined) expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    else expect(stdout + stderr).toMatch(/\d+\.\d+\.\d+|Unknown option/);
  });
});

describe('without a command', () => {
  test('says how to begin, in at most ten lines', async () => {
    const { exitCode, stdout } = await run([]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('ai-pm-path plan --from swe');
    expect(stdout.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
  });
});

describe('wrong usage', () => {
  test.each([
    [['paln'], 'Unknown command "paln". Did you mean plan?'],
    [['paln', '--from', 'swe'], 'Unknown command "paln". Did you mean plan?'],
    [['plan', '--frm', 'swe'], 'Unknown option "--frm". Did you mean --from?'],
    [['--jsn'], 'Unknown option "--jsn". Did you mean --json?'],
    [['roadmap', 'chek'], 'Unknown command "chek". Did you mean check?'],
    [['roadmap'], 'ai-pm-path roadmap needs a command'],
    [['roadmap', 'show'], 'ai-pm-path roadmap show needs ID'],
    [['roadmap', 'show', 'swe-projct'], 'Did you mean swe-project?'],
    [['plan', '--from'], 'needs a value'],
    [['template', 'charter', 'x'], 'does not know what to do with "x"'],
    [['guide', 'rolse'], 'Unknown guide, term or task "rolse". Did you mean roles?'],
    [['completion', 'bsh'], 'Unknown shell "bsh". Did you mean bash?'],
    [['completion'], 'needs SHELL'],
    [['--color', 'sometimes', 'plan'], 'Unknown value for --color "sometimes"'],
    [['--today', '2027-02-30', 'guide'], 'takes a day as YYYY-MM-DD'],
  ])('%s: %s', async (args, message) => {
    const { exitCode, stdout, stderr } = await run(args, { columns: 100 });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n').length).toBeGreaterThanOrEqual(2);
    expect(stderr).not.toContain('    at ');
  });

  test.each([
    [['checklist', 'tick', 'xyzzy'], /Known: (?:[\w-]+, ){5}[\w-]+ and [1-9]\d more\.$/],
    [['practice', 'question', '--id', 'xyzzy'], /Known: (?:[\w-]+, ){2}[\w-]+ and \d+ more\.$/],
    // Other names of the same origins are understood, and are none more.
    [['plan', '--from', 'xyzzy'], /Known: (?:[\w-]+, )+[\w-]+\.$/],
    [['practice', 'mock', '--round', 'xyzzy'], /Known: (?:[\w-]+, ){7}[\w-]+\.$/],
  ])('%j names known words, and how many more there are', async (args, known) => {
    const { stderr } = await run([...args, '--json']);
    expect(JSON.parse(stderr).error.message).toMatch(known);
  });

  test('a part of the only word that has it is enough', async () => {
    const { stderr } = await run(['list'], { columns: 100 });
    expect(stderr).toContain('Unknown command "list". Did you mean checklist?');
  });

  test('under --json an error is one document on stderr', async () => {
    const { stdout, stderr } = await run(['plan', '--frm', '--json']);
    expect(stdout).toBe('');
    expect(Object.keys(JSON.parse(stderr).error)).toEqual(['code', 'message', 'hint']);
  });
});

describe('output that cannot be written', () => {
  const failWith = (code: string) => () => Object.assign(new Error(code), { code });

  test('a reader that closed the pipe is no failure', async () => {
    const result = await run(['plan', '--from', 'pm'], { onWrite: failWith('EPIPE') });
    expect(result).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  test('a full disk is one, and is said', async () => {
    const result = await run(['plan', '--from', 'pm'], { onWrite: failWith('ENOSPC') });
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('Cannot write to the output: the disk is full.');
  });

  test('a mistake of the program itself is exit 70, without a stack unless asked for', async () => {
    const onWrite = () => {
      throw new Error('oops');
    };
    const bug = await run(['guide'], { onWrite });
    expect(bug.exitCode).toBe(70);
    expect(bug.stderr).not.toContain('    at ');
  });
});
