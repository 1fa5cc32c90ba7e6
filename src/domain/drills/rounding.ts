/** The least whole number that is not below `value`, where a binary fraction must not make 49 a 50. */
export function roundUp(value: number): number {
  return Math.ceil(value - 1e-9);
}

/** Money to the cent. */
export function toCents(euros: number): number {
  return Math.round(euros * 100) / 100;
}

/** A proportion as text: `25%`, or `12.5%` with one decimal. */
export function percentage(proportion: number, decimals = 0): string {
  return `${written(proportion * 100, decimals)}%`;
}

/** A number as a prompt shows it: `1,234.50` with two decimals. */
export function written(value: number, decimals = 0): string {
  const [whole = '', ...fraction] = value.toFixed(decimals).split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}
