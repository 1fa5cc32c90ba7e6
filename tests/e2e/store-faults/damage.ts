/** A way in which the bytes of a file go bad. */
export interface Damage {
  readonly name: string;
  bring(bytes: Buffer): Buffer;
}

const textual =
  (change: (text: string) => string) =>
  (bytes: Buffer): Buffer =>
    Buffer.from(change(bytes.toString('utf8')));

const always = (text: string | Buffer) => () => Buffer.from(text);

/** One bit flipped in the byte at a part of the length (0 to 1). */
const flippedAt =
  (part: number, bit = 0) =>
  (bytes: Buffer): Buffer => {
    const copy = Buffer.from(bytes);
    const index = Math.min(bytes.length - 1, Math.floor(bytes.length * part));
    copy[index] = (copy[index] ?? 0) ^ (1 << bit);
    return copy;
  };

const cutAt = (part: number) => (bytes: Buffer) =>
  bytes.subarray(0, Math.floor(bytes.length * part));

/** A file of one line as an editor would format it; a journal has its lines. */
const brokenIntoLines = (text: string) =>
  text.includes('\n') ? text : JSON.stringify(JSON.parse(text), null, 2);

const LARGE = 50_000_000;
const DEEP = 200_000;

/** What can befall any file. */
export const COMMON: readonly Damage[] = [
  { name: 'cut off after a quarter', bring: cutAt(0.25) },
  { name: 'cut off in the middle', bring: cutAt(0.5) },
  { name: 'cut off three bytes before the end', bring: (bytes) => bytes.subarray(0, -3) },
  { name: 'without its beginning', bring: (bytes) => bytes.subarray(20) },
  { name: 'empty', bring: always('') },
  { name: 'as long as it was, but all NUL', bring: (bytes) => Buffer.alloc(bytes.length) },
  {
    name: 'NUL from the middle on',
    bring: (bytes) => Buffer.concat([cutAt(0.5)(bytes), Buffer.alloc(4096)]),
  },
  {
    name: 'other bytes',
    bring: always(Buffer.from('\u007fELF\u0002\u0001\u00ff\u00fe', 'latin1')),
  },
  { name: 'a page of HTML', bring: always('<!doctype html><title>502 Bad Gateway</title>\n') },
  { name: 'null', bring: always('null') },
  { name: 'an empty list', bring: always('[]') },
  { name: 'a number', bring: always('5') },
  { name: 'a text', bring: always('"x"') },
  { name: 'an object of another program', bring: always('{"name":"x","version":"1.0.0"}') },
  { name: 'UTF-16', bring: (bytes) => Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le') },
  {
    name: 'conflict markers',
    bring: textual((text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> theirs\n`),
  },
  { name: 'its content twice', bring: (bytes) => Buffer.concat([bytes, bytes]) },
  {
    name: 'one byte that is not UTF-8',
    bring: (bytes) =>
      Buffer.from(bytes.toString('latin1').replace('first', 'f\u00efrst'), 'latin1'),
  },
  { name: 'one bit flipped near the beginning', bring: flippedAt(0.01) },
  { name: 'one bit flipped in the middle', bring: flippedAt(0.5, 3) },
  { name: 'the top bit flipped at two thirds', bring: flippedAt(0.66, 7) },
  { name: 'one bit flipped in the last byte', bring: flippedAt(1, 1) },
  {
    name: 'one bit flipped in the hours',
    bring: textual((text) => text.replace('"hours":1.5', '"hours":1.7')),
  },
  {
    name: 'one bit flipped in an id',
    bring: textual((text) => text.replace('"later-kind"', '"later-kine"')),
  },
  { name: 'a byte-order mark', bring: textual((text) => `\ufeff${text}`) },
  { name: 'CRLF', bring: textual((text) => brokenIntoLines(text).replaceAll('\n', '\r\n')) },
  { name: '200,000 brackets', bring: always('['.repeat(DEEP)) },
  { name: '200,000 levels', bring: always(`${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`) },
  { name: '50 MB of one letter', bring: always(Buffer.alloc(LARGE, 'x')) },
  { name: '50 MB of short lines', bring: always(Buffer.alloc(LARGE, 'x\n')) },
];

type State = Record<string, unknown> & { events: Record<string, unknown>[] };

const inState = (change: (state: State) => unknown) =>
  textual((text) => JSON.stringify(change(JSON.parse(text))));

const inFirstEvent = (changes: Record<string, unknown>) =>
  inState((state) => {
    const [first, ...others] = state.events;
    return { ...state, events: [{ ...first, ...changes }, ...others] };
  });

/** A record in every respect but one: nobody could write it down again. */
const deepEvent = `{"id":"deep","seq":1,"at":"2026-01-02T03:04:05.678Z","day":"2026-01-02","type":"noted","text":"x","on":"2026-01-02","more":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`;

/** What can befall the snapshot: it is JSON still, and wrong. */
export const OF_STATE: readonly Damage[] = [
  { name: 'an empty object', bring: always('{}') },
  { name: 'the schema as text', bring: inState((state) => ({ ...state, schema: '1' })) },
  { name: 'no schema', bring: inState(({ schema: _, ...state }) => state) },
  {
    name: 'the events as an object',
    bring: inState((state) => ({ ...state, events: { ...state.events } })),
  },
  { name: 'no events', bring: inState((state) => ({ ...state, events: [] })) },
  {
    name: 'an event of null',
    bring: inState((state) => ({ ...state, events: [null, ...state.events.slice(1)] })),
  },
  { name: 'an event with its number as text', bring: inFirstEvent({ seq: '1' }) },
  { name: 'an event with an id of another type', bring: inFirstEvent({ id: { a: 1 } }) },
  { name: 'an event of a day that is none', bring: inFirstEvent({ id: 'new', day: '2026-02-30' }) },
  { name: 'preferences as a list', bring: inState((state) => ({ ...state, preferences: [1] })) },
  { name: 'its list of damaged lines as a number', bring: inState((s) => ({ ...s, setAside: 5 })) },
  {
    name: '__proto__ keys',
    bring: textual((text) => text.replace('{', '{"__proto__":{"schema":9,"polluted":true},')),
  },
  {
    name: 'an event 200,000 levels deep',
    bring: textual((text) => text.replace('"events":[', `"events":[${deepEvent},`)),
  },
  {
    name: '__proto__ in an event',
    bring: textual((text) => text.replace('"events":[{', '"events":[{"__proto__":{"seq":77},')),
  },
];

/** What can befall the journal: single lines that are wrong. */
export const OF_JOURNAL: readonly Damage[] = [
  { name: 'its first line gone', bring: textual((text) => text.replace(/^\n.*\n/, '')) },
  { name: 'a line without its checksum', bring: textual((t) => t.replace(/^[0-9a-f]{8} /m, '')) },
  {
    name: 'a checksum of another line',
    bring: textual((t) => t.replace(/^[0-9a-f]{8}/m, '00000000')),
  },
  {
    name: 'checksums in capitals',
    bring: textual((t) => t.replace(/^[0-9a-f]{8}/gm, (c) => c.toUpperCase())),
  },
  { name: 'two lines run together', bring: textual((text) => text.replace('}\n\n', '}')) },
  { name: 'a line torn by the next', bring: textual((text) => `\nab12cd34 {"id":"t${text}`) },
  {
    name: 'its lines in reverse',
    bring: textual((text) => `${text.split('\n').reverse().join('\n')}\n`),
  },
  {
    name: 'a line 200,000 levels deep',
    bring: textual((text) => `${text}\n00000000 ${deepEvent}\n`),
  },
  { name: 'a line of null', bring: textual((text) => `${text}\nnull\n`) },
  {
    name: '__proto__ in a line',
    bring: textual((text) => `${text}\n{"__proto__":{"polluted":true},"id":"__proto__"}\n`),
  },
];
