import { clean } from './clean.ts';
import { displayWidth, padEnd } from './display-width.ts';
import type { Screen } from './screen.ts';
import { wrap } from './wrap.ts';

/** One marked piece of a page: words in, wrapped lines out. */
type Mark = (text: string) => string;

export interface TextOptions {
  /** Cells left free at the start of every line. */
  readonly indent?: number;
  readonly mark?: Mark;
}

export interface Entry {
  readonly term: string;
  readonly text: string;
}

/** Below this width two columns stand under each other. */
const TWO_COLUMNS_FROM = 60;
/** Text behind a label wider than this goes on under the label, not under its own first word. */
const MAX_HANG = 16;

/**
 * A text for a screen, put together block by block. Every block is cleaned and wrapped here, so no
 * renderer can write a line wider than the terminal or let a stranger's escape through.
 */
export class Page {
  readonly screen: Screen;
  readonly #lines: string[] = [];

  constructor(screen: Screen) {
    this.screen = screen;
  }

  /** An empty line, unless the page is empty or already ends with one. */
  gap(): this {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
    return this;
  }

  heading(text: string): this {
    return this.gap().text(text, { mark: this.screen.style.heading });
  }

  text(text: string, { indent = 0, mark = (line) => line }: TextOptions = {}): this {
    return this.#hang('', text, { indent, mark });
  }

  /** A paragraph after a bold label: `Done when  a colleague ...`, the rest hanging under it. */
  labelled(label: string, text: string, indent = 0): this {
    return this.#hang(`${label}: `, text, { indent, markLabel: this.screen.style.label });
  }

  list(items: readonly string[], indent = 0): this {
    for (const item of items) this.#hang(`${this.screen.glyphs.bullet} `, item, { indent });
    return this;
  }

  steps(items: readonly string[], indent = 0): this {
    for (const [index, item] of items.entries()) this.#hang(`${index + 1}. `, item, { indent });
    return this;
  }

  /** Terms and what they mean: beside each other where there is room, else under each other. */
  entries(entries: readonly Entry[], { indent = 2, mark }: TextOptions = {}): this {
    const { columns, accessible, style } = this.screen;
    const termMark = mark ?? style.command;
    const widest = Math.max(0, ...entries.map(({ term }) => displayWidth(term)));
    const beside = columns >= TWO_COLUMNS_FROM && !accessible && widest <= columns / 2.4;
    for (const { term, text } of entries) {
      if (beside) {
        const hangLimit = columns / 2;
        this.#hang(padEnd(term, widest + 2), text, { indent, markLabel: termMark, hangLimit });
      } else {
        this.text(term, { indent, mark: termMark });
        this.text(text, { indent: indent + 2 });
      }
    }
    return this;
  }

  /** Lines of a chart, which cleans and measures them itself. */
  drawing(lines: readonly string[]): this {
    this.#lines.push(...lines);
    return this;
  }

  /** The whole text, ending in one line break; empty where nothing was added. */
  toString(): string {
    const end = this.#lines.at(-1) === '' ? -1 : undefined;
    const lines = this.#lines.slice(0, end);
    return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  }

  /** `text` after `label`; the following lines hang under its first word while there is room. */
  #hang(
    label: string,
    text: string,
    options: { indent?: number; mark?: Mark; markLabel?: Mark; hangLimit?: number },
  ): this {
    const { indent = 0, mark = (line: string) => line, markLabel = mark } = options;
    const { hangLimit = MAX_HANG } = options;
    const { columns } = this.screen;
    const words = clean(text);
    const shown = clean(label);
    const labelWidth = displayWidth(shown);
    if (indent + labelWidth > columns) {
      this.text(shown, { indent, mark: markLabel });
      return this.text(text, { indent: indent + 2, mark });
    }
    const hangs = labelWidth <= 3 || (columns >= TWO_COLUMNS_FROM && labelWidth <= hangLimit);
    const hanging = indent + (hangs ? labelWidth : 2);
    const room = columns - indent - labelWidth;
    const lines = wrap(words, columns - hanging, room);
    if (lines.length === 0 && shown !== '') lines.push('');
    for (const [index, line] of lines.entries()) {
      const start = index === 0 ? ' '.repeat(indent) + markLabel(shown) : ' '.repeat(hanging);
      this.#lines.push((start + mark(line)).trimEnd());
    }
    return this;
  }
}
