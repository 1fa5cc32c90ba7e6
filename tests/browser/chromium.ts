import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian's package puts it. */
const CHROMIUM = '/usr/bin/chromium';

export const hasChromium = existsSync(CHROMIUM);

if (!hasChromium) {
  process.stderr.write(
    `skipped: ${CHROMIUM} is not installed, no document was opened in a browser\n`,
  );
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM });
}
