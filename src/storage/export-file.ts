import type { StoredEvent } from '../domain/progress/event.ts';

const FORMAT = 'ai-pm-path/export@1';

/** All events as one JSON document that any later version reads. */
export function exportText(events: readonly StoredEvent[]): string {
  return `${JSON.stringify({ schema: FORMAT, events })}\n`;
}

export type ParsedExport =
  | { readonly ok: true; readonly events: readonly unknown[] }
  | { readonly ok: false; readonly reason: string };

/** What an exported text holds; its events are not yet validated. */
export function parseExport(text: string): ParsedExport {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'it is not JSON, or only a part of it' };
  }
  const { schema, events } = (value ?? {}) as { schema?: unknown; events?: unknown };
  const isOurs = typeof schema === 'string' && schema.startsWith('ai-pm-path/export@');
  if (!isOurs) return { ok: false, reason: 'it is not an export of ai-pm-path' };
  if (schema !== FORMAT) return { ok: false, reason: `a newer version wrote it (${schema})` };
  if (!Array.isArray(events)) return { ok: false, reason: 'its events are missing' };
  return { ok: true, events };
}
