const DOWN = 'fell|dropped|sank|shrank|down|cut|reduced|lowered|trimmed|decreased';
const UP = 'rose|grew|climbed|up|raised|increased';
const VERB = `(?<verb>${DOWN}|${UP})`;
/** Words between a verb and its numbers, in characters. */
const BETWEEN = String.raw`[^\d.;]{0,40}?`;
/** "Fell by then from 22 to 9%", "dropped to 9% from 22", and "at 22%, and we got it down to 9". */
const MOVES: readonly RegExp[] = [
  String.raw`\b${VERB}\b${BETWEEN}\bfrom ${amount('before')} to ${amount('after')}`,
  String.raw`\b${VERB}\b${BETWEEN}\bto ${amount('after')} from ${amount('before')}`,
  String.raw`${amount('before')}${BETWEEN}\b(?:got|brought|pushed|pulled|took|went|came) (?:it |that |this |them )?(?<verb>down|up) to ${amount('after')}`,
].map((source) => new RegExp(source, 'g'));
const IS_DOWN = new RegExp(`^(?:${DOWN})$`);

/** A number in digits, and what it counts. */
function amount(name: string): string {
  return String.raw`[$\u20ac\u00a3]?(?<![\d.,])(?<${name}>\d+(?:[.,]\d+)*) ?(?<${name}Unit>%|[a-z]+)?`;
}

/** Whether something falls to a higher number in it, or rises to a lower one; numbers of two units prove nothing. */
export function goesTheOtherWay(text: string): boolean {
  return MOVES.some((move) => Array.from(text.matchAll(move)).some(isContrary));
}

function isContrary({ groups = {} }: RegExpMatchArray): boolean {
  const { before, beforeUnit, after, afterUnit, verb = '' } = groups;
  if (beforeUnit !== undefined && afterUnit !== undefined && beforeUnit !== afterUnit) return false;
  const [from, to] = [numberOf(before), numberOf(after)];
  return IS_DOWN.test(verb) ? to > from : to < from;
}

function numberOf(digits = ''): number {
  return Number(digits.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'));
}
