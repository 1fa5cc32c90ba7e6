import type { Environment } from './terminal-facts.ts';

const DEFAULT_PAGER = 'less -FIRX';

/** The command that pages, or null for none: an empty value or `cat` asks for no paging. */
export function choosePager(env: Environment, platform: string, setting?: string): string | null {
  const chosen = env['AI_PM_PATH_PAGER'] ?? env['PAGER'] ?? setting;
  if (chosen !== undefined) return ['', 'cat'].includes(chosen.trim()) ? null : chosen;
  return platform === 'win32' ? null : DEFAULT_PAGER;
}
