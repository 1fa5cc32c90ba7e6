/** The number in `state.json`; a higher one was written by a newer version. */
export const SCHEMA = 1;

/** What `state.json` holds. */
export interface Snapshot {
  readonly schema: number;
  /** Settings as they stand; the events are what counts. */
  readonly preferences: Readonly<Record<string, string>>;
  readonly events: readonly unknown[];
  /** Checksums of journal lines that were found damaged and set aside before. */
  readonly setAside: readonly string[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The snapshot in these bytes, or null where they hold none. A byte-order mark and CRLF are fine. */
export function parseSnapshot(bytes: Uint8Array): Snapshot | null {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(bytes));
  } catch {
    return null;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const { schema, preferences, events, setAside } = value as Partial<Record<string, unknown>>;
  if (typeof schema !== 'number' || !Array.isArray(events)) return null;
  return {
    schema,
    preferences: isStringRecord(preferences) ? preferences : {},
    events,
    setAside: Array.isArray(setAside) ? setAside.map(String) : [],
  };
}

function isStringRecord(value: unknown): value is Record<string, string> {
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.values(value).every((entry) => typeof entry === 'string')
  );
}
