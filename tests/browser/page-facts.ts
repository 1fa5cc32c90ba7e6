import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Elements that reach beyond the window, and texts that reach beyond their picture. */
export function overflow(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const root = document.documentElement;
    const right = (element) => Math.floor(element.getBoundingClientRect().right);
    const describe = (element) => element.tagName + ': ' + element.textContent.slice(0, 60);
    const isOutside = (element) => right(element) > root.clientWidth;
    const isCut = (text) => right(text) > right(text.closest('.picture'));
    return [
      ...(root.scrollWidth > root.clientWidth ? ['the page scrolls'] : []),
      ...[...document.querySelectorAll('body *:not(thead *)')].filter(isOutside).map(describe),
      ...[...document.querySelectorAll('.picture text')].filter(isCut).map(describe),
    ];
  })()`);
}

/**
 * The rules of axe that the page breaks and those that it keeps. It leaves the contrast of text in SVG
 * open; `contrasts` measures that.
 */
export async function audit(page: Page) {
  await page.evaluate(axe.source);
  // Without it axe would fetch style sheets, of which there are none.
  const found: Pick<AxeResults, 'violations' | 'passes' | 'incomplete'> = await page.evaluate(
    'axe.run({ preload: false })',
  );
  const ids = (kind: keyof typeof found) => found[kind].map(({ id }) => id);
  const open = found.incomplete
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => ({ id, html })))
    .filter(({ id, html }) => !(id === 'color-contrast' && /^<(text|tspan)/.test(html)));
  return { violations: ids('violations'), open, passes: ids('passes') };
}

/** Where each kind of mark stands, and which of its properties has the colour. */
type Marks = Readonly<Record<string, readonly [selector: string, property: 'fill' | 'stroke']>>;

const RANGE_MARKS: Marks = {
  range: ['.range', 'stroke'],
  shown: ['.shown', 'fill'],
  claim: ['.claim', 'stroke'],
  target: ['.target', 'fill'],
};

export const PLAN_MARKS: Marks = {
  bar: ['.bar', 'fill'],
  capacity: ['.capacity', 'stroke'],
  off: ['.off', 'stroke'],
  today: ['path.today', 'fill'],
  todayLine: ['line.today', 'stroke'],
};

/** Contrast of each mark and text of the pictures with the ground (WCAG 2.2), the lowest of its kind. */
export function contrasts(
  page: Page,
  marks: Marks = RANGE_MARKS,
): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(`(() => {
    const light = (colour) => {
      const parts = colour.match(/[0-9.]+/g).slice(0, 3).map((part) => part / 255);
      const linear = parts.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    };
    const ground = light(getComputedStyle(document.body).backgroundColor);
    const ratio = (colour) => {
      const [low, high] = [ground, light(colour)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const lowest = (selector, property) =>
      Math.min(...[...document.querySelectorAll(selector)].map((element) => ratio(getComputedStyle(element)[property])));
    return {
      text: lowest('.picture text, .picture tspan', 'fill'),
      ...Object.fromEntries(
        Object.entries(${JSON.stringify(marks)}).map(([name, mark]) => [name, lowest(...mark)]),
      ),
    };
  })()`);
}

/** What a table says of one row: the cell's text by the name of its column. */
export type Row = Readonly<Record<string, string>>;

/** The rows of all tables, each with its first cell. */
export function rowsOf(page: Page): Promise<readonly (readonly [head: string, row: Row])[]> {
  return page.evaluate(`[...document.querySelectorAll('table')].flatMap((table) => {
    const columns = [...table.tHead.rows[0].cells].map((cell) => cell.textContent).slice(1);
    return [...table.tBodies[0].rows].map(({ cells: [head, ...cells] }) => [
      head.textContent,
      Object.fromEntries(cells.map((cell, place) => [columns[place], cell.textContent])),
    ]);
  })`);
}

/** Pixels of the smallest text that is shown. */
export function smallestText(page: Page): Promise<number> {
  return page.evaluate(`(() => {
    const sizes = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: element, textContent } = walker.currentNode;
      if (textContent.trim() === '' || element.getClientRects().length === 0) continue;
      sizes.push(parseFloat(getComputedStyle(element).fontSize));
    }
    for (const cell of document.querySelectorAll('td')) {
      sizes.push(parseFloat(getComputedStyle(cell, '::before').fontSize));
    }
    return Math.min(...sizes);
  })()`);
}

/** The colour of the page's ground. */
export function groundOf(page: Page): Promise<string> {
  return page.evaluate('getComputedStyle(document.body).backgroundColor');
}
