import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { createTestContext, type TestWorld } from '../helpers/create-test-context.ts';
import { fileOf, Somebody } from './some-answers.ts';

const SCORES = { structure: 3, evidence: 2, judgement: 3, communication: 4, level: 3 };
const SEED = ['--seed', '3', '--round', 'technical', '--minutes', '16'];

let person = new Somebody();
beforeEach(() => {
  person = new Somebody();
});

const mock = (...args: string[]) => person.type('practice', 'mock', ...args);

async function json(...args: string[]) {
  const { exitCode, stdout, stderr } = await mock('--json', ...args);
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The ids of the questions that the seed draws. */
async function drawn(): Promise<string[]> {
  const { questions } = await json(...SEED);
  return questions.map(({ id }: { id: string }) => id);
}

async function answersOf(extra: object = {}) {
  const [first = '', second = ''] = await drawn();
  return {
    mock: { seed: '3', minutes: 16, round: 'technical' },
    answers: {
      [first]: { text: 'Precision falls first.', said: [1, 2], seconds: 240 },
      [second]: { said: [], seconds: null },
    },
    scores: SCORES,
    scorer: null,
    ...extra,
  };
}

async function record(content: object, ...args: string[]) {
  return json('--answers', fileOf(JSON.stringify(content)), ...args);
}

describe('without a terminal and without answers', () => {
  test('the questions, with the same ones for the same seed, and nothing recorded', async () => {
    const first = await json(...SEED);
    expect(first).toMatchObject({
      schema: 'ai-pm-path/practice-mock@1',
      mock: { id: null, begunOn: null, seed: '3', minutes: 16, round: 'technical' },
      ...{ scores: null, scorer: null, comparison: null, unfinished: [] },
      next: 'ai-pm-path practice mock --minutes 16 --round technical --seed 3',
    });
    expect(first.questions).toHaveLength(2);
    expect(first.questions[0]).toMatchObject({ round: 'technical', minutes: 8, answer: null });
    expect(await json(...SEED)).toEqual(first);
    expect(await person.events()).toEqual([]);
  });

  test('without a seed another one with each mock', async () => {
    expect((await json()).mock.seed).toBe('mock-1');
    await record(await answersOf());
    expect((await json()).mock.seed).toBe('mock-2');
  });

  test('--json on a terminal asks nothing', async () => {
    const { exitCode, stdout, stderr } = await person.at(
      { terminal: true },
      '',
      ...['practice', 'mock', '--json', ...SEED],
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(JSON.parse(stdout).questions).toHaveLength(2);
  });

  test('only questions of the target of the plan', async () => {
    await person.type('plan', 'adopt', '--from', 'swe', '--to', 'project');
    const { questions } = await json('--minutes', '180');
    const { context } = createTestContext();
    const bank = context.catalog().questionBank().questions;
    for (const { id } of questions) {
      expect(bank.find((known) => known.id === id)?.targets).toContain('project');
    }
  });
});

describe('answers and scores from a file', () => {
  test('everything is recorded under the mock', async () => {
    const report = await record(await answersOf({ scorer: 'Ada L.' }));
    const [begun, ...rest] = await person.events();
    expect(begun).toMatchObject({ type: 'mock-begun', seed: '3', minutes: 16, round: 'technical' });
    expect(rest.map(({ type }) => type)).toEqual(['card-reviewed', 'card-reviewed', 'mock-scored']);
    expect(rest.every((event) => 'mock' in event && event.mock === begun?.id)).toBe(true);
    expect(report).toMatchObject({ scores: SCORES, scorer: 'Ada L.', unfinished: [] });
    expect(report.comparison).toMatchObject({
      scored: 1,
      needed: 3,
      trend: null,
      weakest: 'evidence',
    });
    expect(report.mock).toMatchObject({ id: begun?.id, begunOn: expect.stringContaining('2026') });
    const [first] = report.questions;
    expect(first.answer).toMatchObject({
      text: 'Precision falls first.',
      said: [1, 2],
      seconds: 240,
    });
  });

  test('the text names the points that were missing, the weakest part, and no trend', async () => {
    const { stdout } = await mock('--answers', fileOf(JSON.stringify(await answersOf())));
    expect(stdout).toContain('2 questions, 2 answered.');
    expect(stdout).toMatch(/Points said: 2 of \d, 4:00 min used\./);
    expect(stdout).toContain('Missing, and what they would ask:');
    expect(stdout).toContain('Scores, by yourself (1 to 4; 3 is a pass)');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'No trend yet: three scored mocks of a kind are needed, there is 1.',
    );
    expect(stdout).toContain('Weakest: Evidence, last 2.');
  });

  test('a direction only from the third of a kind on, with its caution', async () => {
    const score = async (structure: number, extra: object = {}) =>
      record(await answersOf({ scores: { ...SCORES, structure }, ...extra }));
    await score(1);
    const { comparison: two } = await score(2);
    expect([two.scored, two.trend]).toEqual([2, null]);
    await record({ mock: { seed: 'x', minutes: 16, round: 'case' }, scores: SCORES });
    const { comparison: three } = await score(4, { scorer: 'Ada' });
    expect([three.scored, three.trend, three.selfScored]).toEqual([3, 'up', 2]);
    const { stdout } = await mock(...SEED);
    const text = stdout.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Over the last three the mean of the five parts goes up.');
    expect(text).toContain('2 of them you scored yourself, and such scores drift');
  });

  test('answers without scores leave it unfinished; it is scored later by the same words', async () => {
    const { scores: _scores, scorer: _scorer, ...half } = await answersOf();
    const first = await record(half);
    expect(first.scores).toBeNull();
    expect((await json()).unfinished).toEqual([
      expect.objectContaining({ id: first.mock.id, questions: 2, answered: 2 }),
    ]);
    const { stdout } = await mock();
    expect(stdout).toContain('Unfinished mocks');
    expect(stdout).toContain('2 of 2 answered, not scored.');
    const scored = await record({ scores: SCORES });
    expect(scored.mock.id).toBe(first.mock.id);
    expect((await json()).unfinished).toEqual([]);
  });

  test('an answer that is given again takes the place of the earlier one', async () => {
    const { scores: _scores, scorer: _scorer, ...half } = await answersOf();
    const first = await record(half);
    const [id = ''] = await drawn();
    const again = await record({
      ...{ mock: { id: first.mock.id }, answers: { [id]: { said: [1, 2, 3] } }, scores: SCORES },
    });
    expect(again.mock.id).toBe(first.mock.id);
    expect(again.questions[0].answer.said).toEqual([1, 2, 3]);
    expect((await person.events()).map(({ type }) => type).slice(3)).toEqual([
      ...['undone', 'card-reviewed', 'mock-scored'],
    ]);
  });

  test('from standard input, with seed and round as options', async () => {
    const { exitCode, stdout } = await person.feed(
      JSON.stringify({ mock: { minutes: 16 }, scores: SCORES }),
      ...['practice', 'mock', '--seed', '3', '--round', 'technical', '--answers', '-', '--json'],
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).mock).toMatchObject({ seed: '3', minutes: 16, round: 'technical' });
  });
});

