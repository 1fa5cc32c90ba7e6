import { PLAIN_NUMBER } from './tell-apart.ts';

const LONGEST = 40;

/** The hyphen that a keyboard has, and the minus that a text has. */
const MINUS = /^[-\u2212] ?/;

/** Shapes of a number, and the same number as JavaScript writes it. Groups stand before decimals. */
const PLAIN = { shape: /^(?:\d+(?:[.,]\d+)?|[.,]\d+)$/, bare: decimalPoint };
const SHAPES = [
  {
    shape: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/,
    bare: (text: string) => text.replaceAll(',', ''),
  },
  {
    shape: /^[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/,
    bare: (text: string) => decimalPoint(text.replaceAll('.', '')),
  },
  {
    shape: /^[1-9]\d{0,2}(?: \d{3})+(?:[.,]\d+)?$/,
    bare: (text: string) => decimalPoint(text.replaceAll(' ', '')),
  },
  PLAIN,
];

function decimalPoint(text: string): string {
  return text.replace(',', '.');
}

/**
 * The number that a person typed as an answer in `unit`, with a point or a comma for decimals:
 * `0.82`, `0,82`, `41/50`, `1,234`, `1 234.5`, `1.234,50`, `EUR 1200`, `12 weeks`.
 *
 * A proportion is between 0 and 1; there `82%` and a plain number above 1 are percentages (and
 * `readAsPercentage` says so), and a comma is always a decimal one. So it is in a plain number, which is
 * never a percentage, but may have a minus in front (a kappa can lie below 0). In other units, and on both sides of a slash, a comma before exactly three digits
 * parts thousands (`1,234`), where what stands before it can be a group of thousands.
 *
 * @returns null for anything else: other signs, exponents, other units, more than 40 characters
 */
export function readNumber(text: string, unit: string): number | null {
  if (text.length > LONGEST) return null;
  const value = numberIn(tidy(text), unit);
  return Number.isFinite(value) ? value : null;
}

/**
 * How a plain number above 1 was read where a proportion is asked, for instance `81%` for `81`; null
 * where what was typed was read as it stands.
 */
export function readAsPercentage(text: string, unit: string): string | null {
  if (unit !== 'proportion' || readNumber(text, unit) === null) return null;
  const value = numberOf(tidy(text), [PLAIN]);
  return value > 1 ? `${value}%` : null;
}

function tidy(text: string): string {
  return text
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .trim()
    .toLowerCase();
}

function numberIn(text: string, unit: string): number {
  if (unit === 'proportion') return proportion(text);
  if (unit === PLAIN_NUMBER) return signed(text);
  return amount(withoutUnit(text, unit));
}

/** NaN where the text is no number; of a fraction the sign stands in front of the whole. */
function signed(text: string): number {
  const size = text.replace(MINUS, '');
  const value = size.includes('/') ? fraction(size) : numberOf(size, [PLAIN]);
  // Taken from zero, since a zero has no sign.
  return size === text ? value : 0 - value;
}

/** NaN where the text is no proportion. */
function proportion(text: string): number {
  const value = text.includes('/') ? fraction(text) : decimalOrPercentage(text);
  return value <= 1 ? value : Number.NaN;
}

function decimalOrPercentage(text: string): number {
  if (text.endsWith('%')) return numberOf(text.slice(0, -1).trimEnd(), [PLAIN]) / 100;
  const value = numberOf(text, [PLAIN]);
  return value > 1 ? value / 100 : value;
}

/** NaN where the text is no number. */
function amount(text: string): number {
  return text.includes('/') ? fraction(text) : numberOf(text, SHAPES);
}

/** Not finite where a side is no number or the divisor is zero. */
function fraction(text: string): number {
  const [over = Number.NaN, under = Number.NaN, ...more] = text
    .split('/')
    .map((side) => numberOf(side.trim(), SHAPES));
  return more.length === 0 ? over / under : Number.NaN;
}

function numberOf(text: string, shapes: readonly (typeof PLAIN)[]): number {
  const match = shapes.find(({ shape }) => shape.test(text));
  return match === undefined ? Number.NaN : Number(match.bare(text));
}

/** Without the currency before or after it, or the unit (also of one: `1 week`) after it. */
function withoutUnit(text: string, unit: string): string {
  if (unit === 'EUR') return text.replace(/^(?:eur|\u20ac) *| *(?:eur|euros?|\u20ac)$/, '');
  const word = [unit, unit.replace(/s$/, '')].find((name) => text.endsWith(name)) ?? '';
  return text.slice(0, text.length - word.length).trimEnd();
}
