import { readFileSync, statSync } from 'node:fs';
import type { StoredEvent } from '../domain/progress/event.ts';
import { AppError, failure, systemReason } from '../errors.ts';
import { quotable } from '../text/clean.ts';
import { parseEvent } from './event-schema.ts';
import { parseExport } from './export-file.ts';

/** Far more than the records of a life. */
const MAX_BYTES = 200e6;

/**
 * Each record carries one more than the highest number before it, so there are about as many records
 * as the highest number says. This many may have been lost.
 */
const MAX_GAP = 1e6;

/**
 * The events of an exported file, all of them valid: a damaged export is refused whole.
 *
 * @throws AppError `import-refused`, exit 1
 */
export function loadExport(file: string): StoredEvent[] {
  const refusal = (reason: string, cause?: unknown) =>
    failure({
      code: 'import-refused',
      message: `Cannot import ${quotable(file, 1000)}: ${reason}. Nothing was changed.`,
      hint: 'Write the file again with: ai-pm-path data export FILE',
      cause,
    });
  try {
    const stats = statSync(file);
    if (!stats.isFile()) throw refusal('it is not a plain file');
    if (stats.size > MAX_BYTES) throw refusal(`it is larger than ${MAX_BYTES / 1e6} MB`);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
    const parsed = parseExport(text);
    if (!parsed.ok) throw refusal(parsed.reason);
    return parsed.events.map((candidate, index) => {
      const event = parseEvent(candidate);
      if (event === null) throw refusal(`its record ${index + 1} is damaged`);
      const isPossible = event.seq <= parsed.events.length + MAX_GAP;
      if (!isPossible) throw refusal(`its record ${index + 1} has a number no record can have`);
      return event;
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (error instanceof TypeError) throw refusal('it is not UTF-8 text', error);
    throw refusal(systemReason(error), error);
  }
}
