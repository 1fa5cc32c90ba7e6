import type { Page } from 'playwright-core';

/** Addresses that the page asks for, and what its console says. */
export async function listenTo(page: Page, answer: 'continue' | 'abort') {
  const asked: string[] = [];
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.route('**/*', (route) => {
    asked.push(route.request().url());
    return route[answer]();
  });
  return { asked, said };
}
