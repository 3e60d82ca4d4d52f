import type { CivilDate } from '../calendar/calendar.ts';
import { dayNumberOf } from '../calendar/civil.ts';
import type { TicketKind } from './vocabulary.ts';

/** What carries a readable number: tickets by kind, orders, written warnings, submissions of suggestions (H1). */
export type NumberedThing = TicketKind | 'order' | 'writtenWarning' | 'suggestionSubmission';

/** The parts of a readable number. */
export type NumberParts = { readonly prefix: string; readonly day: CivilDate; readonly n: number };

const pattern = /^([A-Z]{2,4})(\d{4})(\d{2})(\d{2})-(\d{6,})$/;

/** A readable number such as `TS20261121-000123`: prefix, civil day, place in that day; a seventh digit is possible. */
export function formatNumber(prefix: string, day: CivilDate, n: number): string {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`place ${n} of a day`);
  return `${prefix}${day.replaceAll('-', '')}-${String(n).padStart(6, '0')}`;
}

/** The parts of a readable number, typed with any case and outer spaces; null where the text is none. */
export function parseNumber(text: string): NumberParts | null {
  const match = pattern.exec(text.trim().toUpperCase());
  if (!match) return null;
  const [, prefix = '', year, month, date, place] = match;
  const day = `${year}-${month}-${date}`;
  const n = Number(place);
  const isCanonical = dayNumberOf(day) !== undefined && n >= 1 && String(n).padStart(6, '0') === place;
  return isCanonical ? { prefix, day, n } : null;
}
