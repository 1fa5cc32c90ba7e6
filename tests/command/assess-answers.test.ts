import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import {
  answersTo,
  aSitting,
  fileOf,
  itemsOf,
  rightAnswer,
  Somebody,
  shippedSkills,
  wrongAnswer,
} from './some-answers.ts';

/** Three items a skill: enough to measure all of them, and quick. */
const threeEach = shippedSkills.skills.flatMap(({ id }) => itemsOf(id).slice(0, 3));

interface SkillShape {
  readonly id: string;
  readonly [field: string]: unknown;
}

const skillIn = (report: { skills: SkillShape[] }, id: string) =>
  report.skills.find((skill) => skill.id === id);

/** The documented keys among these, in the order in which they stand. */
const keysOf = (value: object, documented: readonly string[]) =>
  Object.keys(value).filter((key) => documented.includes(key));

describe('the JSON report', { timeout: 30_000 }, () => {
  test('has the documented fields, in their order', async () => {
    const report = await new Somebody().answer(aSitting());
    const top = ['schema', 'from', 'to', 'asked', 'skills', 'groups', 'readiness', 'calibration'];
    const all = [...top, 'recommendation'];
    expect(keysOf(report, all)).toEqual(all);
    expect(report).toMatchObject({ schema: 'ai-pm-path/assess@1', from: 'swe', to: 'project' });
    const measured = ['target', 'claimed', 'shown', 'low', 'high', 'items', 'gap', 'weight'];
    const skill = ['id', 'group', ...measured];
    for (const result of report.skills) expect(keysOf(result, skill)).toEqual(skill);
    for (const group of report.groups) expect(keysOf(group, skill)).toEqual(['id', ...measured]);
    const readiness = ['value', 'low', 'high', 'verdict'];
    expect(keysOf(report.readiness, readiness)).toEqual(readiness);
    const recommendation = ['roadmap', 'nearest', 'reasons'];
    expect(keysOf(report.recommendation, recommendation)).toEqual(recommendation);
  });

  test('holds every skill and group of the list, and what the file said', async () => {
    const sitting = aSitting();
    const report = await new Somebody().answer(sitting);
    expect(report.skills.map(({ id }: SkillShape) => id)).toEqual(
      shippedSkills.skills.map(({ id }) => id),
    );
    expect(report.groups.map(({ id }: SkillShape) => id)).toEqual(
      shippedSkills.groups.map(({ id }) => id),
    );
    expect(report.asked.toSorted()).toEqual(Object.keys(sitting.items).toSorted());
    expect(report.sitting).toMatchObject({ years: 6, hoursPerWeek: 4, seed: '1', minutes: null });
    expect(skillIn(report, 'data-literacy')).toMatchObject({
      group: 'technical-literacy',
      claimed: 3,
      items: itemsOf('data-literacy').length,
      target: 3,
      weight: 3,
    });
    expect(report.fit).toEqual([{ id: 'open-brief', option: 'b' }]);
    expect(report.recommendation).toMatchObject({ roadmap: 'swe-project', nearest: null });
  });

  test('shows nothing of a skill with fewer than two answers, and gives no verdict', async () => {
    const report = await new Somebody().answer(aSitting());
    expect(skillIn(report, 'metrics-and-thresholds')).toMatchObject({
      items: 1,
      shown: null,
      low: null,
      high: null,
    });
    expect(report.readiness.verdict).toBeNull();
    expect(report.readiness.low).toBeLessThanOrEqual(report.readiness.value);
    expect(report.readiness.high).toBeGreaterThanOrEqual(report.readiness.value);
  });

  test('tells apart who answers everything rightly and who answers nothing so', async () => {
    const background = { from: 'pm', to: 'product' };
    const best = await new Somebody().answer({ background, items: answersTo(threeEach) });
    const items = answersTo(threeEach, wrongAnswer);
    const worst = await new Somebody().answer({ background, items });
    expect(best.asked).toHaveLength(threeEach.length);
    expect(best.readiness).toMatchObject({ verdict: 'ready', measured: 1 });
    expect(worst.readiness).toMatchObject({ verdict: 'early', measured: 1 });
    for (const { id, shown } of best.skills) {
      expect(shown).toBeGreaterThan(skillIn(worst, id)?.['shown'] as number);
    }
  });

  test('"I don\'t know" everywhere is an answer too', async () => {
    const items = answersTo(itemsOf('data-literacy'), () => '?');
    const report = await new Somebody().answer({ background: { from: 'swe' }, items });
    expect(skillIn(report, 'data-literacy')).toMatchObject({
      items: itemsOf('data-literacy').length,
    });
    expect(skillIn(report, 'data-literacy')?.['shown']).toBeLessThan(2);
  });
});

