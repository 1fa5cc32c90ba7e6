import type { GuideSummary } from '../domain/catalog.ts';
import type { Guide } from '../domain/guide.ts';
import type { GuideLinks } from './guide-text.ts';

/** `ai-pm-path/guides@1` */
export function renderGuideListJson(guides: readonly GuideSummary[]): string {
  return `${JSON.stringify({ schema: 'ai-pm-path/guides@1', guides })}\n`;
}

/** `ai-pm-path/guide@1` */
export function renderGuideJson(guide: Guide, { resources, citations }: GuideLinks): string {
  const { id, title, summary, checked, sections, see, next } = guide;
  return `${JSON.stringify({
    schema: 'ai-pm-path/guide@1',
    id,
    title,
    summary,
    checked,
    sections,
    resources,
    see,
    next,
    citations,
  })}\n`;
}
