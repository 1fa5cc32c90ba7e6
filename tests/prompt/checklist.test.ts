import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { createTestContext, type TestWorld } from '../helpers/create-test-context.ts';

const DOWN = '\u001b[B';
const CTRL_B = '\u0002';
const CTRL_C = '\u0003';

const MODES = [
  { name: 'on the screen', accessible: false },
  { name: 'in accessible mode', accessible: true },
] as const;

/** Somebody with a terminal and a folder of files. */
class Candidate {
  readonly home = mkdtempSync(path.join(tmpdir(), 'checklist-'));
  readonly #isAccessible: boolean;
  #runs = 0;

  constructor(isAccessible = false) {
    this.#isAccessible = isAccessible;
  }

  get #env() {
    const accessible = this.#isAccessible ? { AI_PM_PATH_ACCESSIBLE: '1' } : {};
    return { AI_PM_PATH_HOME: path.join(this.home, 'records'), HOME: this.home, ...accessible };
  }

  write(
    name: string,
    text = `What is in ${name}: on 3 November 31 of 200 tickets went to the wrong team.`,
  ): string {
    writeFileSync(path.join(this.home, name), text);
    return path.join(this.home, name);
  }

  pick(place: number): string {
    return this.#isAccessible ? `${place}\r` : `${DOWN.repeat(place - 1)}\r`;
  }

  get back(): string {
    return this.#isAccessible ? 'b\r' : CTRL_B;
  }

  get stop(): string {
    return this.#isAccessible ? 'q\r' : 'q';
  }

  /** Starts the checklist; each line is typed once its words stand there anew. */
  async sit(args: readonly string[], ...lines: (readonly [words: string, keys: string])[]) {
    this.#runs += 1;
    const world: TestWorld = { terminal: true, env: this.#env, firstId: this.#runs * 100 };
    const { context, stdin, stdout, stderr, signal } = createTestContext(world);
    const exit = main(['checklist', '--color', 'never', ...args], context);
    let seen = 0;
    for (const [words, keys] of lines) {
      await expect.poll(() => flat(stderr.text.slice(seen))).toContain(words);
      await expect.poll(() => flat(stderr.text.slice(seen))).toMatch(/Ctrl-C: leave|press Enter\./);
      seen = stderr.text.length;
      if (keys === CTRL_C && this.#isAccessible) signal('SIGINT');
      else stdin.write(keys);
    }
    const exitCode = await exit;
    return { exitCode, stdout: stdout.text, stderr: flat(stderr.text), raw: stderr.text };
  }

  async ticks(): Promise<string[]> {
    const { context } = createTestContext({ env: this.#env });
    const events = (await context.store()).events();
    return events.flatMap((event) =>
      event.type === 'checklist-ticked' && 'item' in event ? [event.item] : [],
    );
  }
}

function flat(text: string): string {
  return text.replaceAll(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replaceAll(/\s+/g, ' ');
}

const TO = ['--to', 'project'];

test('with --format text typed it prints and asks nothing', async () => {
  const { exitCode, stdout, stderr } = await new Candidate().sit([...TO, '--format', 'text']);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('Interview readiness');
  expect(stderr).toBe('');
});

const GROUP = 'Choose where';
const ITEM = 'Which item?';
const PROOF = 'What proves it?';

describe.each(MODES)('$name', ({ accessible }) => {
  test('an item is chosen, proved and saved; q leaves', async () => {
    const person = new Candidate(accessible);
    const file = person.write('memo.md');
    const { exitCode, stdout, stderr } = await person.sit(
      TO,
      [GROUP, person.pick(1)],
      [ITEM, person.pick(3)],
      [PROOF, `${file}\r`],
      [GROUP, person.stop],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Interview readiness: AI project manager');
    expect(flat(stdout)).toContain('Saved: ticked decision-memo, 1 proof');
    expect(stderr).toContain('What counts: One page on an imagined feature');
    expect(stderr).toContain('No verdict yet: 1 of 24 proved');
    expect(await person.ticks()).toEqual(['decision-memo']);
  });

  test('what is refused is said and can be typed again', async () => {
    const person = new Candidate(accessible);
    person.write('limit.md');
    const { exitCode, stderr } = await person.sit(
      TO,
      [GROUP, person.pick(2)],
      [ITEM, person.pick(1)],
      [PROOF, `${person.write('empty.md', '')}\r`],
      ['it is empty', 'www.example.org\r'],
      ['is no link', '~/limit.md\r'],
      [GROUP, person.stop],
    );
    expect(exitCode).toBe(0);
    expect(stderr).not.toContain('2 of 24');
    expect(await person.ticks()).toEqual(['plain-limit']);
  });

  test('back leads to the choice before', async () => {
    const person = new Candidate(accessible);
    const { exitCode } = await person.sit(
      TO,
      [GROUP, person.pick(1)],
      [ITEM, person.back],
      [GROUP, person.pick(2)],
      [ITEM, person.pick(2)],
      [PROOF, person.back],
      [GROUP, person.stop],
    );
    expect(exitCode).toBe(0);
    expect(await person.ticks()).toEqual([]);
  });

  test('a note will do where an item takes one', async () => {
    const person = new Candidate(accessible);
    const { exitCode } = await person.sit(
      TO,
      [GROUP, person.pick(5)],
      [ITEM, person.pick(1)],
      [PROOF, 'room 4 is booked, link tested on Friday\r'],
      [GROUP, person.pick(1)],
      [ITEM, person.stop],
    );
    expect(exitCode).toBe(0);
    expect(await person.ticks()).toEqual(['rounds-and-logistics']);
  });

  test('Ctrl-C says what is saved', async () => {
    const person = new Candidate(accessible);
    const { exitCode, stderr } = await person.sit(
      TO,
      [GROUP, person.pick(1)],
      [ITEM, person.pick(1)],
      [PROOF, `"${person.write('uses.md')}"\r`],
      [GROUP, CTRL_C],
    );
    expect(exitCode).toBe(130);
    expect(stderr).toContain('Stopped. Your tick is saved.');
    expect(stderr).toContain('ai-pm-path checklist');
    expect(await person.ticks()).toEqual(['use-cases']);
  });

  test('Ctrl-C before a tick says that nothing was changed', async () => {
    const person = new Candidate(accessible);
    const { exitCode, stderr } = await person.sit(TO, [GROUP, CTRL_C]);
    expect(exitCode).toBe(130);
    expect(stderr).toContain('Nothing was changed.');
  });

  test('output only grows where it is to be read aloud', async () => {
    const { raw } = await new Candidate(accessible).sit(TO, [GROUP, accessible ? 'q\r' : 'q']);
    expect(raw.includes('\u001b')).toBe(!accessible);
  });
});

describe('the target', () => {
  test('is asked where nothing says it', async () => {
    const person = new Candidate(true);
    const { exitCode, stdout } = await person.sit(
      [],
      ['What is the interview for?', '2\r'],
      [GROUP, 'q\r'],
    );
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Interview readiness: AI product manager');
  });
});

describe('nothing is asked', () => {
  test.each([
    ['with --no-input', ['--no-input']],
    ['where it is read by a program', ['--json']],
    [
      'where it goes to a file',
      ['--output', path.join(tmpdir(), 'checklist-of-nobody.txt'), '--force'],
    ],
    ['where it is Markdown', ['--format', 'md']],
  ])('%s', async (_name, args) => {
    const { exitCode, stderr } = await new Candidate().sit([...TO, ...args]);
    expect(exitCode).toBe(0);
    expect(stderr).not.toContain(GROUP);
  });
});
