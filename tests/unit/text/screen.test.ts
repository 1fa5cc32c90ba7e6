import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../src/text/display-width.ts';
import { createScreen } from '../../../src/text/screen.ts';

/** What each kind of mark makes of the letter x. */
function markedBy({ style }: ReturnType<typeof createScreen>): string[] {
  return Object.values(style).map((mark: (text: string) => string) => mark('x'));
}

describe('createScreen', () => {
  test('is plain and wide-lettered unless told otherwise', () => {
    const screen = createScreen({ columns: 80 });
    expect(screen).toMatchObject({ columns: 80, accessible: false, hyperlinks: false });
    expect(screen.glyphs).toMatchObject({ bullet: '•', arrow: '→' });
  });

  test('passes on what the terminal can do', () => {
    const options = { columns: 40, accessible: true, hyperlinks: true };
    expect(createScreen(options)).toMatchObject(options);
  });

  test.each([0, -3])('counts %i columns as one', (columns) => {
    expect(createScreen({ columns }).columns).toBe(1);
  });

  test('has only signs below 128 where the terminal is ASCII', () => {
    const { glyphs } = createScreen({ columns: 80, ascii: true });
    expect(Object.values(glyphs).join('')).toMatch(/^[\x20-\x7e]+$/);
  });

  test.each([
    ['letters beyond ASCII', {}],
    ['ASCII', { ascii: true }],
    ['speech', { accessible: true }],
  ])(
    'has signs of one cell for charts, all that stand for an amount apart, in %s',
    (_name, options) => {
      const { glyphs } = createScreen({ columns: 80, ...options });
      const { bullet: _bullet, arrow: _arrow, ...signs } = glyphs;
      for (const sign of Object.values(signs).flatMap((text) => [...text])) {
        expect(displayWidth(sign)).toBe(1);
        expect(stringWidth(sign)).toBe(1);
      }
      for (const scale of [signs.shades, signs.rising, signs.filling]) {
        expect(new Set(scale).size).toBe([...scale].length);
      }
      expect([...signs.shades]).toHaveLength(5);
    },
  );

  test('marks nothing without colour', () => {
    expect(new Set(markedBy(createScreen({ columns: 80 })))).toEqual(new Set(['x']));
  });

  test('marks with the 16 ANSI colours and takes each mark back', () => {
    const marked = markedBy(createScreen({ columns: 80, coloured: true }));
    expect(marked).toHaveLength(7);
    for (const text of marked) {
      // 0 to 29 set and unset weight and the like, 30 to 37 and 90 to 97 are the 16 colours.
      expect(text).toMatch(/^(?:\x1b\[(?:[1-9]|3[0-7]|9[0-7])m)+x(?:\x1b\[(?:2\d|39)m)+$/);
    }
  });

  test('is coloured whatever chalk thinks of the environment', () => {
    const { style } = createScreen({ columns: 80, coloured: true });
    expect(style.error('x')).not.toBe('x');
    expect(style.good('x')).not.toBe(style.error('x'));
  });
});
