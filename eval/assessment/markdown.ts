/** A table whose first column is text and whose others are figures. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

const BAR_CELLS = 40;

/** Bars of plain text, all on one scale that begins at 0. */
export function bars(rows: readonly (readonly [string, number])[], digits = 3): string {
  const widest = Math.max(...rows.map(([name]) => name.length));
  const largest = Math.max(...rows.map(([, value]) => value));
  const lines = rows.map(([name, value]) => {
    const bar = '#'.repeat(Math.round((BAR_CELLS * value) / largest));
    return `${name.padEnd(widest)}  ${bar.padEnd(BAR_CELLS)}  ${fixed(value, digits)}`;
  });
  return ['```text', ...lines, '```'].join('\n');
}

/** Never a negative zero, so that the same figure has the same text. */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return /^-0\.?0*$/.test(text) ? text.slice(1) : text;
}

export function percent(share: number, digits = 1): string {
  return `${fixed(100 * share, digits)} %`;
}

/** With its sign: for differences. */
export function signed(value: number, digits: number): string {
  const text = fixed(value, digits);
  return text.startsWith('-') ? text : `+${text}`;
}
