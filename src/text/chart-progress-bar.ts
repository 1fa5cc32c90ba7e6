import { type Chart, type ChartLook, drawable, linesOfSentence, paint } from './chart-lines.ts';

/** Longer bars are no clearer. */
const MAX_CELLS = 40;
const MIN_CELLS = 4;

/**
 * How much of something is done. It is full, and 100 %, only where everything is; more than nothing
 * shows.
 *
 * @param done of `total`, 0 or more; what is no such number counts as 0, more than `total` as `total`
 */
export function progressBar(done: number, total: number, look: ChartLook): Chart {
  const { glyphs, style, width } = look;
  const of = drawable(total);
  const part = Math.min(drawable(done), of);
  // The nudge keeps 29 of 100 at 29 %: divided and multiplied again it is a little less.
  const partOf = (whole: number) => {
    if (of === 0) return 0;
    return part === of ? whole : Math.min(whole - 1, Math.floor((part / of) * whole + 1e-9));
  };
  const percent = `${partOf(100)} %`;
  const sentence = of === 0 ? 'Nothing to do yet.' : `${percent} done.`;
  const cells = Math.min(MAX_CELLS, Math.floor(width) - ' 100 %'.length);
  if (!(cells >= MIN_CELLS)) return { lines: linesOfSentence(sentence, width), sentence };
  const filled = part === 0 ? 0 : Math.max(1, partOf(cells));
  const line = paint([
    { text: ([...glyphs.filling].at(-1) ?? '').repeat(filled), mark: style.good },
    { text: glyphs.unfilled.repeat(cells - filled), mark: style.faint },
    { text: ` ${percent}`, mark: null },
  ]);
  return { lines: [line], sentence };
}