describe('a file that is wrong is refused, and nothing is recorded', () => {
  async function refused(content: string, ...args: string[]) {
    const file = fileOf(content, 'mock.yaml');
    const { exitCode, stdout, stderr } = await mock('--answers', file, ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(await person.events()).toEqual([]);
    return stderr.replaceAll(file, 'FILE').replaceAll(/\s+/g, ' ');
  }
  const head = 'mock: {seed: 3, minutes: 16, round: technical}\n';

  test('all faults at once, each with its place', async () => {
    const [first = '', second = ''] = await drawn();
    const said = await refused(
      [
        'mock: {seed: 3, minutes: 16, round: technical}',
        'answers:',
        `  ${first}x: {said: [1]}`,
        `  ${first}: {said: [1, 9]}`,
        `  ${second}: {said: [2, 2], seconds: soon}`,
        'scores: {structure: 5, evidence: 3}',
      ].join('\n'),
    );
    expect(said).toContain(
      `FILE:3:${first.length + 6}: unknown question "${first}x"; did you mean ${first}?`,
    );
    expect(said).toMatch(/FILE:4:\d+: there is no point 9; it has \d/);
    expect(said).toMatch(/FILE:5:\d+: the point 2 stands twice/);
    expect(said).toMatch(/FILE:5:\d+: \S+seconds: expected a number/);
    expect(said).toMatch(/FILE:6:\d+: scores\.structure: expected a score from 1 to 4/);
    for (const part of ['judgement', 'communication', 'level']) {
      expect(said).toContain(`the key "${part}" is missing`);
    }
  });

  test.each([
    ['an unknown round', 'mock: {round: technicl}\nscores: {}', 'did you mean technical?'],
    ['a mock that is not open', 'mock: {id: e9999}\nscores: {}', 'unknown unfinished mock "e9999"'],
    ['nothing in it', head, 'there are neither answers nor scores in it'],
    ['a scorer without scores', `${head}scorer: Ada\n`, 'a scorer without scores'],
    ['an unknown key', `${head}score: 3\n`, 'unknown key "score"'],
    ['an empty answer', `${head}answers: {x: {text: "", said: []}}`, 'expected a text'],
    ['an answer without its points', `${head}answers: {x: {text: a}}`, '"said" is missing'],
    ['half a point', `${head}answers: {x: {said: [1.5]}}`, 'said'],
    ['the point 0', `${head}answers: {x: {said: [0]}}`, 'at least 1'],
    ['another version', 'schema: ai-pm-path/mock-answers@2\n', 'another version wrote this'],
    ['a list', '- a\n', 'FILE:1:1'],
    ['an empty file', '', 'FILE:1:1'],
    ['an alias', `${head}answers: {a: &x {said: []}, b: *x}`, 'aliases'],
    ['a mock of 4 minutes', 'mock: {minutes: 4}\nscores: {}', 'at least 5'],
  ])('%s', async (_name, content, words) => {
    expect(await refused(content)).toContain(words);
  });

  test('a question of the bank that this mock does not ask', async () => {
    const { context } = createTestContext();
    const other = context
      .catalog()
      .questionBank()
      .questions.find(({ round }) => round === 'offer');
    const said = await refused(`${head}answers: {${other?.id}: {said: []}}`);
    expect(said).toContain(`"${other?.id}" is not a question of this mock`);
  });

  test('an option that says otherwise', async () => {
    const scored = `${head}scores: ${JSON.stringify(SCORES)}`;
    expect(await refused(scored, '--seed', '4')).toContain('--seed says otherwise');
    expect(await refused(scored, '--round', 'case')).toContain('--round says otherwise');
  });

  test('a mock that is scored already is not scored again', async () => {
    const { mock: scored } = await record(await answersOf());
    const file = fileOf(JSON.stringify({ mock: { id: scored.id }, scores: SCORES }));
    expect((await mock('--answers', file)).exitCode).toBe(2);
  });

  test('a missing file is a failure', async () => {
    const missing = path.join(mkdtempSync(path.join(tmpdir(), 'mock-')), 'none.yaml');
    const { exitCode, stderr } = await mock('--answers', missing);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('it does not exist');
  });

  test('an answer of a megabyte', async () => {
    const { exitCode, stderr } = await mock('--answers', fileOf('x'.repeat(1_000_000)));
    expect(exitCode).toBe(1);
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('larger than 256 kB');
  });
});

describe('on every screen', () => {
  test.each([
    [{ columns: 40 }, []],
    [{ columns: 40, env: { AI_PM_PATH_ACCESSIBLE: '1' } }, []],
    [{ columns: 120 }, ['--ascii']],
  ] as const)('%j %j: no line is too wide', async (world: TestWorld, args) => {
    await record(await answersOf());
    const { stdout } = await person.at(
      world,
      JSON.stringify(await answersOf()),
      ...['practice', 'mock', '--answers', '-', ...args],
    );
    const columns = world.columns ?? 80;
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(columns);
    if (args.length > 0) expect(stdout).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test('an unknown round is wrong usage', async () => {
    const { exitCode, stderr } = await mock('--round', 'tecnical');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Did you mean technical?');
    expect(stderr).toContain('ai-pm-path practice mock --round technical');
  });
});
