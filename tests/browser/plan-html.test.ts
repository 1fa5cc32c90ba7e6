import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import {
  audit,
  contrasts,
  groundOf,
  overflow,
  PLAN_MARKS,
  rowsOf,
  smallestText,
} from './page-facts.ts';
import { listenTo } from './page-requests.ts';

const LOOKS = ['light', 'dark'] as const;
const WIDTHS = [320, 1280] as const;
const VALID = ['--roadmap', 'tests/fixtures/roadmaps/valid.yaml'];
const SHIPPED = ['--from', 'swe'];
const DATES = ['--start', '2026-11-16', '--off', '2026-12-21..2027-01-03'];

/** Every kind of page: with dates that do not fit, with dates of years, without, and a long one. */
const PLANS = {
  dated: [...VALID, ...DATES, '--until', '2027-01-10'],
  slow: [...VALID, ...DATES, '--hours', '0.5'],
  undated: VALID,
  shipped: [...SHIPPED, ...DATES, '--until', '2027-03-31'],
} as const;
type Name = keyof typeof PLANS;
const NAMES = Object.keys(PLANS) as Name[];

describe.runIf(hasChromium)('the plan in a browser', () => {
  let browser: Browser;
  const addresses = new Map<Name, string>();

  beforeAll(async () => {
    browser = await openBrowser();
    const folder = mkdtempSync(path.join(tmpdir(), 'plan-'));
    for (const name of NAMES) {
      const file = path.join(folder, `${name}.html`);
      const args = ['plan', ...PLANS[name], '--format', 'html', '--output', file];
      const { exitCode, stdout } = await run(args);
      expect([exitCode, stdout]).toEqual([0, '']);
      addresses.set(name, pathToFileURL(file).href);
    }
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(() => browser.close());

  async function open(
    name: Name,
    { width = 1280, look = 'light' as 'light' | 'dark' } = {},
  ): Promise<Page> {
    const viewport = { width, height: 900 };
    const page = await browser.newPage({ viewport, colorScheme: look });
    await page.goto(addresses.get(name) ?? '');
    return page;
  }

  const everyPage = NAMES.flatMap((name) => WIDTHS.map((width) => [name, width] as const));

  test.each(everyPage)(
    '%s, %i px: nothing sticks out, and text can be read',
    async (name, width) => {
      const page = await open(name, { width });
      expect(await overflow(page)).toEqual([]);
      expect(await smallestText(page)).toBeGreaterThanOrEqual(11);
    },
  );

  // axe takes seconds for a whole guide, in which nothing else stands than in a small one.
  const audited = everyPage
    .filter(([name]) => name !== 'shipped')
    .flatMap(([name, width]) => LOOKS.map((look) => [name, width, look] as const));
  test.each([...audited, ['shipped', 1280, 'light'] as const])(
    '%s, %i px, %s: axe finds nothing',
    async (name, width, look) => {
      const { violations, open: unsure, passes } = await audit(await open(name, { width, look }));
      expect({ violations, unsure }).toEqual({ violations: [], unsure: [] });
      expect(passes).toEqual(
        expect.arrayContaining(['color-contrast', 'heading-order', 'svg-img-alt']),
      );
    },
  );

  test.each(LOOKS)('%s: the pictures have enough contrast', async (look) => {
    const { text, ...marks } = await contrasts(await open('dated', { look }), PLAN_MARKS);
    expect(text).toBeGreaterThanOrEqual(4.5);
    expect(Math.min(...Object.values(marks))).toBeGreaterThanOrEqual(3);
    expect(Object.values(marks).every(Number.isFinite)).toBe(true);
  });

  test('light and dark differ, and paper is white in both', async () => {
    const page = await open('dated', { look: 'dark' });
    expect(await groundOf(page)).toBe('rgb(18, 22, 27)');
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await groundOf(page)).toBe('rgb(255, 255, 255)');
  });

  test.each(NAMES)('%s: each picture has a name and a table right below it', async (name) => {
    const page = await open(name);
    const count = await page.getByRole('img').count();
    expect(count).toBe(name === 'undated' ? 1 : 2);
    expect(await page.getByRole('img', { name: /The table below has the numbers/ }).count()).toBe(
      count,
    );
    expect(await page.locator('svg[role="img"] + table').count()).toBe(count);
  });

  test.each([
    [320, 30],
    [1280, 60],
  ])('%i px: one name a row is shown, and one line of days', async (width, most) => {
    const page = await open('shipped', { width });
    const names = page.getByText(/^Month \d: /).and(page.locator('svg:has(.today) > text:visible'));
    expect(await names.count()).toBe(8);
    const texts = await names.allTextContents();
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(most + 4);
    expect(await page.locator('svg:has(.today) > g:visible').count()).toBe(1);
  });

  test('names of days do not run into each other', async () => {
    for (const name of ['dated', 'slow', 'shipped'] as const) {
      for (const width of [320, 639, 641, 1280]) {
        expect({ name, width, together: await overlaps(await open(name, { width })) }).toEqual({
          ...{ name, width, together: [] },
        });
      }
    }
  });

  test('the weeks of the table hold the hours of the plan', async () => {
    const rows = await rowsOf(await open('shipped'));
    const weeks = rows.map(([, row]) => row).filter((row) => 'Planned' in row);
    const planned = weeks.reduce(
      (sum, row) => sum + Number(row['How many']) * Number(row['Planned']),
      0,
    );
    const { stdout } = await run(['plan', ...PLANS.shipped, '--json']);
    expect(planned).toBe(JSON.parse(stdout).totals.hours);
    const months = rows.map(([, row]) => row).filter((row) => 'Starts' in row);
    expect(months.map((row) => Number(row['Hours']))).toEqual(
      JSON.parse(stdout).months.map(({ hours }: { hours: number }) => hours),
    );
  });

  test.each(NAMES)('%s: no request leaves, and the console is silent', async (name) => {
    const page = await browser.newPage();
    const { asked, said } = await listenTo(page, 'continue');
    await page.goto(addresses.get(name) ?? '', { waitUntil: 'networkidle' });
    expect(asked).toEqual([addresses.get(name)]);
    expect(said).toEqual([]);
  });

  test('the address of a link is printed, and only there', async () => {
    const page = await open('undated');
    const address = page.locator('a + .address').first();
    expect(await address.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await address.isVisible()).toBe(true);
    const href = await page.locator('a').first().getAttribute('href');
    expect(await address.textContent()).toBe(` <${href}>`);
  });

  test('it prints as a PDF with tags for headings, lists, tables and pictures', async () => {
    const page = await open('shipped', { look: 'dark' });
    const pdf = (await page.pdf({ format: 'A4', tagged: true, outline: true })).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    const tags = new Set(pdf.match(/(?<=\/S \/)\w+/g));
    expect([...tags]).toEqual(
      expect.arrayContaining(['H1', 'H2', 'H3', 'H4', 'L', 'LI', 'Table', 'TH', 'Figure', 'Link']),
    );
    expect(pdf).toMatch(/\/Lang \(en\)/);
    const sheets = pdf.match(/\/Type ?\/Page\b/g)?.length;
    expect(sheets).toBeGreaterThanOrEqual(20);
    expect(sheets).toBeLessThanOrEqual(80);
  });
});

/** Names of the scale that touch the one before. */
function overlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(`[...document.querySelectorAll('.picture > g')].flatMap((names) => {
    const boxes = [...names.children].map((text) => [text.textContent, text.getBoundingClientRect()]);
    return boxes
      .filter(([, box], place) => place > 0 && box.width > 0 && box.left < boxes[place - 1][1].right + 2)
      .map(([text]) => text);
  })`);
}
