import type { CatalogIndex } from '../domain/catalog.ts';
import { Page } from '../text/page.ts';
import type { Screen } from '../text/screen.ts';

/** How to begin, for somebody who typed the program's name and nothing else. */
export function renderWelcome({ roadmaps, roles }: CatalogIndex, screen: Screen): string {
  const titleOf = new Map(roles.origins.map(({ id, title }) => [id, title]));
  return new Page(screen)
    .text('A coach on the way to an AI project or product manager role. Offline and private.')
    .heading('Begin with what you are now')
    .entries(
      roadmaps.map(({ from, months }) => ({
        term: `ai-pm-path plan --from ${from}`,
        text: `${titleOf.get(from)}, ${months} months`,
      })),
    )
    .entries([{ term: 'ai-pm-path assess', text: 'where you stand, in 12 minutes' }])
    .gap()
    .text('What the roles are: ai-pm-path guide. Everything else: ai-pm-path --help')
    .toString();
}

/** `ai-pm-path/home@1` */
export function renderWelcomeJson(
  { roadmaps }: CatalogIndex,
  interviewInDays: number | null,
): string {
  const next = roadmaps.map(({ from }) => `ai-pm-path plan --from ${from}`);
  return `${JSON.stringify({ schema: 'ai-pm-path/home@1', plan: null, next, interviewInDays })}\n`;
}
