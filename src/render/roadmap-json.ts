import type { RoadmapSummary } from '../domain/catalog.ts';
import type { Roadmap } from '../domain/roadmap/roadmap.ts';
import type { CheckedFile } from './problems-text.ts';

/** `ai-pm-path/roadmaps@1` */
export function renderRoadmapListJson(roadmaps: readonly RoadmapSummary[]): string {
  return `${JSON.stringify({ schema: 'ai-pm-path/roadmaps@1', roadmaps })}\n`;
}

/** The roadmap as its file holds it, `ai-pm-path/roadmap@1`. */
export function renderRoadmapJson(roadmap: Roadmap): string {
  return `${JSON.stringify({ schema: 'ai-pm-path/roadmap@1', ...roadmap })}\n`;
}

/** `ai-pm-path/roadmap-check@1` */
export function renderChecksJson(files: readonly CheckedFile[]): string {
  return `${JSON.stringify({
    schema: 'ai-pm-path/roadmap-check@1',
    files: files.map(({ file, problems }) => ({ file, ok: problems.length === 0, problems })),
  })}\n`;
}

/** `ai-pm-path/roadmap-new@1` */
export function renderNewRoadmapJson(file: string, next: string): string {
  return `${JSON.stringify({ schema: 'ai-pm-path/roadmap-new@1', file, next })}\n`;
}
