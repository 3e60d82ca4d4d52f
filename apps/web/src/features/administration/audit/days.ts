import { instantOf } from '#ui/time/wallTime.ts';

/** The first instant of a day (`YYYY-MM-DD`) in a zone, as ISO text. */
export function dayStart(day: string, zone: string): string {
  return new Date(midnight(day, 0, zone)).toISOString();
}

/** The first instant after a day in a zone, as ISO text. */
export function dayEnd(day: string, zone: string): string {
  return new Date(midnight(day, 1, zone)).toISOString();
}

function midnight(day: string, later: number, zone: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const shifted = new Date(Date.UTC(year, month - 1, date + later));
  return instantOf(
    {
      year: shifted.getUTCFullYear(),
      month: shifted.getUTCMonth() + 1,
      day: shifted.getUTCDate(),
      hour: 0,
      minute: 0,
      second: 0,
    },
    zone,
  );
}
