import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/main.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { createTestContext, run } from '../helpers/create-test-context.ts';

const { questions } = createTestContext().context.catalog().questionBank();
const [first] = questions.filter(({ points }) => points.length === 5);
if (first === undefined) throw new Error('no question with five points');
const ONE = ['practice', 'question', '--id', first.id];

function newDesk() {
  const folder = mkdtempSync(path.join(tmpdir(), 'question-'));
  const world = { env: { AI_PM_PATH_HOME: path.join(folder, 'home') } };
  const file = (content: string | Uint8Array) => {
    const name = path.join(folder, 'answer.md');
    writeFileSync(name, content);
    return name;
  };
  return {
    world,
    file,
    events: async () => (await createTestContext(world).context.store()).events(),
  };
}

describe('practice question --json', () => {
  test('shows the question, and points only with --reveal', async () => {
    const plain = JSON.parse((await run([...ONE, '--json'])).stdout);
    expect(Object.keys(plain)).toEqual([
      ...['schema', 'question', 'said', 'missing', 'rating', 'critique', 'recorded'],
    ]);
    expect(plain.schema).toBe('ai-pm-path/practice-question@1');
    const { id, round, topic, targets, level, question } = first;
    expect(plain.question).toEqual({ id, round, topic, targets, level, question });
    expect(plain).toMatchObject({ said: null, missing: [], rating: null });
    const revealed = JSON.parse((await run([...ONE, '--json', '--reveal'])).stdout);
    expect(revealed).toMatchObject({ points: first.points, weak: first.weak, why: first.why });
  });

  test('records an answer from a file with the points said', async () => {
    const { world, file, events } = newDesk();
    const args = [
      ...ONE,
      '--answer',
      file('I \u001b[31mdecided.\n'),
      '--said',
      '4,1,1,2',
      '--json',
    ];
    const { exitCode, stdout } = await run(args, world);
    expect(exitCode).toBe(0);
    const result = JSON.parse(stdout);
    expect(result).toMatchObject({
      points: first.points,
      said: [1, 2, 4],
      missing: [first.points[2], first.points[4]],
      rating: 'hard',
    });
    const [event] = await events();
    expect(result.recorded).toEqual([event?.id]);
    expect(event).toMatchObject({
      card: `question:${first.id}`,
      rating: 'hard',
      seconds: null,
      question: { text: 'I decided.', said: [1, 2, 4] },
    });
  });

  const VAGUE =
    'We leveraged cutting-edge AI to drive synergies. The team made sure that everyone was aligned.';

  test('reads the words of a written answer: vague ones are hard at best', async () => {
    const { world, file, events } = newDesk();
    const args = [...ONE, '--answer', file(VAGUE), '--said', '1,2,3,4,5'];
    const result = JSON.parse((await run([...args, '--json'], world)).stdout);
    expect(result.rating).toBe('hard');
    expect(Object.keys(result.critique)).toEqual(['band', 'score', 'findings', 'missing']);
    expect(result.critique).toMatchObject({ band: 'vague' });
    for (const { quote, start, end } of result.critique.findings) {
      expect(VAGUE.slice(start, end)).toBe(quote);
    }
    expect(result.critique.findings.length).toBeGreaterThan(0);
    const kept = await events();
    expect(result.recorded).toEqual(kept.map(({ id }) => id));
    expect(kept).toMatchObject([
      { type: 'card-reviewed', rating: 'hard' },
      { type: 'text-critiqued', place: `question:${first.id}`, kind: 'answer', band: 'vague' },
    ]);
    const text = await run([...args, '--reveal'], { ...world, columns: 120 });
    expect(text.stdout).toContain(`Its words: vague, ${result.critique.score} of 100`);
    expect(await events()).toHaveLength(2);
  });

  test.each([
    ['I stopped it.', 'too short'],
    ['Wir haben das nicht getan, weil es nicht gut ist und wir es nicht wollen.', 'not English'],
  ])('an answer that cannot be read is graded by its points alone: %s', async (words) => {
    const { world, file, events } = newDesk();
    const args = [...ONE, '--answer', file(words), '--said', '1,2,3,4,5', '--json'];
    const result = JSON.parse((await run(args, world)).stdout);
    expect(result).toMatchObject({ critique: null, rating: 'easy' });
    expect(await events()).toMatchObject([{ type: 'card-reviewed' }]);
  });

  test('a spoken answer has no critique', async () => {
    const { world } = newDesk();
    const { stdout } = await run([...ONE, '--said', '1,2,3,4,5', '--json'], world);
    expect(JSON.parse(stdout)).toMatchObject({ critique: null, rating: 'easy' });
  });

  test('with --reveal a written answer is read without a place for records', async () => {
    const { file } = newDesk();
    const args = [...ONE, '--answer', file(VAGUE), '--said', '1', '--reveal', '--json'];
    const { exitCode, stdout } = await run(args, { env: { HOME: '' } });
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ critique: { band: 'vague' }, recorded: [] });
  });

  test('an answer whose points are not marked shows them, and records nothing', async () => {
    const { world, file, events } = newDesk();
    const args = [...ONE, '--answer', file('Text')];
    const result = JSON.parse((await run([...args, '--json'], world)).stdout);
    expect(result).toMatchObject({ points: first.points, said: null, rating: null, recorded: [] });
    expect(result).not.toHaveProperty('weak');
    const text = await run(args, { ...world, columns: 120 });
    expect(text.stdout).toContain(`--id ${first.id} --answer FILE --said 1,3`);
    expect(await events()).toEqual([]);
  });

  test('spoken elsewhere, or not known: --said is enough', async () => {
    const { world, events } = newDesk();
    expect((await run([...ONE, '--said', '1,2,3,4,5'], world)).stdout).toContain('Saved as "easy"');
    const none = await run([...ONE, '--said', ''], { ...world, firstId: 1000 });
    expect(none.stdout).toContain('Saved as "again"');
    expect(await events()).toMatchObject([
      { rating: 'easy', question: { text: '' } },
      { rating: 'again', question: { said: [] } },
    ]);
  });

  test('with --reveal nothing is recorded', async () => {
    const { world, events } = newDesk();
    const { stdout } = await run([...ONE, '--said', '1', '--reveal'], world);
    expect(stdout).toContain('Nothing was recorded');
    expect(await events()).toEqual([]);
  });

  test('reads standard input, and then asks nothing', async () => {
    const { world, events } = newDesk();
    const { context, stdin, stdout } = createTestContext({ ...world, terminal: true });
    stdin.end('From a pipe.');
    expect(await main([...ONE, '--answer', '-', '--said', '1'], context)).toBe(0);
    expect(stdout.text).toContain('1 of 5 points said');
    expect(await events()).toMatchObject([{ question: { text: 'From a pipe.' } }]);
  });

  test('after standard input nobody is there to mark the points: they are shown', async () => {
    const { world, events } = newDesk();
    const { context, stdin, stdout, stderr } = createTestContext({ ...world, terminal: true });
    stdin.end('From a pipe.');
    expect(await main([...ONE, '--answer', '-'], context)).toBe(0);
    expect(stdout.text).toContain('What a strong answer says');
    expect(stderr.text).toBe('');
    expect(await events()).toEqual([]);
  });

  test('of a long answer the beginning is kept, and that is said', async () => {
    const { world, file, events } = newDesk();
    const { stdout } = await run(
      [...ONE, '--answer', file('x'.repeat(30_000)), '--said', '1'],
      world,
    );
    expect(stdout).toContain('Of its 30,000 characters the first 20,000 are kept.');
    const [event] = await events();
    expect(event).toMatchObject({ question: { text: 'x'.repeat(20_000) } });
  });
});

