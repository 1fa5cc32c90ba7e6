/** A calendar day as `YYYY-MM-DD` (ISO 8601), always one that exists, from year 1000 on. */
export type IsoDate = string & { readonly __isoDate: true };

const SHAPE = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** The day that `text` names, or null where it is no `YYYY-MM-DD` or no day of the calendar. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSameDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSameDay ? (text as IsoDate) : null;
}
