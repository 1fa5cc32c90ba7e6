import { describe, expect, test } from 'vitest';
import { answersTo, itemsOf, Somebody, wrongAnswer } from './some-answers.ts';

const background = { from: 'swe', to: 'project' };
const weak = { background, items: answersTo(itemsOf('data-literacy'), wrongAnswer) };
const strong = { background, items: answersTo(itemsOf('data-literacy')) };

async function sittingsOf(person: Somebody) {
  const { exitCode, stdout } = await person.type('assess', 'history', '--json');
  expect(exitCode).toBe(0);
  return JSON.parse(stdout);
}

describe('assess history', () => {
  test('with nothing yet is no failure and says how to begin', async () => {
    const { exitCode, stdout, stderr } = await new Somebody().type('assess', 'history');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toBe('No assessment is finished yet.\nBegin with: ai-pm-path assess\n');
    expect(await sittingsOf(new Somebody())).toEqual({
      schema: 'ai-pm-path/assess-history@1',
      sittings: [],
    });
  });

  test('shows each sitting with what changed, oldest first', async () => {
    const person = new Somebody();
    await person.answer(weak);
    await person.answer(strong);
    const { stdout } = await person.type('assess', 'history');
    expect(stdout.match(/^\d{4}-\d\d-\d\d, towards project$/gm)).toEqual([
      '2026-11-21, towards project',
      '2026-11-22, towards project',
    ]);
    const lines = stdout.split('\n').filter((line) => line.startsWith('Technical literacy: '));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^Technical literacy: \d\.\d \(\d\.\d to \d\.\d\)\.$/);
    expect(lines[1]).toMatch(/^Technical literacy: \d\.\d \(\d\.\d to \d\.\d\), \d\.\d up\.$/);
  });

  test('the same answers again are no change', async () => {
    const person = new Somebody();
    await person.answer(weak);
    await person.answer(weak);
    const { stdout } = await person.type('assess', 'history');
    expect(stdout.match(/, as before\./g)).toHaveLength(1);
  });

  test('as JSON: levels of groups and skills, null where nothing is measured', async () => {
    const person = new Somebody();
    await person.answer(weak);
    await person.answer(strong);
    const { sittings } = await sittingsOf(person);
    expect(sittings).toHaveLength(2);
    expect(sittings[1].asked.toSorted()).toEqual(Object.keys(strong.items).toSorted());
    const [before, after] = sittings.map(
      ({ skills }: { skills: { id: string; shown: number | null }[] }) => skills,
    );
    const shown = (skills: typeof before, id: string) =>
      skills.find((skill: { id: string }) => skill.id === id)?.shown;
    expect(shown(after, 'data-literacy')).toBeGreaterThan(shown(before, 'data-literacy'));
    expect(shown(after, 'decision-writing')).toBeNull();
    expect(sittings[1]).toMatchObject({
      begunOn: '2026-11-22',
      endedOn: '2026-11-22',
      reason: 'nothing-left',
      from: 'swe',
      to: 'project',
      readiness: { verdict: null },
    });
  });

  test('what a restart left out stays in the history', async () => {
    const person = new Somebody();
    await person.answer(weak);
    await person.answer(strong, '--restart');
    const { sittings } = await sittingsOf(person);
    const only = await sittingsOf(await alone());
    expect(sittings).toHaveLength(2);
    expect(sittings[1].groups).toEqual(only.sittings[0].groups);
  });
});

async function alone(): Promise<Somebody> {
  const person = new Somebody();
  await person.answer(strong);
  return person;
}
