import { createStyle, type Style } from './style.ts';

/** The signs a screen may show: plain ASCII ones where the terminal has no other. */
export interface Glyphs {
  readonly bullet: string;
  readonly arrow: string;
  /** Signs of charts, each of one cell. A square of a heat map, from nothing to the most. */
  readonly shades: string;
  /** The top of a column, from the lowest to a full cell. */
  readonly rising: string;
  /** The end of a bar, from the shortest to a full cell. */
  readonly filling: string;
  /** What is left of a bar. */
  readonly unfilled: string;
  /** A line drawn across columns. */
  readonly level: string;
  readonly axis: string;
  /** A range on a scale, its value, and what was claimed. */
  readonly range: string;
  readonly point: string;
  readonly claim: string;
  readonly claimAtTarget: string;
}

const UNICODE_GLYPHS: Glyphs = {
  bullet: '•',
  arrow: '→',
  shades: '·░▒▓█',
  rising: '▁▂▃▄▅▆▇█',
  filling: '▏▎▍▌▋▊▉█',
  unfilled: '░',
  level: '─',
  axis: '│',
  range: '━',
  point: '●',
  claim: '○',
  claimAtTarget: '◎',
};
const ASCII_GLYPHS: Glyphs = {
  bullet: '-',
  arrow: '->',
  shades: '.:+*#',
  rising: '.:#',
  filling: '#',
  unfilled: '.',
  level: '-',
  axis: '|',
  range: '=',
  point: '#',
  claim: 'o',
  claimAtTarget: '@',
};
/** Read aloud, an arrow should be a word and a bullet a pause. */
const SPOKEN_GLYPHS: Glyphs = { ...ASCII_GLYPHS, arrow: 'to' };

/** What a renderer has to know of the place its text goes to. A value: no stream, no terminal. */
export interface Screen {
  /** Cells of a line, 1 or more. */
  readonly columns: number;
  readonly accessible: boolean;
  readonly style: Style;
  readonly glyphs: Glyphs;
  /** Whether the terminal understands OSC 8 links. */
  readonly hyperlinks: boolean;
}

export interface ScreenOptions {
  readonly columns: number;
  readonly coloured?: boolean;
  readonly ascii?: boolean;
  readonly accessible?: boolean;
  readonly hyperlinks?: boolean;
}

export function createScreen(options: ScreenOptions): Screen {
  return {
    columns: Math.max(1, options.columns),
    accessible: options.accessible ?? false,
    style: createStyle(options.coloured ?? false),
    glyphs: glyphsFor(options),
    hyperlinks: options.hyperlinks ?? false,
  };
}

function glyphsFor({ accessible, ascii }: ScreenOptions): Glyphs {
  if (accessible) return SPOKEN_GLYPHS;
  return ascii ? ASCII_GLYPHS : UNICODE_GLYPHS;
}
