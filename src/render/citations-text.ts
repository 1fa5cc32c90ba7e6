import type { Citation } from '../domain/sources.ts';
import { JUDGEMENT } from '../domain/sources.ts';
import type { Page } from '../text/page.ts';

/** `C7, F24`, or `our judgement`. */
export function sourcesInWords(ids: readonly string[]): string {
  return ids.map((id) => (id === JUDGEMENT ? 'our judgement' : id)).join(', ');
}

/** ` [C7, F24]` behind a text, or nothing where sources are not shown. */
export function sourceNote(ids: readonly string[], shown: boolean): string {
  return shown ? ` [${sourcesInWords(ids)}]` : '';
}

/** What the ids in brackets stand for. */
export function addCitations(page: Page, citations: readonly Citation[]): void {
  if (citations.length === 0) return;
  page.heading('Sources');
  page.text(
    'A to D: what the documents this guide grew from say, in our words. F: facts, each with where it was read. The rest is marked as our judgement.',
  );
  for (const { id, statement, origin, urls } of citations) {
    page.labelled(id, `${statement} (${origin})`, 2);
    for (const url of urls) addLink(page, url, 4);
  }
}

/** An address on lines of its own: a link where the terminal knows links, else printed whole. */
export function addLink(page: Page, url: string, indent: number): void {
  page.text(url, { indent, mark: (line) => linked(line, url, page) });
}

const OSC_8 = '\u001b]8;;';
const END = '\u001b\\';

function linked(line: string, url: string, { screen }: Page): string {
  const text = screen.style.faint(line);
  return screen.hyperlinks ? `${OSC_8}${url}${END}${text}${OSC_8}${END}` : text;
}
