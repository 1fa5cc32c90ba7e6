import type { Chart, ChartLook } from './chart-lines.ts';
import { padEnd } from './display-width.ts';
import { Page } from './page.ts';
import type { Screen } from './screen.ts';

/** A chart under its title. */
export interface Panel {
  readonly title: string;
  readonly draw: (look: ChartLook) => Chart;
  /** What stands under it; empty for nothing. */
  readonly note: string;
}

/** Cells of the left one of two charts: with less they stand under each other, with more far apart. */
const LEFT_WIDTH = { min: 40, max: 56 } as const;
const GAP = 3;

/**
 * Two charts, either of which may be missing: next to each other where there is room, else one under
 * the other; in accessible mode each as its sentence.
 *
 * @param rightWidth cells of the right one where both stand in one row
 * @returns texts that each end in a line break, one for each row
 */
export function panelRow(
  [left, right]: readonly [Panel | null, Panel | null],
  rightWidth: number,
  screen: Screen,
): string[] {
  const panels = [left, right].filter((panel) => panel !== null);
  if (screen.accessible) return panels.map((panel) => saidPanel(panel, screen));
  const leftWidth = Math.min(LEFT_WIDTH.max, screen.columns - rightWidth - GAP);
  if (left === null || right === null || leftWidth < LEFT_WIDTH.min) {
    return panels.map((panel) => asText(panelLines(panel, screen, screen.columns)));
  }
  const leftLines = panelLines(left, screen, leftWidth);
  const rightLines = panelLines(right, screen, rightWidth);
  const rows = Math.max(leftLines.length, rightLines.length);
  return [
    asText(
      Array.from({ length: rows }, (_, row) =>
        (padEnd(leftLines[row] ?? '', leftWidth + GAP) + (rightLines[row] ?? '')).trimEnd(),
      ),
    ),
  ];
}

function saidPanel({ title, draw, note }: Panel, screen: Screen): string {
  const { sentence } = draw({ ...screen, width: screen.columns });
  return new Page(screen).labelled(title, `${sentence} ${note}`).toString();
}

function panelLines({ title, draw, note }: Panel, screen: Screen, width: number): string[] {
  const narrow = { ...screen, columns: width };
  const above = new Page(narrow).heading(title).toString();
  const under = new Page(narrow).text(note).toString();
  const { lines } = draw({ ...screen, width });
  return `${above}${asText(lines)}${under}`.trimEnd().split('\n');
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
