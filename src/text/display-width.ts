import fastStringWidth from 'fast-string-width';

/**
 * The number of terminal cells that `text` takes (Unicode TR 11; emoji sequences count two). Escape
 * sequences count nothing. Where terminals differ the larger number is given, never the smaller.
 */
export function displayWidth(text: string): number {
  return NARROW.test(text) ? text.length : fastStringWidth(text);
}

/** ASCII and the signs of our own screens: one cell each, and most of what is ever measured. */
const NARROW = /^[\x20-\x7e\u00b7\u2022\u2192\u2500\u2502\u2581-\u2593]*$/;

/** Whether there is nothing in it to measure or to clean: true for most words that we print. */
export function isPrintableAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

let segmenter: Intl.Segmenter | undefined;

/** The user-perceived characters of `text` (Unicode TR 29), so that no emoji or accent is cut. */
export function graphemes(text: string): string[] {
  // Made when first needed: it costs as much time as half a start of Node.
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** `text` followed by spaces up to `width` cells; longer text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
