import type { GuideSummary } from '../domain/catalog.ts';
import type { Guide } from '../domain/guide.ts';
import type { Citation } from '../domain/sources.ts';

/** `ai-pm-path/guides@1` */
export function renderGuideListJson(guides: readonly GuideSummary[]): string {
  return `${JSON.stringify({ schema: 'ai-pm-path/guides@1', guides })}\n`;
}

/** `ai-pm-path/guide@1` */
export function renderGuideJson(guide: Guide, citations: readonly Citation[]): string {
  const { id, title, summary, checked, sections, see, next } = guide;
  return `${JSON.stringify({
    schema: 'ai-pm-path/guide@1',
    id,
    title,
    summary,
    checked,
    sections,
    see,
    next,
    citations,
  })}\n`;
}