describe('which question comes', () => {
  const ask = async (...args: string[]) =>
    JSON.parse((await run(['practice', 'question', '--json', ...args])).stdout).question;

  test('by topic, round and seed', async () => {
    for (const seed of ['1', '2', '3']) {
      expect(await ask('--topic', 'launch', '--seed', seed)).toMatchObject({ topic: 'launch' });
      expect(await ask('--round', 'Technical', '--seed', seed)).toMatchObject({
        round: 'technical',
      });
    }
    expect(await ask('--seed', '5')).toEqual(await ask('--seed', '5'));
    const seeds = await Promise.all(['1', '2', '3', '4', '5'].map((seed) => ask('--seed', seed)));
    expect(new Set(seeds.map(({ id }) => id)).size).toBeGreaterThan(1);
  });

  test('for the target of the plan', async () => {
    const { world } = newDesk();
    await run(['plan', 'adopt', '--from', 'swe'], world);
    for (let seed = 0; seed < 30; seed += 1) {
      const args = ['practice', 'question', '--json', '--seed', String(seed)];
      const { question } = JSON.parse((await run(args, world)).stdout);
      expect(question.targets).toContain('project');
    }
  });

  test('the same until one is answered, then another', async () => {
    const { world } = newDesk();
    const seen = new Set<string>();
    const round = ['practice', 'question', '--round', 'offer', '--json'];
    const count = questions.filter((question) => question.round === 'offer').length;
    for (let turn = 1; turn <= count; turn += 1) {
      const { id } = JSON.parse((await run(round, world)).stdout).question;
      expect(JSON.parse((await run(round, world)).stdout).question.id).toBe(id);
      seen.add(id);
      const answer = ['practice', 'question', '--id', id, '--said', '1,2,3,4'];
      await run(answer, { ...world, firstId: turn * 1000 });
    }
    expect(seen.size).toBe(count);
  });
});

