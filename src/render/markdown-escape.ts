import { clean } from '../text/clean.ts';

/** Signs that Markdown or HTML would act on. */
const ACTIVE = /[\\`*_{}[\]<>#|~]/g;
/** A command of this program between backticks, with no sign in it that could end the code. */
const COMMAND = /(`ai-pm-path(?: [\w./:=-]+)*`)/;

/** `text` on one line, with nothing in it that Markdown acts on. */
export function escapeMarkdown(text: string): string {
  return escapeSigns(onOneLine(text)).replace(/^(\d*)([-+.)])(?=\s)/, '$1\\$2');
}

/** The same for sentences of our own, in which commands between backticks stay code. */
export function escapeProse(text: string): string {
  return onOneLine(text)
    .split(COMMAND)
    .map((part, place) => (place % 2 === 1 ? part : escapeSigns(part)))
    .join('');
}

function onOneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}

function escapeSigns(text: string): string {
  return text.replace(ACTIVE, (sign) => `\\${sign}`);
}
