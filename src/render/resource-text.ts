import type { Resource } from '../domain/resources.ts';
import type { Page } from '../text/page.ts';
import { addLink } from './citations-text.ts';

/** Something to read: whose it is, for whom, what to take, what to skip, what it costs, where. */
export function addResource(page: Page, resource: Resource, indent: number): void {
  const { title, author, url, whom, take, skip } = resource;
  page.text(`${title} (${author})`, { indent, mark: page.screen.style.label });
  page.labelled('For', whom, indent + 2);
  page.labelled('Take', take, indent + 2);
  page.labelled('Skip', skip, indent + 2);
  page.labelled('Cost', costInWords(resource), indent + 2);
  addLink(page, url, indent + 2);
}

/** Cost and time, as far as a page that was read states them. */
function costInWords({ cost, hours }: Pick<Resource, 'cost' | 'hours'>): string {
  const time = hours === undefined ? 'hours unknown' : `${hours} hours`;
  return `${cost}, ${time}`;
}
