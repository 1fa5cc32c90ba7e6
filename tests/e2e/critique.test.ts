import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { SPECIFIC, VAGUE } from '../command/a-critic.ts';
import { newHome, startOnTerminal } from './assess-terminal.ts';
import { cleanEnvironment, packedProgram, runPacked, shell } from './packed.ts';

const posix = process.platform !== 'win32';
const folder = mkdtempSync(path.join(tmpdir(), 'critique-'));
const write = (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};
const vague = write('vague.txt', VAGUE);
const specific = write('specific.txt', SPECIFIC);

/** Prose of so many bytes, no sentence of which is said twice. */
function prose(bytes: number): string {
  let text = '';
  for (let place = 1; text.length < bytes; place += 1) {
    text += `In week ${place} I stopped model ${place} at ${place % 89}%, because our limit was 95% on ${place * 3} tickets, and it cost us ${place} hours. `;
    text += `The team of office ${place} leveraged various cutting-edge synergies to make sure that everybody in room ${place} was aligned.\n`;
  }
  return text.slice(0, bytes);
}

/** The shortest of some runs: the machine may be at something else during the others. */
function fastest(file: string, runs = 3): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const { status, stderr } = runPacked(['critique', file, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('critique, as it is installed', () => {
  test('a file: what it is, what is empty in it, what is missing', () => {
    const { status, stdout, stderr } = runPacked(['critique', vague, '--kind', 'answer']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('vague.txt: vague, ');
    expect(stdout).toMatch(/\n {4,}\^+\n/);
    expect(stdout).toContain('\nMissing\n');
  });

  test.each([
    ['a text that will do', [specific, '--min', 'specific', '--kind', 'answer'], 0],
    ['one that will not', [vague, '--min', 'specific', '--kind', 'answer'], 1],
    ['one of several that will not', [specific, vague, '--min', 'partial', '--kind', 'answer'], 1],
    ['a missing file', [path.join(folder, 'none.txt')], 1],
    ['a folder', [folder], 1],
    ['a binary file', [write('binary', new Uint8Array([0, 255, 254, 1]))], 1],
    ['nothing', [], 2],
    ['an unknown kind', [specific, '--kind', 'anwser'], 2],
  ])('the exit code of %s', (_name, args, code) => {
    const { status, stdout, stderr } = runPacked(['critique', ...args]);
    expect(status).toBe(code);
    expect(stdout + stderr).not.toContain('    at ');
  });

  test('results are kept from one run to the next', () => {
    const home = newHome();
    const file = write('grown.txt', VAGUE);
    const critique = (...args: string[]) =>
      runPacked(['critique', ...args, '--kind', 'answer', '--data-dir', home]).stdout;
    critique(file);
    write('grown.txt', SPECIFIC);
    expect(critique(file)).toContain('Earlier version, ');
    const { stdout } = runPacked(['critique', '--history', '--json', '--data-dir', home]);
    expect(JSON.parse(stdout).texts[0].results).toMatchObject([
      ...[{ band: 'vague' }, { band: 'specific' }],
    ]);
    expect(readFileSync(path.join(home, 'journal.jsonl'), 'utf8')).not.toContain('leveraged');
  });

  test('own words are read by the packed program', () => {
    const words = write('w.yaml', 'schema: ai-pm-path/words@1\nwords: {buzzword: [moonshot*]}\n');
    const text = write('m.txt', 'It was a moonshot and a moonshot for all of the company.\n');
    const env = { AI_PM_PATH_CRITIQUE_WORDS: words };
    expect(runPacked(['critique', text], env).stdout).toMatch(/\n {4}.*moonshot.*\n {4,}\^/);
    write('w.yaml', 'schema: ai-pm-path/words@1\nwords: {buzzword: ["("]}\n');
    const { status, stderr } = runPacked(['critique', text], env);
    expect(status).toBe(1);
    expect(stderr.replaceAll(/\s/g, '')).toContain('w.yaml:2:20:');
  });
});

describe.runIf(posix)('critique between other programs', () => {
  test('through a pipe', () => {
    const line = `cat "${specific}" | "$NODE" "$BIN" critique - --json --kind answer | cat`;
    const { status, stdout } = shell(line);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ file: 'standard input', band: 'specific' });
  });

  test('a reader that leaves early is no failure', () => {
    const file = write('long.txt', prose(60_000));
    const { stdout, stderr } = shell(
      `"$NODE" "$BIN" critique "${file}" | head -n 1; echo $PIPESTATUS`,
    );
    expect(stdout).toMatch(/long\.txt: .*\n0\n$/);
    expect(stderr).toBe('');
  });

  test.each([['< /dev/null'], ['<&-']])('critique - %s answers within a second', (input) => {
    const start = performance.now();
    const { status, stdout, stderr } = shell(`"$NODE" "$BIN" critique - ${input}`);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(status).toBe(1);
    expect(stdout).toContain('there is nothing in it');
    expect(stderr).toBe('');
  });

  test.runIf(existsSync('/dev/full'))('a full disk exits 1 with a sentence', () => {
    const { status, stderr } = shell(`"$NODE" "$BIN" critique "${vague}" > /dev/full`);
    expect(status).toBe(1);
    expect(stderr).toContain('the disk is full');
  });

  test('a device is not waited for', () => {
    const { status, stderr } = runPacked(['critique', '/dev/zero']);
    expect(status).toBe(1);
    expect(stderr).toContain('it is not a plain file');
  });

  test.each([[[]], [['--accessible']]])('on a terminal of 40 columns %j', async (words) => {
    const args = [packedProgram().bin, 'critique', vague, specific, '--data-dir', newHome()];
    const terminal = startOnTerminal(process.execPath, [...args, ...words], { columns: 40 });
    expect(await terminal.person.exit()).toBe(0);
    expect(await terminal.broken()).toEqual([]);
    expect(terminal.person.text).toContain('2 texts');
  });
});

test('at 40 columns no line is wider', () => {
  for (const args of [[vague], [specific], [vague, specific], [vague, '--against', specific]]) {
    const { stdout } = runPacked(['critique', ...args], { COLUMNS: '40' });
    expect(stdout.split('\n').filter((line) => displayWidth(line) > 40)).toEqual([]);
  }
});

/** Whatever is said of it, it is said soon. */
function answersSoon(name: string, text: string): void {
  const file = write(`${name}.txt`, text);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [packedProgram().bin, 'critique', file],
    { encoding: 'utf8', env: cleanEnvironment(), timeout: 5000, maxBuffer: 64 * 1024 * 1024 },
  );
  expect([0, 1]).toContain(status);
  expect(stdout).toContain('.txt: ');
  expect(stderr).toBe('');
}

