import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../helpers/create-test-context.ts';
import { hasChromium, openBrowser } from './chromium.ts';
import { audit, overflow } from './page-facts.ts';
import { listenTo } from './page-requests.ts';

const PAGES = ['checklist', 'countdown'] as const;
type Name = (typeof PAGES)[number];

/** Writes the pages as a person does, and gives their addresses. */
async function savePages(): Promise<Record<Name, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
  const file = (name: Name) => path.join(folder, `${name}.html`);
  const save = async (name: Name, ...more: readonly string[]) => {
    const args = ['checklist', '--to', 'product', ...more, '--output', file(name)];
    const { exitCode, stderr } = await run(args, { env: { AI_PM_PATH_HOME: folder } });
    expect(exitCode, stderr).toBe(0);
  };
  await save('checklist');
  await save('countdown', '--interview', '2026-12-03T10:00', '--format', 'html');
  return {
    checklist: pathToFileURL(file('checklist')).href,
    countdown: pathToFileURL(file('countdown')).href,
  };
}

describe.runIf(hasChromium)('the pages before an interview in a browser', () => {
  let browser: Browser;
  let addresses: Record<Name, string>;

  beforeAll(async () => {
    browser = await openBrowser();
    addresses = await savePages();
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  afterAll(() => browser.close());

  async function open(name: Name, width: number, look: 'light' | 'dark'): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: look });
    await page.goto(addresses[name]);
    return page;
  }

  test.each([
    ['checklist', 320, 'light'],
    ['checklist', 1200, 'dark'],
    ['countdown', 320, 'dark'],
    ['countdown', 1200, 'light'],
  ] as const)('%s, %i px, %s: nothing sticks out, axe finds nothing', async (name, width, look) => {
    const page = await open(name, width, look);
    expect(await overflow(page)).toEqual([]);
    const { violations, open: unsure, passes } = await audit(page);
    expect({ violations, unsure }).toEqual({ violations: [], unsure: [] });
    expect(passes).toContain('color-contrast');
  });

  test.each(PAGES)('%s asks for nothing from elsewhere', async (name) => {
    const page = await browser.newPage();
    const { asked, said } = await listenTo(page, 'continue');
    await page.goto(addresses[name]);
    expect({ asked, said }).toEqual({ asked: [addresses[name]], said: [] });
  });

  test('axe would find what is wrong', async () => {
    const page = await open('countdown', 800, 'light');
    await page.evaluate("document.documentElement.removeAttribute('lang')");
    expect((await audit(page)).violations).not.toEqual([]);
  });
});
