import { Temporal } from 'temporal-polyfill';
import type { CivilDate, Moment } from './calendar.ts';
import { type DayNumber, dateOf, dayMs, minuteMs } from './civil.ts';

/** One stretch of a zone's history with the same distance to UTC, up to but without `until`. */
type Stretch = { readonly until: Moment; readonly offsetMs: number };

// Asking the zone database costs microseconds and every deadline asks dozens of times, so offsets are remembered in
// pages of about 13 months. The answers never change while a process runs.
const pageMs = 400 * dayMs;
const pages = new Map<string, Map<number, readonly Stretch[]>>();

/** Whether the name is a time zone of the IANA database; a bare distance to UTC is none. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    offsetAt(zone, 0);
    return true;
  } catch {
    return false;
  }
}

/** The civil date on the wall calendar of a zone at a moment. */
export function civilDay(at: Moment, zone: string): CivilDate {
  return dateOf(dayNumberAt(zone, at));
}

/** The number of the civil day in a zone at a moment. */
export function dayNumberAt(zone: string, at: Moment): DayNumber {
  return Math.floor((at + offsetAt(zone, at)) / dayMs);
}

/**
 * The moment at which clocks of a zone show so many minutes after midnight of a day (1440 and more lie on later days).
 * A time that clocks show twice in autumn means the first; one that they skip in spring counts with the offset before
 * the change, so 02:30 is the moment that is called 03:30 (RFC 5545, 3.3.5).
 */
export function momentOf(zone: string, day: DayNumber, minutes: number): Moment {
  const local = day * dayMs + minutes * minuteMs;
  const before = offsetAt(zone, local - dayMs);
  const after = offsetAt(zone, local + dayMs);
  if (before === after) return local - before;
  const candidates = [local - before, local - after].filter((at) => at + offsetAt(zone, at) === local);
  return candidates.length === 0 ? local - before : Math.min(...candidates);
}

function offsetAt(zone: string, at: Moment): number {
  for (const stretch of pageOf(zone, Math.floor(at / pageMs))) {
    if (at < stretch.until) return stretch.offsetMs;
  }
  throw new RangeError(`no offset for ${zone} at ${at}`);
}

function pageOf(zone: string, page: number): readonly Stretch[] {
  let known = pages.get(zone);
  const found = known?.get(page);
  if (found) return found;
  const stretches = readStretches(zone, page * pageMs, (page + 1) * pageMs);
  if (!known) {
    known = new Map();
    pages.set(zone, known);
  }
  known.set(page, stretches);
  return stretches;
}

function readStretches(zone: string, from: Moment, until: Moment): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (;;) {
    const offsetMs = at.offsetNanoseconds / 1_000_000;
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds >= until) {
      stretches.push({ until, offsetMs });
      return stretches;
    }
    stretches.push({ until: next.epochMilliseconds, offsetMs });
    at = next;
  }
}
