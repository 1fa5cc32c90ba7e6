import { describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';

/** A small roadmap of the tests' own, so that better wording of the shipped ones breaks nothing. */
const plan = ['plan', '--roadmap', 'tests/fixtures/roadmaps/valid.yaml', '--format', 'html'];
const days = ['--start', '2026-11-16', '--off', '2026-12-21..2027-01-03'];
const tooSoon = [...days, '--until', '2027-01-10'];

async function documentOf(...options: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await run([...plan, ...options]);
  expect([exitCode, stderr]).toEqual([0, '']);
  return stdout;
}

const all = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), (m) => m[1] ?? '');
const headings = (text: string) => all(text, /<h2>(.*?)<\/h2>/g);

describe('the plan for a browser', () => {
  test.each([
    ['plan-html-undated', []],
    ['plan-html-dated', tooSoon],
  ])('%s looks as it did', async (name, options) => {
    await expect(await documentOf(...options)).toMatchFileSnapshot(`${name}.txt`);
  });

  test('says first that it does not fit, and what would do', async () => {
    const text = await documentOf(...tooSoon);
    expect(text).toContain(
      '</h1>\n<p class="verdict"><strong>It does not fit:</strong> 52 hours are needed, ' +
        '36 hours are there until <time>2027-01-10</time>. What would do:</p>\n<ul>\n<li>A later day',
    );
    expect(text).toMatch(/<li>More hours: [\d.]+ hours a week, through on <time>/);
    expect(headings(text)[0]).toBe('Fewer tasks: what would be left out, the first to go first');
  });

  test('says first that it fits, and has nothing to leave out', async () => {
    const text = await documentOf(...days, '--until', '2027-06-30');
    expect(text).toContain('</h1>\n<p class="verdict good"><strong>It fits:</strong> 52 hours are');
    expect(headings(text)[0]).toBe('The months on the calendar');
  });

  test('without dates has no calendar, no day but that of the sources, and the same words', async () => {
    const [dated, undated] = [await documentOf(...days), await documentOf()];
    const isPicture = (title: string) => /calendar|Hours/.test(title);
    expect(headings(undated).filter(isPicture)).toEqual(['Hours of the months']);
    expect(headings(dated).filter(isPicture)).toEqual([
      'The months on the calendar',
      'Hours a week',
    ]);
    const words = (text: string) => headings(text).filter((title) => !isPicture(title));
    expect(words(undated)).toEqual(words(dated));
    expect(undated).not.toContain('class="verdict');
    expect(undated).not.toContain('<time>');
  });

  test('one month stands alone', async () => {
    const titles = headings(await documentOf(...days, '--month', '2'));
    expect(titles).toEqual(['Month 2: A pilot at one desk (24 hours)', 'Next']);
  });
});

describe('the pictures of a plan', () => {
  test('a month is a bar from its first start to its last due day', async () => {
    const text = await documentOf(...days);
    const [, picture = ''] = text.split('<svg class="picture"');
    // 77 days, from 1 % to 99 %: days 0 to 32 and 32 to 74, the last one included.
    const bars = all(picture, /<rect class="bar" (x="[^"]+" y="\d+" width="[^"]+")/g);
    expect(bars).toEqual(['x="1%" y="48" width="42%"', 'x="41.73%" y="90" width="54.73%"']);
    const dates = all(text, /<td role="cell" data-label="(?:Starts|Due)">(.*?)</g);
    expect(dates).toEqual(['2026-11-16', '2026-12-18', '2026-12-18', '2027-01-29']);
    expect(picture).toContain('<line class="today"');
    expect(picture).toContain('<rect class="off"');
  });

  test.each(['2026-11-15', '2027-12-01'])('%s: today lies outside', async (today) => {
    const text = await documentOf(...days, '--today', today);
    expect(text).not.toMatch(/class="today"|>today</);
    expect(text).toContain(`Months of the guide; today is ${today}</caption>`);
  });

  test('days off that lie outside are not shaded', async () => {
    const text = await documentOf('--start', '2026-11-16', '--off', '2029-01-01..2029-01-07');
    expect(text).not.toContain('class="off"');
    expect(text).toContain(
      '<dt>Days off</dt><dd><time>2029-01-01</time> to <time>2029-01-07</time>',
    );
  });

  test('a week is a column as high as its hours', async () => {
    const [, , picture = ''] = (await documentOf(...days)).split('<svg class="picture"');
    const heights = all(picture, /<rect class="bar" x="[^"]+%" .*?height="([\d.]+)"/g).map(Number);
    expect(Math.max(...heights)).toBe(120);
    expect(heights.filter((height) => height === 0)).toHaveLength(2);
    expect(picture).toContain('>6 hours a week</text>');
  });

  test('of more than sixty weeks those that are alike are one column', async () => {
    const [, , picture = ''] = (await documentOf(...days, '--hours', '0.5')).split('<svg class="p');
    expect(all(picture, /(<line class="capacity")/g).length).toBeLessThan(10);
  });

  test('work without end has no picture', async () => {
    const text = await documentOf('--start', '2026-11-16', '--off', '2026-11-16..9999-12-31');
    expect(text).toContain('the work does not end within sixty years');
    expect(headings(text)).not.toContain('The months on the calendar');
    expect(headings(text)).toContain('Hours of the months');
  });
});
