import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { renderAssessmentHtml } from '../../src/render/assessment-html.ts';
import { aView } from '../golden/assessment-html-view.ts';
import { createTestContext } from '../helpers/create-test-context.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { audit, contrasts, groundOf, overflow, type Row, rowsOf } from './page-facts.ts';
import { listenTo } from './page-requests.ts';
import { emptyReport, fullReport, type ResultJson, type SavedReport } from './some-reports.ts';

const WIDTHS = [320, 800, 1200];
const REPORTS = ['full', 'empty'] as const;
type Name = (typeof REPORTS)[number];

const HEIGHT = 900;

describe.runIf(hasChromium)('the report in a browser', () => {
  let browser: Browser;
  let saved: Record<Name, SavedReport>;

  beforeAll(async () => {
    browser = await openBrowser();
    saved = { full: await fullReport(), empty: await emptyReport() };
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(() => browser.close());

  async function open(
    name: Name,
    { width = 800, look = 'light' as 'light' | 'dark' } = {},
  ): Promise<Page> {
    const viewport = { width, height: HEIGHT };
    const page = await browser.newPage({ viewport, colorScheme: look });
    await page.goto(saved[name].address);
    return page;
  }

  test.each(REPORTS.flatMap((name) => WIDTHS.map((width) => [name, width] as const)))(
    '%s, %i px: nothing sticks out',
    async (name, width) => {
      expect(await overflow(await open(name, { width }))).toEqual([]);
    },
  );

  test('a word without end does not stick out', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: HEIGHT } });
    const from = 'x'.repeat(100);
    await page.setContent(renderAssessmentHtml({ ...aView, report: { ...aView.report, from } }));
    expect(await page.locator('h1').textContent()).toContain(from);
    expect(await overflow(page)).toEqual([]);
  });

  test.each([
    ['full', 320, 'light'],
    ['full', 320, 'dark'],
    ['full', 1200, 'light'],
    ['full', 1200, 'dark'],
    ['empty', 800, 'dark'],
  ] as const)('%s, %i px, %s: axe finds nothing', async (name, width, look) => {
    const { violations, open: unsure, passes } = await audit(await open(name, { width, look }));
    expect({ violations, unsure }).toEqual({ violations: [], unsure: [] });
    expect(passes).toEqual(expect.arrayContaining(['color-contrast', 'svg-img-alt']));
  });

  test.each(['light', 'dark'] as const)('%s: the pictures have enough contrast', async (look) => {
    const { text, ...marks } = await contrasts(await open('full', { look }));
    expect(text).toBeGreaterThanOrEqual(4.5);
    expect(Math.min(...Object.values(marks))).toBeGreaterThanOrEqual(3);
  });

  test('axe would find what is wrong', async () => {
    const page = await open('full');
    await page.evaluate(`
      document.documentElement.removeAttribute('lang');
      document.querySelector('svg').removeAttribute('aria-label');
      document.body.style.setProperty('--quiet', '#999');
    `);
    const { violations } = await audit(page);
    expect(violations).toEqual(['color-contrast', 'html-has-lang', 'svg-img-alt']);
  });

  test('light and dark differ, and paper is white in both', async () => {
    const page = await open('full', { look: 'dark' });
    const white = 'rgb(255, 255, 255)';
    expect(await groundOf(page)).toBe('rgb(18, 22, 27)');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await groundOf(page)).toBe(white);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await groundOf(page)).toBe(white);
  });

  test('a narrow table is still a table to whoever hears it', async () => {
    const page = await open('full', { width: 320 });
    const table = page.getByRole('table').nth(1);
    expect(await table.getByRole('columnheader').count()).toBe(7);
    const row = table.getByRole('row').nth(1);
    expect(await row.getByRole('rowheader').count()).toBe(1);
    expect(await row.getByRole('cell').count()).toBe(6);
  });

  test('each picture has a name and a table right below it', async () => {
    const page = await open('full');
    const count = await page.getByRole('img').count();
    expect(count).toBeGreaterThanOrEqual(5);
    expect(await page.getByRole('img', { name: /on a scale from 0 to 4/ }).count()).toBe(count);
    expect(await page.locator('svg[role="img"] + table').count()).toBe(count);
  });

  test('no request leaves, and the console is silent', async () => {
    const page = await browser.newPage();
    const { asked, said } = await listenTo(page, 'continue');
    await page.goto(saved.full.address, { waitUntil: 'networkidle' });
    expect(asked).toEqual([saved.full.address]);
    expect(said).toEqual([]);
  });

  test('what would be smuggled in neither runs nor fetches', async () => {
    const page = await browser.newPage();
    const { asked, said } = await listenTo(page, 'abort');
    const smuggled =
      '<script>document.title = "run"</script><img src="https://example.org/a.png" onerror="document.title = 1">';
    await page.setContent(renderAssessmentHtml(aView).replace('<h1>', `${smuggled}<h1>`));
    await page.waitForLoadState('networkidle');
    expect(await page.title()).toBe('Software engineer to AI project manager: where you stand');
    expect(asked).toEqual([]);
    expect(said.join('\n')).toContain('Content Security Policy');
  });

  test('it prints on a few sheets', async () => {
    const page = await open('full', { look: 'dark' });
    const pdf = await page.pdf({ format: 'A4', margin: { top: '2cm', bottom: '2cm' } });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const sheets = pdf.toString('latin1').match(/\/Type ?\/Page\b/g)?.length;
    expect(sheets).toBeGreaterThanOrEqual(3);
    expect(sheets).toBeLessThanOrEqual(7);
  });

  test.each(REPORTS)('%s: the tables hold the numbers of the JSON report', async (name) => {
    const { skills, groups } = saved[name].json;
    const titles = new Map(titlesById());
    const found = await rowsOf(await open(name));
    const wanted = [...groups, ...skills];
    expect(found).toHaveLength(wanted.length);
    const rows = new Map(found);
    for (const result of wanted) {
      const row = rows.get(titles.get(result.id) ?? '');
      expect(row, result.id).toBeDefined();
      compare(row ?? {}, result);
    }
  });
});

function titlesById(): (readonly [id: string, title: string])[] {
  const { skills, groups } = createTestContext().context.catalog().skills();
  return [...groups, ...skills].map(({ id, title }) => [id, title]);
}

/** Half of the last decimal that is shown, and half of the last in JSON. */
const ROUNDING = 0.055;

function compare(row: Row, { claimed, shown, low, high, target, items, proved }: ResultJson): void {
  const range = row['80 % range']?.split(' to ');
  const pairs: readonly (readonly [string | undefined, number | null | undefined])[] = [
    [row['Claimed'], claimed],
    [row['Shown'], shown],
    [range?.[0], low],
    [range?.[1], high],
    [row['Target'], target],
    [row['Items'], items],
    [row['Proved'], proved],
  ];
  for (const [text, number] of pairs) {
    if (number === null || number === undefined) {
      expect(['none', 'not yet measured', undefined]).toContain(text);
    } else {
      expect(Math.abs(Number(text) - number)).toBeLessThanOrEqual(ROUNDING);
    }
  }
}
