import { describe, expect, test } from 'vitest';
import { type Panel, panelRow } from '../../../src/text/chart-panel.ts';
import { createScreen, type ScreenOptions } from '../../../src/text/screen.ts';

function aPanel(title: string, note = ''): Panel {
  return {
    title,
    note,
    draw: ({ width }) => ({ lines: ['x'.repeat(width), 'y'], sentence: `${title} in words.` }),
  };
}

const rowOn = (options: ScreenOptions, panels: [Panel | null, Panel | null]) =>
  panelRow(panels, 10, createScreen(options));

describe('panelRow', () => {
  test('puts two charts next to each other where there is room', () => {
    const [row, ...others] = rowOn({ columns: 53 }, [aPanel('Left'), aPanel('Right', 'A note.')]);
    expect(others).toEqual([]);
    expect(row?.split('\n')).toEqual([
      `${'Left'.padEnd(43)}Right`,
      `${'x'.repeat(40)}   ${'x'.repeat(10)}`,
      `${'y'.padEnd(43)}y`,
      `${' '.repeat(43)}A note.`,
      '',
    ]);
  });

  test('keeps them near each other on a wide screen', () => {
    const [row = ''] = rowOn({ columns: 200 }, [aPanel('Left'), aPanel('Right')]);
    expect(row.split('\n')[1]).toBe(`${'x'.repeat(56)}   ${'x'.repeat(10)}`);
  });

  test('puts them under each other where there is less', () => {
    expect(rowOn({ columns: 52 }, [aPanel('Left', 'A note.'), aPanel('Right')])).toEqual([
      `Left\n${'x'.repeat(52)}\ny\nA note.\n`,
      `Right\n${'x'.repeat(52)}\ny\n`,
    ]);
  });

  test.each([
    ['the left', [null, aPanel('Right')], 'Right'],
    ['the right', [aPanel('Left'), null], 'Left'],
  ] as const)('gives a chart all the room where %s one is missing', (_name, panels, title) => {
    expect(rowOn({ columns: 80 }, [...panels])).toEqual([`${title}\n${'x'.repeat(80)}\ny\n`]);
  });

  test('has no row where both are missing', () => {
    expect(rowOn({ columns: 80 }, [null, null])).toEqual([]);
  });

  test('says each chart in accessible mode', () => {
    const panels: [Panel, Panel] = [aPanel('Left', 'A note.'), aPanel('Right')];
    expect(rowOn({ columns: 80, accessible: true }, panels)).toEqual([
      'Left: Left in words. A note.\n',
      'Right: Right in words.\n',
    ]);
  });
});
