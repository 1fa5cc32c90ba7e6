import { describe, expect, test } from 'vitest';
import { DRILLS } from '../../src/domain/drills/families.ts';
import { brokenLines, MODES, PracticeDesk } from './at-practice.ts';

const KAPPA = ['drill', 'kappa', '--seed', '7'];
const drill = DRILLS.get('kappa')?.create('7');
const key = String(drill?.key.toFixed(2));

describe.each(MODES)('practice drill, %s', { timeout: 30_000 }, (_name, world) => {
  test('asks, grades, records, and asks for the decision', async () => {
    const desk = new PracticeDesk(world);
    const { person, stdout } = desk.start(...KAPPA);
    await person.sees('Your number (a number, not a percentage)');
    expect(person.text).toContain('Question 1 of 1: kappa');
    expect(await desk.reviews()).toEqual([]);
    desk.wait(1);
    person.type(`${key}\r`);
    await person.sees('Would you build an evaluation on these labels');
    expect(person.reply).toContain('Right. The answer: 0.243');
    expect(await desk.reviews()).toEqual([
      {
        type: 'card-reviewed',
        card: 'drill:kappa',
        rating: 'good',
        on: '2026-11-21',
        seconds: 60,
        drill: { seed: '7', answer: key, isRight: true },
      },
    ]);
    expect(person.text).not.toContain('0.24 is commonly called fair');
    person.type('No, not yet\r');
    expect(await person.exit()).toBe(0);
    expect(person.text).toContain('A good answer says:');
    expect(person.text).toContain('0.24 is commonly called fair');
    expect(stdout()).toMatch(/^1 of 1 right\n {2}1\. kappa\s+Right\. 1 min\.\n/);
    expect(stdout()).toContain('Saved: 1 answer.');
  });

  test.each([
    [0.5, 'easy'],
    [3, 'good'],
    [3.1, 'hard'],
    [-5, 'good'],
  ])('right after %f minutes is %s', async (minutes, rating) => {
    const desk = new PracticeDesk(world);
    const { person } = desk.start(...KAPPA);
    await person.sees('Your number');
    desk.wait(minutes);
    person.type(`${key}\r`);
    await person.sees('Would you build');
    expect(await desk.reviews()).toMatchObject([{ rating }]);
  });

  test('a percentage is none of kappa', async () => {
    const desk = new PracticeDesk(world);
    const { person } = desk.start(...KAPPA);
    await person.sees('Your number');
    person.type('24%\r');
    await person.sees('Type a number here, not a percentage, or s for "I don\'t know".');
    expect(await desk.reviews()).toEqual([]);
    person.type(person.isNumbered ? '24\r' : '\u007f\r');
    await person.sees('Wrong. 24 was read as 24; kappa is at most 1. The answer: 0.243');
  });

  test('a number above 1 is read as a percentage of a proportion, and that is said', async () => {
    const desk = new PracticeDesk(world);
    const percent = String(Math.round((DRILLS.get('threshold')?.create('7').key ?? 0) * 100));
    const { person, stdout } = desk.start('drill', 'threshold', '--seed', '7');
    await person.sees('Your number, for instance 0.5 or 50%');
    person.type(`${percent}\r`);
    await person.sees(`Right. ${percent} was read as ${percent}%. The answer: 0.`);
    person.type('\r');
    expect(await person.exit()).toBe(0);
    expect(stdout()).toContain(`Right. ${percent} was read as ${percent}%.`);
  });

  test('says what a wrong number is, and takes "I don\'t know"', async () => {
    const desk = new PracticeDesk(world);
    const { person, stdout } = desk.start(
      'drill',
      'confusion-matrix',
      '--seed',
      '7',
      '--count',
      '2',
    );
    await person.sees('Question 1 of 2: confusion-matrix');
    await person.sees('Your number');
    person.type('?\r');
    await person.sees('A number that comes near enough is right');
    person.type('abc\r');
    await person.sees('That is no number here.');
    person.type(desk.isAccessible ? 's\r' : `${'\u007f'.repeat(3)}s\r`);
    await person.sees('Not known. The answer:');
    await person.sees('(a line, or Enter)');
    person.type('\r');
    await person.sees('Question 2 of 2');
    await person.sees('Your number');
    const second = DRILLS.get('confusion-matrix')?.create('7-2');
    const [rival] = second?.rivals ?? [];
    person.type(`${rival?.value.toFixed(3)}\r`);
    await person.sees(`Wrong: that is ${rival?.name}, not `);
    await person.sees('(a line, or Enter)');
    person.type('\r');
    expect(await person.exit()).toBe(0);
    expect(await desk.reviews()).toMatchObject([
      { rating: 'again', drill: { seed: '7-1', answer: '?', isRight: false } },
      { rating: 'again', drill: { seed: '7-2', isRight: false } },
    ]);
    expect(stdout()).toContain('0 of 2 right');
    expect(stdout()).toContain('ai-pm-path practice drill confusion-matrix');
  });

  test('q stops, and keeps what is answered', async () => {
    const desk = new PracticeDesk(world);
    const { person, stdout } = desk.start('drill');
    await person.sees('Question 1 of 10: confusion-matrix');
    await person.sees('Your number');
    person.type('s\r');
    await person.sees('(a line, or Enter)');
    person.type('\r');
    await person.sees('Question 2 of 10: threshold');
    await person.sees('Your number');
    person.type('q\r');
    expect(await person.exit()).toBe(0);
    expect(stdout()).toContain('0 of 1 right');
    expect(await desk.reviews()).toHaveLength(1);
    const none = desk.start('drill', 'psi');
    await none.person.sees('Your number');
    none.person.type('q\r');
    expect(await none.person.exit()).toBe(0);
    expect(none.stdout()).toMatch(/^Nothing was answered\.\n/);
    expect(await desk.reviews()).toHaveLength(1);
  });

  test('Ctrl-C keeps what is answered, and the same question comes again', async () => {
    const desk = new PracticeDesk(world);
    const first = desk.start('drill');
    await first.person.sees('Your number');
    first.person.type('s\r');
    await first.person.sees('(a line, or Enter)');
    first.person.type('\r');
    await first.person.sees('Your number');
    const prompt = /Question 2 of 10: threshold (.*?cheaper choice)/;
    const asked = prompt.exec(first.person.text)?.[1];
    expect(asked).toBeDefined();
    first.interrupt();
    expect(await first.person.exit()).toBe(130);
    expect(first.person.text).toContain('Stopped. Your answer is saved.');
    expect(first.person.text).toContain('Go on with: ai-pm-path practice drill --count 9');
    expect(first.stdout()).toBe('');
    expect(await desk.reviews()).toHaveLength(1);
    const second = desk.start('drill', '--count', '9');
    await second.person.sees('Question 1 of 9: threshold');
    await second.person.sees('Your number');
    expect(second.person.text).toContain(asked);
    second.interrupt();
    expect(await second.person.exit()).toBe(130);
    expect(second.person.text).toContain('Stopped before the first answer.');
  });

  test('answers given by options are graded first, and the rest is asked', async () => {
    const desk = new PracticeDesk(world);
    const { person } = desk.start('drill', 'kappa', '--seed', '7', '--count', '2', '--answer', '?');
    await person.sees('Not known.');
    await person.sees('(a line, or Enter)');
    person.type('\r');
    await person.sees('Question 2 of 2');
    expect(await desk.reviews()).toHaveLength(1);
    const ended = desk.start('drill', 'kappa', '--seed', '7', '--json');
    expect(await ended.person.exit()).toBe(0);
    expect(JSON.parse(ended.stdout()).questions).toHaveLength(1);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends it with %i', async (name, code) => {
    const desk = new PracticeDesk(world);
    const { person, signal } = desk.start('drill', 'kappa', '--seed', 'a b', '--count', '2');
    await person.sees('Your number');
    person.type('s\r');
    await person.sees('(a line, or Enter)');
    signal(name);
    expect(await person.exit()).toBe(code);
    expect(person.text).toContain("practice drill kappa --seed 'a b' --count 2");
    expect(await desk.reviews()).toHaveLength(1);
  });

  test('no line is wider than 40 columns, and the screen is only written forward', async () => {
    const desk = new PracticeDesk({ ...world, columns: 40 });
    const { person, stdout, stderr } = desk.start('drill', '--seed', '7');
    for (const family of DRILLS.keys()) {
      await person.sees(`: ${family}`);
      await person.sees('Your number');
      person.type('s\r');
      await person.sees('(a line, or Enter)');
      person.type('\r');
    }
    expect(await person.exit()).toBe(0);
    expect(await brokenLines(stderr() + stdout(), 40)).toEqual([]);
    if (desk.isAccessible) expect(stdout() + stderr()).not.toMatch(/[\u001b\r\b]/);
  });
});