describe('long texts', () => {
  test('200 kB within a few seconds, and in a time that grows as the text does', () => {
    const half = fastest(write('100k.txt', prose(100_000)));
    const whole = fastest(write('200k.txt', prose(200_000)));
    expect(whole).toBeLessThan(5000);
    expect(whole / half).toBeLessThanOrEqual(3);
  });

  test.each([
    ['one word', 'synergy'.repeat(28_000)],
    ['one line without a full stop', 'we leveraged the synergies and '.repeat(6500)],
    ['one sentence again and again', 'We made sure that everyone was aligned. '.repeat(5000)],
    ['brackets', '[('.repeat(100_000)],
    ['quotes and fences', '> "`'.repeat(50_000)],
    ['blanks', ' \t'.repeat(100_000)],
    ['line breaks', '\r\n'.repeat(100_000)],
    ['full stops', 'a. '.repeat(66_000)],
    ['hashes', '#'.repeat(200_000)],
    ['pipes', '|-'.repeat(100_000)],
    ['letters that are not seen', 'a\u200b'.repeat(50_000)],
  ])('200 kB of %s are answered within a few seconds', answersSoon);

  // A run of numbers is looked through anew from each of them (NUMBER in domain/critique/pattern.ts).
  test('200 kB of numbers are answered within a few seconds', () => {
    answersSoon('numbers', '93 95 1,000 $12 '.repeat(12_000));
  });
});