describe('assess --answers', () => {
  test('takes YAML and JSON, from a file and from stdin, with the same bytes', async () => {
    const sitting = { schema: 'ai-pm-path/answers@1', ...aSitting() };
    const yaml = `# what I think today\n${stringify(sitting)}`;
    const files = [fileOf(yaml), fileOf(JSON.stringify(sitting), 'answers.json')];
    const reports = [
      ...(await Promise.all(
        files.map((file) => new Somebody().type('assess', '--json', '--answers', file)),
      )),
      await new Somebody().feed(yaml, 'assess', '--json', '--answers', '-'),
    ];
    for (const { exitCode, stderr } of reports) expect([exitCode, stderr]).toEqual([0, '']);
    expect(new Set(reports.map(({ stdout }) => stdout)).size).toBe(1);
  });

  test('gives the same bytes whatever the order of the file', async () => {
    const sitting = aSitting();
    const turned = (map: object) => Object.fromEntries(Object.entries(map).toReversed());
    const { background, claims, items, fit } = sitting;
    const other = { fit, items: turned(items), claims: turned(claims), background };
    const args = ['assess', '--answers', '-'];
    for (const format of [['--json'], []]) {
      const first = await new Somebody().feed(JSON.stringify(sitting), ...args, ...format);
      const second = await new Somebody().feed(JSON.stringify(other), ...args, ...format);
      expect(second.stdout).toBe(first.stdout);
    }
  });

  test('writes the report for a person where no JSON is asked for', async () => {
    const { exitCode, stdout, stderr } = await new Somebody().feed(
      stringify(aSitting()),
      ...['assess', '--answers', '-'],
    );
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Software engineer to AI project manager: where you stand\n/);
    expect(stdout).toContain('\nNext\n  ai-pm-path plan --from swe --to project\n');
  });

  test('never asks, on a terminal neither', async () => {
    const world = { terminal: true };
    const args = ['assess', '--answers', '-', '--color', 'never'];
    const { exitCode, stderr } = await new Somebody().at(world, stringify(aSitting()), ...args);
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  test('an option goes before what the file says', async () => {
    const options = ['--from', 'product-manager', '--to', 'product', '--seed', 'x'];
    const more = ['--origin-years', '2', '--weekly-hours', '9', '--minutes', '30'];
    const report = await new Somebody().answer(aSitting(), ...options, ...more);
    expect(report).toMatchObject({ from: 'pm', to: 'product' });
    const sitting = { years: 2, hoursPerWeek: 9, seed: 'x', minutes: 30 };
    expect(report.sitting).toMatchObject(sitting);
  });

  test.each([
    ['product', ['strategy-and-market', 'user-experience-for-ai'], 'pm-product', false],
    ['project', ['scoping-and-planning', 'budget-and-vendor-management'], null, true],
  ])('without a target the nearer one is measured: %s', async (to, strong, roadmap, hasNearest) => {
    const all = ['strategy-and-market', 'user-experience-for-ai', 'scoping-and-planning'];
    // What both targets ask for alike, so that enough is measured to tell the two apart.
    const alike = ['data-literacy', 'team-leadership', 'launch-readiness', 'career-positioning'];
    const measured = itemsOf(...all, ...alike, 'budget-and-vendor-management');
    const items = answersTo(measured, (item) =>
      [...strong, ...alike].includes(item.skill) ? rightAnswer(item) : wrongAnswer(item),
    );
    const report = await new Somebody().answer({ background: { from: 'pm' }, items });
    expect(report).toMatchObject({ wanted: null, to });
    expect(report.recommendation).toMatchObject({ to, roadmap });
    expect(report.recommendation.nearest !== null).toBe(hasNearest);
    expect(report.recommendation.reasons[0]).toContain('You are not sure yet.');
  });

  test('a pair without a roadmap is told the nearest one', async () => {
    const report = await new Somebody().answer(aSitting(), '--from', 'swe', '--to', 'product');
    expect(report.recommendation).toMatchObject({ roadmap: null, nearest: 'pm-product' });
    expect(report.next[0]).toBe('ai-pm-path plan --from pm --to product');
  });

  test('numbers are drawn by the seed, and scored by it', async () => {
    const prompts = async (seed: string) => {
      const { stdout } = await new Somebody().type(
        'assess',
        'items',
        '--json',
        '--seed',
        seed,
        '--reveal',
      );
      const items: { id: string; key: unknown }[] = JSON.parse(stdout).items;
      return items.filter(({ id }) => id.startsWith('number-'));
    };
    const drawn = await prompts('monday');
    expect(await prompts('monday')).toEqual(drawn);
    expect(await prompts('tuesday')).not.toEqual(drawn);
    const items = Object.fromEntries(drawn.map(({ id, key }) => [id, Number(key)]));
    const sitting = { background: { from: 'swe' }, items };
    const gradesFor = async (seed: string) => {
      const person = new Somebody();
      await person.answer(sitting, '--seed', seed);
      const events = await person.events();
      return events.flatMap((event) => ('grade' in event ? [event.grade] : []));
    };
    expect(await gradesFor('monday')).toEqual(drawn.map(() => 1));
    expect(await gradesFor('tuesday')).toContain(0);
  });

  test('--skills confines items and claims', async () => {
    const report = await new Somebody().answer(aSitting(), '--skills', 'decision-writing');
    expect(report.asked.toSorted()).toEqual(
      itemsOf('decision-writing')
        .map(({ id }) => id)
        .toSorted(),
    );
    const claimed = report.skills.filter(({ claimed }: SkillShape) => claimed !== null);
    expect(claimed.map(({ id }: SkillShape) => id)).toEqual(['decision-writing']);
  });
});

describe('the time of a sitting from a file', { timeout: 30_000 }, () => {
  const answers = { background: { from: 'swe' }, items: answersTo(threeEach) };

  test('counts everything where none is named, and chooses where one is', async () => {
    const count = async (...args: string[]) => {
      const report = await new Somebody().answer(answers, ...args);
      return report.asked.length;
    };
    expect(await count()).toBe(threeEach.length);
    const [quick, four, twelve] = [
      await count('--quick'),
      await count('--minutes', '4'),
      await count('--minutes', '12'),
    ];
    expect(quick).toBe(four);
    expect(four).toBeGreaterThanOrEqual(4);
    expect(twelve).toBeGreaterThan(four * 2);
    expect(twelve).toBeLessThan(40);
  });

  test('the same seed draws the same items, another one others', async () => {
    const asked = async (seed: string) => {
      const report = await new Somebody().answer(answers, '--minutes', '12', '--seed', seed);
      return report.asked;
    };
    const first = await asked('a');
    expect(await asked('a')).toEqual(first);
    expect(await asked('b')).not.toEqual(first);
  });
});

describe('another sitting', () => {
  const one = { background: { from: 'swe' }, items: answersTo(itemsOf('data-literacy')) };
  const two = {
    background: { from: 'swe' },
    claims: { 'data-literacy': 2 },
    items: answersTo(itemsOf('decision-writing')),
  };

  test('adds to the first', async () => {
    const person = new Somebody();
    const first = await person.answer(one);
    const both = await person.answer(two);
    const counts = (id: string) => skillIn(both, id)?.['items'];
    expect([counts('data-literacy'), counts('decision-writing')]).toEqual([
      itemsOf('data-literacy').length,
      itemsOf('decision-writing').length,
    ]);
    expect(both.asked).not.toContain(first.asked[0]);
    expect(skillIn(both, 'data-literacy')?.['claimed']).toBe(2);
  });

  test('an item that is answered again counts once, as answered last', async () => {
    const person = new Somebody();
    await person.answer({ ...one, items: answersTo(itemsOf('data-literacy'), wrongAnswer) });
    const again = await person.answer(one);
    const only = await new Somebody().answer(one);
    expect(again.skills).toEqual(only.skills);
  });

  test('--restart leaves out what was answered before', async () => {
    const person = new Somebody();
    await person.answer(one);
    const anew = await person.answer(two, '--restart');
    const only = await new Somebody().answer(two);
    expect(anew.skills).toEqual(only.skills);
    expect(anew.groups).toEqual(only.groups);
  });

  test('progress undo takes back the last answer alone', async () => {
    const person = new Somebody();
    const items = itemsOf('data-literacy');
    await person.answer({ background: { from: 'swe' }, items: answersTo(items, rightAnswer) });
    await person.type('progress', 'undo');
    await person.type('progress', 'undo');
    const { stdout } = await person.type('assess', 'show', '--json');
    expect(skillIn(JSON.parse(stdout), 'data-literacy')?.['items']).toBe(items.length - 1);
  });
});
