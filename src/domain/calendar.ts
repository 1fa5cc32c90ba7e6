/** A calendar day as `YYYY-MM-DD` (ISO 8601), always one that exists, of the years 1900 to 9999. */
export type IsoDate = string & { readonly __isoDate: true };

const SHAPE = /^(19\d{2}|[2-9]\d{3})-(\d{2})-(\d{2})$/;

/** The day that `text` names, or null where it is no `YYYY-MM-DD` or no day of the calendar. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isSameDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isSameDay ? (text as IsoDate) : null;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Days since 1970-01-01, so that days can be added and compared as numbers. */
export function dayNumber(day: IsoDate): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day with this number; the inverse of `dayNumber`. */
export function dayFromNumber(number: number): IsoDate {
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

/** The Monday on or before a day (ISO 8601 weeks). */
export function weekStart(day: IsoDate): IsoDate {
  const number = dayNumber(day);
  // 1970-01-01 was a Thursday.
  return dayFromNumber(number - ((((number + 3) % 7) + 7) % 7));
}
