import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { escapeIcsText, foldIcsLine, icsDocument, icsText } from '../../src/render/ics-lines.ts';
import { clean } from '../../src/text/clean.ts';
import { unescaped, unfolded } from '../helpers/ics-text.ts';
import { isRefuted } from './refuted.ts';
import { anyText } from './some-texts.ts';

type Rewrite = (text: string) => string;

const ACTIVE = [',', ';', '\\', '\\n', '\\,', ':', '"', ' ', '\n', '\r\n', '\x00', '\x1b[1m'];

/** Texts of every script, with signs that calendars act on. */
const text = fc
  .array(fc.oneof(anyText, fc.string({ unit: 'grapheme' }), fc.constantFrom(...ACTIVE)))
  .map((pieces) => pieces.join(''));

/** What may stand in a line before it is folded. */
const line = text.map((piece) => clean(piece).replaceAll('\n', ' '));

function staysInside(fold: Rewrite) {
  return fc.property(line, (long) =>
    fold(long)
      .split('\r\n')
      .every((part) => Buffer.byteLength(part) <= 75),
  );
}

function unfoldsToItself(fold: Rewrite) {
  return fc.property(line, (long) => unfolded(fold(long)) === long);
}

/** Decodes each line by itself, as readers of octets do. */
function keepsCodePoints(fold: Rewrite) {
  return fc.property(line, (long) =>
    fold(long)
      .split('\r\n')
      .every((part) => Buffer.from(part).toString() === part),
  );
}

function fillsLines(fold: Rewrite) {
  return fc.property(line, (long) => {
    const parts = fold(long).split('\r\n');
    return parts.slice(1).every((part, place) => {
      const [, first = ''] = part;
      return Buffer.byteLength((parts[place] ?? '') + first) > 75;
    });
  });
}

function unescapesToItself(escapeText: Rewrite) {
  return fc.property(text, (long) => unescaped(escapeText(long)) === clean(long));
}

/** No sign that ends a value is left bare. */
function leavesNothingActive(escapeText: Rewrite) {
  return fc.property(text, (long) => /^(?:[^\\;,\p{Cc}]|\t|\\[\\;,n])*$/u.test(escapeText(long)));
}

describe('foldIcsLine', () => {
  test('makes no line longer than 75 octets', () => {
    fc.assert(staysInside(foldIcsLine), { numRuns: 500 });
  });

  test('is undone by unfolding', () => {
    fc.assert(unfoldsToItself(foldIcsLine), { numRuns: 500 });
  });

  test('cuts no code point', () => {
    fc.assert(keepsCodePoints(foldIcsLine), { numRuns: 500 });
  });

  test('breaks a line only where the next code point has no room', () => {
    fc.assert(fillsLines(foldIcsLine), { numRuns: 500 });
  });
});

describe('escapeIcsText', () => {
  test('is undone by unescaping', () => {
    fc.assert(unescapesToItself(escapeIcsText), { numRuns: 500 });
  });

  test('leaves no sign that a calendar acts on', () => {
    fc.assert(leavesNothingActive(escapeIcsText), { numRuns: 500 });
  });
});

test('ical.js reads back the text that was written', () => {
  const property = fc.property(text, (long) => {
    const lines = ['BEGIN:VCALENDAR', icsText('SUMMARY', long), 'END:VCALENDAR'];
    const calendar = new ICAL.Component(ICAL.parse(icsDocument(lines)));
    expect(calendar.getFirstPropertyValue('summary')).toBe(clean(long));
  });
  fc.assert(property, { numRuns: 300 });
});

describe('the properties of calendar lines refute', () => {
  const foldBy =
    (pattern: RegExp): Rewrite =>
    (long) =>
      (long.match(pattern) ?? [long]).join('\r\n ');

  test('a fold that counts characters, and one that forgets the space that it adds', () => {
    expect(isRefuted(staysInside(foldBy(/.{1,74}/gsu)))).toBe(true);
    const forgetful: Rewrite = (long) => foldIcsLine(long).replaceAll('\r\n ', '\r\n  ');
    expect(isRefuted(staysInside(forgetful))).toBe(true);
  });

  test('a fold that breaks at words and drops the space', () => {
    expect(isRefuted(unfoldsToItself((long) => long.replaceAll(' ', '\r\n ')))).toBe(true);
  });

  test('a fold that cuts characters in two', () => {
    expect(isRefuted(keepsCodePoints(foldBy(/.{1,25}/gs)))).toBe(true);
  });

  test('a fold that breaks early', () => {
    expect(isRefuted(fillsLines(foldBy(/.{1,15}/gsu)))).toBe(true);
  });

  test('an escape that forgets the stroke, and one that forgets the line break', () => {
    const bareStroke: Rewrite = (long) => escapeIcsText(long).replaceAll('\\\\', '\\');
    expect(isRefuted(unescapesToItself(bareStroke))).toBe(true);
    const bareBreak: Rewrite = (long) => escapeIcsText(long).replaceAll('\\n', '\n');
    expect(isRefuted(leavesNothingActive(bareBreak))).toBe(true);
  });
});
