import { dayIn } from './format.ts';
import { instantOf } from './wallTime.ts';

/** A day written `YYYY-MM-DD` as the instant (ISO) at which it begins in a zone. */
export function dayStart(day: string, zone: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(instantOf({ year, month, day: date, hour: 0, minute: 0, second: 0 }, zone)).toISOString();
}

/** The instant (ISO) at which the day after a day begins in a zone: the open end of a period that includes the day. */
export function dayEnd(day: string, zone: string): string {
  return dayStart(dayAfter(day, 1), zone);
}

/** The day so many days after another; both as `YYYY-MM-DD`. */
export function dayAfter(day: string, days: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

/** The first day of the month that an instant falls into, and the day itself. */
export function monthToDate(
  zone: string,
  instant: number,
): { readonly from: string; readonly until: string } {
  const until = dayIn(zone, instant);
  return { from: `${until.slice(0, 8)}01`, until };
}
