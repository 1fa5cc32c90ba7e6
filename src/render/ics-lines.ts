import { clean } from '../text/clean.ts';

/** Octets that a line may have, its end not counted (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** A calendar of these properties: every line folded and ended by CRLF. */
export function icsDocument(lines: readonly string[]): string {
  return lines.map((line) => `${foldIcsLine(line)}\r\n`).join('');
}

/** A property whose value is a text. */
export function icsText(name: string, text: string): string {
  return `${name}:${escapeIcsText(text)}`;
}

/** A text as a value (RFC 5545, 3.3.11), cleaned first: control characters may not stand in one. */
export function escapeIcsText(text: string): string {
  return clean(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

/**
 * A line broken into lines of at most 75 octets; what continues one begins with a space, which
 * readers take away together with the break. No code point is cut, since readers may decode each
 * line by itself.
 */
export function foldIcsLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const width = Buffer.byteLength(character);
    if (octets + width > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += width;
  }
  return folded;
}
