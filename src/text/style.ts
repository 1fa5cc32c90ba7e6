import { Chalk } from 'chalk';

/** How a piece of text is marked. Colour never carries meaning alone: the words say it too. */
export interface Style {
  heading(text: string): string;
  label(text: string): string;
  command(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  warning(text: string): string;
  error(text: string): string;
}

/** A style of the 16 ANSI colours, or of none. The decision is the caller's, never chalk's own. */
export function createStyle(coloured: boolean): Style {
  const chalk = new Chalk({ level: coloured ? 1 : 0 });
  return {
    heading: chalk.bold,
    label: chalk.bold,
    command: chalk.cyan,
    faint: chalk.dim,
    good: chalk.green,
    warning: chalk.yellow,
    error: chalk.red.bold,
  };
}
