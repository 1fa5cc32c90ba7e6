import { describe, expect, test } from 'vitest';
import { Desk } from './at-the-desk.ts';

const MODES = [
  ['on the screen', {}],
  ['in accessible mode', { accessible: true }],
] as const;

/** Nothing is asked but items; metrics-and-thresholds has items of numbers. */
const QUICK = ['--from', 'swe', '--to', 'project', '--quick', '--minutes', '40', '--seed', 'desk'];
const NUMBERS = ['--skills', 'metrics-and-thresholds'];
/** Three skills of one group. */
const THREE = ['--skills', 'data-literacy,metrics-and-thresholds,evaluation-design'];
const KNOWN = ['--from', 'swe', '--to', 'project', '--origin-years', '6', '--weekly-hours', '4'];

describe.each(MODES)('the background, %s', { timeout: 60_000 }, (_name, world) => {
  test('is asked question by question, and each can be left for the one before', async () => {
    const desk = new Desk(world);
    const { pick, back, explain } = desk.keys;
    const { person } = desk.start(...THREE);
    expect(await person.next()).toBe('origin');
    person.type(explain);
    await person.sees('It says where people like you usually stand');
    person.type(pick(3));
    expect(await person.next()).toBe('target');
    person.type(back);
    expect(await person.next()).toBe('origin');
    person.type(pick(2));
    expect(await person.next()).toBe('target');
    person.type(pick(3));
    expect(await person.next()).toBe('years');
    person.type('7,5\r');
    expect(await person.next()).toBe('hours');
    person.type(back);
    expect(await person.next()).toBe('years');
    person.type('8\r');
    expect(await person.next()).toBe('hours');
    expect((await desk.record()).sittings).toEqual([]);
    person.type('s\r');
    expect(await person.next()).toBe('claims');
    const background = { from: 'multimodal', to: null, years: 8, hoursPerWeek: null };
    expect((await desk.record()).sittings).toMatchObject([background]);
  });

  test('a number is refused with the reason, and can be mended', async () => {
    const desk = new Desk(world);
    const { person } = desk.start('--from', 'swe', '--to', 'project', ...THREE);
    expect(await person.next()).toBe('years');
    for (const wrong of ['many', '61', '-3', '1e2']) {
      person.type(`${wrong}\r`);
      await person.sees('Type a number from 0 to 60, or s to leave it out.');
      person.type(desk.keys.erase(wrong.length));
    }
    person.type('12\r');
    expect(await person.next()).toBe('hours');
    person.type('81\r');
    await person.sees('Type a number from 0 to 80');
    person.type(desk.keys.erase(2));
    person.type('2.5\r');
    expect(await person.next()).toBe('claims');
    expect((await desk.record()).sittings).toMatchObject([{ years: 12, hoursPerWeek: 2.5 }]);
  });

  test('what an option says is not asked, and --quick asks for the origin alone', async () => {
    const first = new Desk(world).start('--origin-years', '6', ...KNOWN.slice(0, 2));
    expect(await first.person.answerUntil('hours', 'years')).toBe('hours');
    const second = new Desk(world).start('--quick');
    expect(await second.person.next()).toBe('origin');
    second.person.type(new Desk(world).keys.pick(1));
    expect(['choice', 'most', 'number']).toContain(await second.person.next());
  });

  test('a second sitting does not ask for it again', async () => {
    const desk = new Desk(world);
    const first = desk.start(...KNOWN, ...THREE);
    expect(await first.person.next()).toBe('claims');
    first.person.type(desk.keys.stop);
    expect(await first.person.exit()).toBe(0);
    const second = desk.start('--skills', 'decision-writing');
    expect(await second.person.next()).toBe('claims');
    const [, sitting] = (await desk.record()).sittings;
    expect(sitting).toMatchObject({ from: 'swe', to: 'project', years: 6, hoursPerWeek: 4 });
  });
});

describe.each(MODES)('claims, %s', { timeout: 60_000 }, (_name, world) => {
  test('digits rate and are kept at once; the way back leads to them', async () => {
    const desk = new Desk(world);
    const { person } = desk.start(...KNOWN, ...THREE);
    expect(await person.next()).toBe('claims');
    const [lines, last] = [desk.keys.rate(3, 1), desk.keys.rate(0)];
    for (const line of lines) {
      person.type(desk.isAccessible ? line : line.replace('\r', ''));
      if (desk.isAccessible) expect(await person.next()).toBe('claims');
    }
    await expect.poll(async () => (await desk.record()).claims.size).toBe(2);
    person.type(last[0] ?? '');
    expect(['choice', 'most', 'number']).toContain(await person.next());
    const levels = async () => [...(await desk.record()).claims.values()];
    expect(await levels()).toEqual([3, 1, 0]);
    person.type(desk.keys.back);
    expect(await person.next()).toBe('claims');
    for (const line of desk.keys.rate(4, 2, 2)) {
      person.type(line);
      await person.next();
    }
    expect(await levels()).toEqual([4, 2, 2]);
    expect((await desk.record()).sittings).toMatchObject([{ claimed: 3, asked: [] }]);
  });

  test('a digit that is no level rates nothing', async () => {
    const desk = new Desk(world);
    const { person } = desk.start(...KNOWN, '--skills', 'decision-writing');
    expect(await person.next()).toBe('claims');
    person.type(desk.isAccessible ? '5\r9\rx\r' : '59x');
    person.type(desk.isAccessible ? '2\r' : '2\r');
    expect(['choice', 'most']).toContain(await person.next());
    expect(Object.fromEntries((await desk.record()).claims)).toEqual({ 'decision-writing': 2 });
  });
});

