import { describe, expect, test } from 'vitest';
import { usualAnswer } from '../helpers/interview.ts';
import {
  newHome,
  savedAnswers,
  savedFacts,
  startAssess,
  startOnTerminal,
} from './assess-terminal.ts';
import { packedProgram } from './packed.ts';
import { inProcess } from './store-faults/program.ts';

const REPORT = 'Software engineer to AI project manager: where you stand';
const CTRL_C = '\u0003';
const KILLS = 5;

/** Numbers below a limit that are the same in each run (Park & Miller 1988). */
function drawFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

describe.runIf(process.platform !== 'win32')('assess on a real terminal', () => {
  test.each([
    [80, []],
    [40, []],
    [80, ['--accessible']],
    [40, ['--accessible']],
    // On a busy machine the test's terminal at times loses what a program writes last, before it ends.
  ])('a whole sitting at %i columns %j', { retry: 3 }, async (columns, words) => {
    const { person, broken } = startAssess(newHome(), ['--seed', 'whole', ...words], { columns });
    for (;;) {
      const kind = await person.next();
      expect(await broken()).toEqual([]);
      if (kind === 'end') break;
      person.type(usualAnswer(kind, words.length > 0));
    }
    expect(await person.exit()).toBe(0);
    expect(await broken()).toEqual([]);
    expect(person.text).toContain(REPORT);
    expect(person.text).toContain('ai-pm-path assess show --reasons');
    if (words.length > 0) expect(person.raw).not.toContain('\u001b');
  });

  test('kill -9 at five questions: each time it goes on at the same one, nothing is lost', {
    timeout: 120_000,
  }, async () => {
    const home = newHome();
    const draw = drawFrom(20_261_121);
    let { pty, person } = startAssess(home, [
      '--from',
      'swe',
      '--quick',
      '--minutes',
      '30',
      '--seed',
      'k',
    ]);
    let kind = await person.next();
    let answered = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      for (let more = 1 + draw(3); more > 0; more -= 1) {
        answered += 1;
        while (kind !== 'end' && !person.question.startsWith(`Question ${answered + 1} of`)) {
          person.type(usualAnswer(kind, false));
          kind = await person.next();
        }
      }
      const { question } = person;
      expect(question).toContain(`Question ${answered + 1} of about`);
      pty.kill('SIGKILL');
      await person.exit();
      expect(savedAnswers(home)).toHaveLength(answered);
      ({ pty, person } = startAssess(home, []));
      kind = await person.next();
      expect(person.text).toContain('Going on with the assessment of');
      expect(person.question).toBe(question);
    }
    person.type(kind === 'number' ? 'q\r' : 'q');
    expect(await person.exit()).toBe(0);
    expect(person.text).toContain(`${answered} answered question`);
    const { stdout } = await inProcess(home, ['assess', 'show', '--json']);
    expect(JSON.parse(stdout).asked).toEqual(savedAnswers(home).map(({ item }) => item));
  });

  test('kill -9 in the middle of a sheet of claims and among the questions on fit', {
    timeout: 60_000,
  }, async () => {
    const home = newHome();
    const start = [...['--from', 'swe', '--to', 'project', '--seed', 'k', '--minutes', '6']];
    let { pty, person } = startAssess(home, [
      ...start,
      ...['--origin-years', '3', '--weekly-hours', '5'],
    ]);
    expect(await person.next()).toBe('claims');
    person.type('312');
    const isSaved = (count: number, type: string) => () => savedFacts(home, type).length === count;
    await expect.poll(isSaved(3, 'skill-claimed')).toBe(true);
    pty.kill('SIGKILL');
    await person.exit();
    ({ pty, person } = startAssess(home, []));
    expect(await person.next()).toBe('claims');
    expect(person.text).toContain('Going on with the assessment of');
    expect(person.text).toMatch(/\(1 of \d\)/);
    person.type(usualAnswer('claims', false));
    expect(await person.answerUntil('fit')).toBe('fit');
    person.type(usualAnswer('fit', false));
    expect(await person.next()).toBe('fit');
    const [, scene] = /not scored \((2 of \d)\)/.exec(person.text) ?? [];
    const answers = savedAnswers(home).length;
    pty.kill('SIGKILL');
    await person.exit();
    expect(savedFacts(home, 'fit-answered')).toHaveLength(1);
    ({ pty, person } = startAssess(home, []));
    expect(await person.next()).toBe('fit');
    expect(scene).toBeDefined();
    expect(person.text).toContain(`(${scene})`);
    person.type(usualAnswer('fit', false));
    expect(await person.answerUntil('end')).toBe('end');
    expect(await person.exit()).toBe(0);
    expect(person.text).toContain(REPORT);
    expect(savedAnswers(home)).toHaveLength(answers);
  });

  test.each([
    ['a list', 'origin', []],
    ['a line to type into', 'years', ['--from', 'swe', '--to', 'project']],
    [
      'a sheet of claims',
      'claims',
      ['--from', 'swe', '--to', 'project', '--origin-years', '1', '--weekly-hours', '4'],
    ],
    ['accessible mode', 'origin', ['--accessible']],
  ] as const)('after Ctrl-C the terminal is as it was: %s', async (_name, kind, words) => {
    const script = '"$NODE" "$BIN" assess "$@" --data-dir "$PLACE"; echo "[exit $?]"; stty -a';
    const env = { NODE: process.execPath, BIN: packedProgram().bin, PLACE: newHome() };
    const { person } = startOnTerminal('bash', ['-c', script, 'bash', ...words], { env });
    expect(await person.next()).toBe(kind);
    person.type(CTRL_C);
    await person.exit();
    expect(person.text).toContain('[exit 130]');
    expect(person.text).toMatch(/ icanon\b/);
    expect(person.text).toMatch(/ echo\b/);
    expect(person.text).not.toMatch(/ -(?:icanon|echo)\b/);
    expect(person.raw.lastIndexOf('\u001b[?25l')).toBeLessThanOrEqual(
      person.raw.lastIndexOf('\u001b[?25h'),
    );
    expect(person.text).not.toContain('    at ');
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])(
    '%s at a question: %i, what is saved is said, and the cursor is back',
    async (signal, code) => {
      const { pty, person } = startAssess(newHome(), ['--from', 'swe', '--quick']);
      await person.next();
      pty.kill(signal);
      expect(await person.exit()).toBe(code);
      expect(person.text).toContain('Stopped before the first answer.');
      expect(person.raw.lastIndexOf('\u001b[?25l')).toBeLessThanOrEqual(
        person.raw.lastIndexOf('\u001b[?25h'),
      );
    },
  );
});
