import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createTestContext } from '../helpers/create-test-context.ts';
import { brokenLines, MODES, PracticeDesk } from './at-practice.ts';

const { questions } = createTestContext().context.catalog().questionBank();
const [question] = questions.filter(({ points }) => points.length === 5);
if (question === undefined) throw new Error('no question with five points');
const { id, points, weak } = question;
const ONE = ['question', '--id', id];
const folded = (text = '') => text.replaceAll(/\s+/g, ' ').trim();
const answered = (said: readonly number[], text: string, rating: string, seconds: unknown) => ({
  type: 'card-reviewed',
  card: `question:${id}`,
  rating,
  on: '2026-11-21',
  seconds,
  question: { text, said },
});

type Session = ReturnType<PracticeDesk['start']>;

/** Says y or n to each point; the last answer is typed and nothing more is waited for. */
async function mark({ person }: Session, words: string): Promise<void> {
  for (const [index, word] of [...words].entries()) {
    await person.sees(`${index + 1} of 5: `);
    await person.sees('Enter: no)');
    person.type(`${word === '-' ? '' : word}\r`);
  }
}

describe.each(MODES)('practice question, %s', { timeout: 30_000 }, (_name, world) => {
  test('takes lines, marks points, records, asks what is missing, shows a weak answer', async () => {
    const desk = new PracticeDesk(world);
    const session = desk.start(...ONE);
    const { person, stdout } = session;
    await person.sees('Your answer; an empty line ends it');
    expect(person.text).toContain(folded(question.question));
    expect(person.text).not.toContain(folded(points[0]?.point));
    person.type('\r');
    await person.sees('Type an answer, or s for');
    person.type('I decided.\r');
    await person.sees('Line 2; an empty line ends it');
    person.type('A line too many\r');
    await person.sees('Line 3; an empty line ends it');
    person.type(desk.back);
    await person.sees('Line 2; an empty line ends it');
    person.type('On Friday.\r');
    await person.sees('Line 3; an empty line ends it');
    desk.wait(2);
    person.type('\r');
    await mark(session, 'yyn-y');
    await person.sees('2 points are missing; an interviewer would ask');
    await person.sees(folded(points[2]?.followUp));
    const event = answered([1, 2, 5], 'I decided.\nOn Friday.', 'hard', 120);
    expect(await desk.reviews()).toEqual([event]);
    person.type('I would ask them.\r');
    await person.sees(folded(points[3]?.followUp));
    person.type('\r');
    expect(await person.exit()).toBe(0);
    expect(await desk.reviews()).toEqual([event]);
    expect(stdout()).toMatch(/^3 of 5 points said\n/);
    expect(folded(stdout())).toContain(folded(weak));
    expect(folded(stdout())).toContain('Saved as "hard"');
  });

  test('reads what was typed: a vague answer with all points is hard at best', async () => {
    const desk = new PracticeDesk(world);
    const session = desk.start(...ONE);
    const { person, stdout } = session;
    await person.sees('an empty line ends it');
    person.type('We leveraged cutting-edge AI to drive synergies.\r');
    await person.sees('Line 2');
    person.type('The team made sure that everyone was aligned.\r');
    await person.sees('Line 3');
    desk.wait(1);
    person.type('\r');
    await mark(session, 'yyyyy');
    expect(await person.exit()).toBe(0);
    const shown = folded(stdout());
    expect(shown).toMatch(/Its words: vague, [\d.]+ of 100/);
    expect(shown).toContain('"leveraged cutting-edge');
    expect(shown).toContain('Missing: ');
    expect(shown).toContain('guide critique');
    expect(shown).toContain(
      'Saved as "hard": its points alone would be "easy", and its words are vague.',
    );
    expect(await desk.reviews()).toMatchObject([
      { rating: 'hard', question: { said: [1, 2, 3, 4, 5] } },
    ]);
  });

  test('the way back leads to the point before, and its mark can be changed', async () => {
    const desk = new PracticeDesk(world);
    const { person } = desk.start(...ONE);
    await person.sees('an empty line ends it');
    person.type('Text\r');
    await person.sees('Line 2');
    person.type('\r');
    await person.sees('1 of 5: ');
    person.type('maybe\r');
    await person.sees('Type y or n.');
    person.type(desk.isAccessible ? 'y\r' : `${'\u007f'.repeat(5)}y\r`);
    await person.sees('2 of 5: ');
    person.type(desk.back);
    await person.sees('1 of 5: ');
    person.type('n\r');
    for (const place of [2, 3, 4, 5]) {
      await person.sees(`${place} of 5: `);
      person.type('YES\r');
    }
    await person.sees('1 point is missing');
    expect(await desk.reviews()).toMatchObject([
      { rating: 'good', question: { said: [2, 3, 4, 5] } },
    ]);
  });

  test('"I don\'t know" is recorded as that, and shows what there was to say', async () => {
    const desk = new PracticeDesk(world);
    const { person, stdout } = desk.start(...ONE);
    await person.sees('an empty line ends it');
    person.type('s\r');
    for (const { followUp } of points) {
      await person.sees(folded(followUp));
      person.type('\r');
    }
    expect(await person.exit()).toBe(0);
    expect(await desk.reviews()).toEqual([answered([], '', 'again', 0)]);
    expect(stdout()).toMatch(/^0 of 5 points said\n/);
  });

  test.each([
    [2.5, 'You spoke for 2 min 30 s of 3 min.', 150],
    [4, 'You spoke for 4 min of 3 min: 1 min over. Cut it.', 240],
    [-9, 'How long it took is not known', null],
  ])('aloud for %f minutes', async (minutes, words, seconds) => {
    const desk = new PracticeDesk(world);
    const session = desk.start(...ONE, '--aloud', '3');
    const { person } = session;
    await person.sees('You have 3 minutes. Press Enter and speak');
    desk.wait(7);
    person.type('\r');
    await person.sees('The clock runs, 3 minutes.');
    person.type(desk.back);
    await person.sees('You have 3 minutes. Press Enter and speak');
    person.type('\r');
    await person.sees('The clock runs, 3 minutes.');
    desk.wait(minutes);
    person.type('\r');
    await person.sees(words);
    await mark(session, 'yyyyy');
    expect(await person.exit()).toBe(0);
    expect(await desk.reviews()).toEqual([answered([1, 2, 3, 4, 5], '', 'easy', seconds)]);
  });

  test('aloud, "I don\'t know" needs no clock', async () => {
    const desk = new PracticeDesk(world);
    const { person } = desk.start(...ONE, '--aloud', '1');
    await person.sees('You have 1 minute.');
    person.type('s\r');
    await person.sees('5 points are missing');
    expect(await desk.reviews()).toEqual([answered([], '', 'again', null)]);
  });

  test('an answer from a file has its points marked here; --said asks nothing', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'answer-')), 'a.md');
    writeFileSync(file, 'From a file.\n');
    const desk = new PracticeDesk(world);
    const session = desk.start(...ONE, '--answer', file);
    await mark(session, 'nnnnn');
    await session.person.sees('5 points are missing');
    session.interrupt();
    expect(await session.person.exit()).toBe(130);
    expect(session.person.reply).toContain('Your answer and its points are saved.');
    const other = desk.start(...ONE, '--answer', file, '--said', '1,2,3,4');
    expect(await other.person.exit()).toBe(0);
    expect(await desk.reviews()).toEqual([
      answered([], 'From a file.', 'again', null),
      answered([1, 2, 3, 4], 'From a file.', 'good', null),
    ]);
  });

  test('Ctrl-C before the answer saves nothing, and the same question comes again', async () => {
    const desk = new PracticeDesk(world);
    const first = desk.start('question', '--round', 'case');
    await first.person.sees('an empty line ends it');
    first.interrupt();
    expect(await first.person.exit()).toBe(130);
    expect(first.person.text).toContain('Stopped before the answer; nothing was saved.');
    const asked = /practice question --id (\S+)/.exec(first.person.reply)?.[1];
    expect(await desk.reviews()).toEqual([]);
    const second = desk.start('question', '--round', 'case');
    await second.person.sees('an empty line ends it');
    expect(second.person.text).toContain(`${asked};`);
  });

  test('Ctrl-C keeps the answer once a point is marked, and grades nothing before', async () => {
    const desk = new PracticeDesk(world);
    const first = desk.start(...ONE);
    await first.person.sees('an empty line ends it');
    first.person.type('One line\r');
    await first.person.sees('Line 2');
    first.interrupt();
    expect(await first.person.exit()).toBe(130);
    expect(first.person.reply).toContain('nothing was graded or saved');
    expect(await desk.reviews()).toEqual([]);
    const second = desk.start(...ONE);
    await second.person.sees('an empty line ends it');
    second.person.type('Two\r');
    await second.person.sees('Line 2');
    second.person.type('\r');
    await mark(second, 'ny');
    await second.person.sees('3 of 5: ');
    second.interrupt();
    expect(await second.person.exit()).toBe(130);
    expect(second.person.reply).toContain('1 of 5 points marked as said');
    expect(second.person.reply).toContain(`ai-pm-path practice question --id ${id}`);
    expect(second.stdout()).toBe('');
    expect(await desk.reviews()).toMatchObject([{ question: { text: 'Two', said: [2] } }]);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s ends it with %i', async (name, code) => {
    const { person, signal } = new PracticeDesk(world).start(...ONE);
    await person.sees('an empty line ends it');
    signal(name);
    expect(await person.exit()).toBe(code);
  });

  test('no line is wider than 40 columns', async () => {
    const desk = new PracticeDesk({ ...world, columns: 40 });
    const session = desk.start(...ONE);
    const { person, stdout, stderr } = session;
    await person.sees('an empty line ends it');
    person.type('?\r');
    await person.sees('Answer as you would speak.');
    person.type('Short\r');
    await person.sees('Line 2');
    person.type('\r');
    await mark(session, 'yyyyn');
    await person.sees('(a line, or Enter)');
    person.type('\r');
    expect(await person.exit()).toBe(0);
    expect(await brokenLines(stderr() + stdout(), 40)).toEqual([]);
    if (desk.isAccessible) expect(stdout() + stderr()).not.toMatch(/[\u001b\r\b]/);
  });
});
