/** A date and time of day as a clock on the centre's wall shows it. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const parts = new Map<string, Intl.DateTimeFormat>();

/** What the clock of a zone shows at an instant; the browser's own zone plays no part. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  let format = parts.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US-u-hc-h23', {
      timeZone: zone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    parts.set(zone, format);
  }
  const found: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) found[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = found;
  return { year, month, day, hour, minute, second };
}

/**
 * The instant (milliseconds) at which the clock of a zone shows a wall time. Where clocks are put back the earlier of
 * the two is meant; a time that is skipped when clocks go forward becomes the one as much later.
 */
export function instantOf(wall: WallTime, zone: string): number {
  const asUtc = utcOf(wall);
  const before = asUtc - offsetAt(asUtc - 86_400_000, zone);
  const after = asUtc - offsetAt(asUtc + 86_400_000, zone);
  const candidates = [before, after].sort((a, b) => a - b);
  const exact = candidates.find((instant) => utcOf(wallTimeAt(instant, zone)) === asUtc);
  return exact ?? before;
}

function utcOf(wall: WallTime): number {
  return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
}

function offsetAt(instant: number, zone: string): number {
  return utcOf(wallTimeAt(instant, zone)) - Math.floor(instant / 1000) * 1000;
}
