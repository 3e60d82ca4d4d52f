import { type WallTime, wallTimeAt } from './wallTime.ts';

/** How a moment is written: everything, to the minute, short for lists, the day alone, the time alone. */
export type MomentStyle = 'second' | 'minute' | 'short' | 'day' | 'time';

/**
 * Writes an instant as the centre's clock showed it, for example `2026-11-21 20:05`. `short` leaves out the year when it
 * is the year of `now`, and the date when it is the day of `now`.
 */
export function formatMoment(instant: number, zone: string, style: MomentStyle, now: number): string {
  const wall = wallTimeAt(instant, zone);
  switch (style) {
    case 'second':
      return `${dayOf(wall)} ${minuteOf(wall)}:${two(wall.second)}`;
    case 'minute':
      return `${dayOf(wall)} ${minuteOf(wall)}`;
    case 'day':
      return dayOf(wall);
    case 'time':
      return minuteOf(wall);
    case 'short':
      return shortOf(wall, wallTimeAt(now, zone));
  }
}

/** The day of an instant in a zone, as `YYYY-MM-DD`. */
export function dayIn(zone: string, instant: number): string {
  return dayOf(wallTimeAt(instant, zone));
}

function shortOf(wall: WallTime, today: WallTime): string {
  if (wall.year !== today.year) return dayOf(wall);
  const monthDay = `${two(wall.month)}-${two(wall.day)}`;
  if (wall.month !== today.month || wall.day !== today.day) return `${monthDay} ${minuteOf(wall)}`;
  return minuteOf(wall);
}

function dayOf(wall: WallTime): string {
  return `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}`;
}

function minuteOf(wall: WallTime): string {
  return `${two(wall.hour)}:${two(wall.minute)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