test.each([40, 80])(
  'every question fits %i columns, shown, revealed and answered',
  async (columns) => {
    const wide: string[] = [];
    for (const { id } of questions.slice(0, 20)) {
      for (const more of [[], ['--reveal'], ['--said', '1,2', '--reveal']]) {
        const { stdout } = await run(['practice', 'question', '--id', id, ...more], { columns });
        wide.push(...stdout.split('\n').filter((line) => displayWidth(line) > columns));
      }
    }
    expect(wide).toEqual([]);
  },
);

describe('practice question: what is refused', () => {
  test.each([
    [['--id', 'xyzzy'], 'Unknown question "xyzzy".'],
    [['--id', first.id.slice(0, -1)], `Did you mean ${first.id}?`],
    [['--topic', 'lanch'], 'Did you mean launch?'],
    [['--round', 'tecnical'], 'Did you mean technical?'],
    [['--topic', 'teardown', '--round', 'offer'], 'No question on teardown in the round offer'],
    [['--id', first.id, '--said', '6'], 'this question has 5 points'],
    [['--id', first.id, '--said', '7'], 'from 1 to 6'],
    [['--id', first.id, '--topic', 'launch'], '--id names one question'],
    [['--id', first.id, '--aloud', '3'], 'nobody is asked here'],
    [['--id', first.id, '--aloud', '3', '--answer', 'a.md'], '--aloud is for an answer'],
    [['--answer', 'a.md'], 'An answer belongs to a question'],
    [['--said', '1'], 'An answer belongs to a question'],
  ])('%j: exit 2', async (args, message) => {
    const { world, events } = newDesk();
    const result = await run(['practice', 'question', ...args], { ...world, columns: 200 });
    expect(result).toMatchObject({ exitCode: 2, stdout: '' });
    expect(result.stderr.replaceAll(/\s+/g, ' ')).toContain(message);
    expect(await events()).toEqual([]);
  });

  test.each([
    ['', 'is empty. Nothing was recorded.'],
    [' \n\t\u001b[0m\n', 'is empty. Nothing was recorded.'],
    ['x'.repeat(64 * 1024 + 1), 'is larger than 64 kB'],
    ['\u00e9'.repeat(33_000), 'is larger than 64 kB'],
    ['x'.repeat(1_000_000), 'is larger than 64 kB'],
    [new Uint8Array([0xff, 0xfe, 0x41]), 'it is not UTF-8 text'],
  ])('a bad answer in a file: exit 1 (%#)', async (content, message) => {
    const { world, file, events } = newDesk();
    const args = [...ONE, '--answer', file(content), '--said', '1'];
    const result = await run(args, { ...world, columns: 200 });
    expect(result).toMatchObject({ exitCode: 1, stdout: '' });
    expect(result.stderr).toContain(message);
    expect(await events()).toEqual([]);
  });

  test.each([
    ['', 'is empty'],
    ['x'.repeat(100_000), 'is larger than 64 kB'],
    ['x'.repeat(1_000_000), 'at most 64 kB'],
  ])('a bad answer on standard input: exit 1 (%#)', async (content, message) => {
    const { world, events } = newDesk();
    const { context, stdin, stderr } = createTestContext({ ...world, columns: 200 });
    stdin.end(content);
    expect(await main([...ONE, '--answer', '-', '--said', '1'], context)).toBe(1);
    expect(stderr.text).toContain(message);
    expect(await events()).toEqual([]);
  });

  test('a file that is not there', async () => {
    const result = await run([...ONE, '--answer', '/nowhere/a.md', '--said', '1']);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('Cannot read the answer /nowhere/a.md');
  });
});
