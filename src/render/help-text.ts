import { type Entry, Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';

export interface HelpSection {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** What a command says of itself. */
export interface CommandHelp {
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  readonly sections: readonly HelpSection[];
}

/** The help of one command: what it is, examples, how it is called, its options. */
export function renderHelp(
  { name, summary, usage, sections }: CommandHelp,
  screen: Screen,
): string {
  const page = new Page(screen).text(`${name}: ${summary}`);
  const [examples, ...others] = sections;
  const add = ({ title, entries }: HelpSection) => {
    if (entries.length > 0) page.heading(title).entries(entries);
  };
  if (examples) add(examples);
  page.heading('Usage').text(usage, { indent: 2 });
  others.forEach(add);
  return page.toString();
}
