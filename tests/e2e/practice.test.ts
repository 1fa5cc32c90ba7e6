import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { newHome, startOnTerminal, type Terminal } from './assess-terminal.ts';
import { packedProgram } from './packed.ts';
import { inProcess } from './store-faults/program.ts';

const WORLDS = [
  [80, []],
  [40, []],
  [60, ['--accessible']],
] as const;

const isNumbered = (words: readonly string[]) => words.includes('--accessible');

function start(home: string, columns: number, words: readonly string[]): Terminal {
  const args = [packedProgram().bin, ...words, '--data-dir', home];
  return startOnTerminal(process.execPath, args, { columns });
}

/** Types each answer once its words stand there; ends with the program. */
async function talk(
  { person, broken }: Terminal,
  lines: readonly (readonly [words: string, keys: string])[],
): Promise<string> {
  for (const [words, keys] of lines) {
    await person.sees(words);
    person.type(keys);
  }
  expect(await person.exit()).toBe(0);
  expect(await broken()).toEqual([]);
  return person.text;
}

const QUIET_MS = 120;

/** Types these keys in turn whenever the program has gone quiet, until it ends. */
async function typeToTheEnd({ person, broken }: Terminal, keys: readonly string[]): Promise<void> {
  let hasEnded = false;
  const exit = person.exit().catch(() => -1);
  void exit.then(() => {
    hasEnded = true;
  });
  let typed = 0;
  for (let seen = -1; !hasEnded; seen = person.raw.length) {
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    if (hasEnded || person.raw.length !== seen) continue;
    person.type(keys[typed % keys.length] ?? '');
    typed += 1;
  }
  expect(await exit).toBe(0);
  expect(await broken()).toEqual([]);
}

async function eventsIn(home: string): Promise<{ type: string }[]> {
  const { stdout } = await inProcess(home, ['progress', 'history', '--json']);
  return JSON.parse(stdout).events;
}

describe.runIf(process.platform !== 'win32')('interview practice on a real terminal', () => {
  test.each(WORLDS)('a drill at %i columns %j', async (columns, words) => {
    const home = newHome();
    const drill = ['practice', 'drill', 'threshold', '--seed', '7-2', ...words];
    const text = await talk(start(home, columns, drill), [
      ['Your number', '0.42\r'],
      ['(a line, or Enter)', '\r'],
    ]);
    expect(text).toContain('A good answer says');
    expect(await eventsIn(home)).toMatchObject([
      { type: 'card-reviewed', card: 'drill:threshold', drill: { isRight: true } },
    ]);
  });

  test.each(WORLDS)('Ctrl-D leaves a drill at %i columns %j', async (columns, words) => {
    const home = newHome();
    const drill = ['practice', 'drill', 'threshold', '--count', '2', ...words];
    const { person, broken } = start(home, columns, drill);
    await person.sees('Your number');
    person.type('0.42\r');
    await person.sees('(a line, or Enter)');
    person.type('\r');
    await person.sees('Question 2 of 2');
    await person.sees('Your number');
    person.type('\u0004');
    expect(await person.exit()).toBe(130);
    expect(await broken()).toEqual([]);
    expect(person.reply).toContain('Stopped. Your answer is saved.');
    expect(person.reply).toContain('Go on with: ai-pm-path practice drill threshold --count 1');
    expect(await eventsIn(home)).toMatchObject([{ card: 'drill:threshold' }]);
  });

  test.each(WORLDS)('a question at %i columns %j', async (columns, words) => {
    const home = newHome();
    const question = ['practice', 'question', '--id', 'where-is-your-range-from', ...words];
    const terminal = start(home, columns, question);
    await terminal.person.sees('Your answer');
    terminal.person.type('From twelve postings.\r');
    await typeToTheEnd(terminal, ['\r']);
    expect(await eventsIn(home)).toMatchObject([
      { type: 'card-reviewed', card: 'question:where-is-your-range-from' },
    ]);
  });

  test.each(WORLDS)('a review at %i columns %j', async (columns, words) => {
    const home = newHome();
    const review = ['practice', 'review', '--limit', '2', ...words];
    await typeToTheEnd(start(home, columns, review), ['s\r', '1\r', '\r']);
    expect(await eventsIn(home)).toMatchObject([
      { type: 'card-reviewed', rating: 'again' },
      { type: 'card-reviewed', rating: 'again' },
    ]);
  });

  test.each(WORLDS)('a mock at %i columns %j', { timeout: 60_000 }, async (columns, words) => {
    const home = newHome();
    const mock = ['practice', 'mock', '--minutes', '8', '--round', 'screen', '--seed', '1'];
    const keys = isNumbered(words) ? ['1\r', '\r'] : ['\r'];
    await typeToTheEnd(start(home, columns, [...mock, ...words]), keys);
    const types = (await eventsIn(home)).map(({ type }) => type);
    expect(types[0]).toBe('mock-begun');
    expect(types.at(-1)).toBe('mock-scored');
  });

  test.each(WORLDS)('ticking an item at %i columns %j', async (columns, words) => {
    const home = newHome();
    const page = path.join(path.dirname(home), 'memo.md');
    writeFileSync(page, 'I ask Ana to decide by 3 May that we stop at 0.84.');
    const terminal = start(home, columns, ['checklist', '--to', 'project', ...words]);
    const first = isNumbered(words) ? '1\r' : '\r';
    const third = isNumbered(words) ? '3\r' : '\u001b[B\u001b[B\r';
    await talk(terminal, [
      ['Tick', first],
      ['Which', third],
      ['What proves it?', `${page}\r`],
      ['Saved: ticked decision-memo', isNumbered(words) ? 'q\r' : 'q'],
    ]);
    expect(await eventsIn(home)).toMatchObject([{ type: 'checklist-ticked' }]);
  });
});