describe.each(MODES)('items, %s', { timeout: 60_000 }, (_name, world) => {
  async function at(kind: 'choice' | 'most' | 'number', ...args: string[]) {
    const desk = new Desk(world);
    const { person, stdout } = desk.start(...QUICK, ...args);
    expect(await person.answerUntil(kind)).toBe(kind);
    const asked = (await desk.record()).sittings[0]?.asked.length ?? 0;
    /** The answer to the question that stood there, once the next one does. */
    const answered = async () => {
      await person.next();
      const { sittings, answers } = await desk.record();
      expect(sittings[0]?.asked).toHaveLength(asked + 1);
      return answers.get(sittings[0]?.asked[asked] ?? '');
    };
    return { desk, keys: desk.keys, person, stdout, answered };
  }

  test.each([
    [1, 'a'],
    [2, 'b'],
    [4, 'd'],
  ])('a choice at place %i is %s', async (place, answer) => {
    const { keys, person, answered } = await at('choice');
    person.type(keys.pick(place));
    expect(await answered()).toMatchObject({ kind: 'choice', answer });
  });

  test('"I don\'t know" is an answer without a grade', async () => {
    const { keys, person, answered } = await at('choice');
    person.type(keys.unknown);
    expect(await answered()).toMatchObject({ answer: '?', grade: null });
  });

  test('? explains and answers nothing', async () => {
    const { keys, person, answered } = await at('choice');
    person.type(keys.explain);
    await person.sees('One option is the best for this case');
    expect(person.reply).toContain('it counts no more against you than a guess');
    person.type(keys.pick(3));
    expect(await answered()).toMatchObject({ answer: 'c' });
  });

  test('of a situation the most and the least effective, never the same', async () => {
    const { keys, person, answered } = await at('most');
    person.type(keys.pick(2));
    expect(await person.next()).toBe('least');
    person.type(keys.back);
    expect(await person.next()).toBe('most');
    person.type(keys.pick(2));
    expect(await person.next()).toBe('least');
    person.type(keys.pick(3));
    expect(await answered()).toMatchObject({ kind: 'situation', answer: 'b/d' });
  });

  test('"I don\'t know" at the second half leaves the first unsaid', async () => {
    const { keys, person, answered } = await at('most');
    person.type(keys.pick(1));
    expect(await person.next()).toBe('least');
    person.type(keys.unknown);
    expect(await answered()).toMatchObject({ kind: 'situation', answer: '?', grade: null });
  });

  test('a number is refused, mended and kept as typed', async () => {
    const { keys, person, answered } = await at('number', ...NUMBERS);
    person.type('abc\r');
    await person.sees('That is no number here.');
    person.type(`${keys.erase(3)}?\r`);
    await person.sees('82%, 0.82, 0,82 and 41/50 are the same');
    person.type('41/50\r');
    expect(await answered()).toMatchObject({ kind: 'number', answer: '41/50' });
  });

  test('a number can be left open', async () => {
    const { person, answered } = await at('number', ...NUMBERS);
    person.type('s\r');
    expect(await answered()).toMatchObject({ kind: 'number', answer: '?', grade: null });
  });

  test('the way back leads to the question before, whose answer can be changed', async () => {
    const { desk, keys, person } = await at('choice', '--skills', 'data-literacy');
    const { question } = person;
    const asked = (await desk.record()).sittings[0]?.asked.length ?? 0;
    person.type(keys.pick(2));
    await person.next();
    person.type(keys.back);
    expect(await person.next()).toBe('choice');
    const stem = question.replace(/^Question .*? left /, '').slice(0, 40);
    expect(person.question).toMatch(/^Question \d+, once more /);
    expect(person.question).toContain(stem);
    person.type(desk.isAccessible ? keys.pick(4) : `${'\u001b[B'.repeat(2)}\r`);
    await person.next();
    const { sittings, answers } = await desk.record();
    expect(sittings[0]?.asked).toHaveLength(asked + 1);
    expect(answers.get(sittings[0]?.asked[asked] ?? '')).toMatchObject({ answer: 'd' });
  });

  test('nothing stands before the first question', async () => {
    const desk = new Desk(world);
    const { person } = desk.start(...QUICK);
    await person.next();
    person.type(desk.keys.back);
    person.type(desk.keys.unknown);
    if (desk.isAccessible) expect(person.text).not.toContain('b to go back');
    else expect(person.text).not.toContain('Esc: back');
    await person.next();
    expect((await desk.record()).sittings[0]?.asked).toHaveLength(1);
  });

  test('q stops with a report on what is answered', async () => {
    const { desk, keys, person, stdout } = await at('choice');
    person.type(keys.unknown);
    await person.answerUntil('choice');
    person.type(keys.stop);
    expect(await person.exit()).toBe(0);
    expect(stdout()).toMatch(/^Software engineer to AI project manager: where you stand\n/);
    expect((await desk.record()).sittings[0]?.ended).toMatchObject({ reason: 'stopped' });
  });
});
