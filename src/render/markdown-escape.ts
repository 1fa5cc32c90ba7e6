import { clean } from '../text/clean.ts';

/** Signs that Markdown or HTML would act on. */
const ACTIVE = /[\\`*_{}[\]<>#|~]/g;

/** `text` on one line, with nothing in it that Markdown acts on. */
export function escapeMarkdown(text: string): string {
  return clean(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(ACTIVE, (sign) => `\\${sign}`)
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
}
