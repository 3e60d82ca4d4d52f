import { type Interval, type Weekday, type WorkingCalendar, weekdays } from '@redress/domain';

/** What a calendar says about one civil day, for a screen. */
export type DayView =
  | { readonly kind: 'regular' | 'closed' }
  | { readonly kind: 'holiday'; readonly name: string }
  | { readonly kind: 'makeUp'; readonly as: Weekday }
  | { readonly kind: 'special'; readonly hours: readonly Interval[] };

/** The days of a month as `YYYY-MM-DD`. */
export function daysOfMonth(year: number, month: number): readonly string[] {
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${year}-${two(month)}-${two(index + 1)}`);
}

/** The weekday of a day, Monday as 0. */
export function weekdayIndex(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** What the calendar says about a day; the first of special, make-up, holiday and week that knows it decides. */
export function dayView(calendar: WorkingCalendar, date: string): DayView {
  const hours = calendar.special[date];
  if (hours !== undefined) return { kind: 'special', hours };
  const as = calendar.makeUp[date];
  if (as !== undefined) return { kind: 'makeUp', as };
  const name = calendar.holidays[date];
  if (name !== undefined) return { kind: 'holiday', name };
  const weekday = weekdays[weekdayIndex(date)];
  const open = weekday !== undefined && (calendar.hours[weekday] ?? []).length > 0;
  return { kind: open ? 'regular' : 'closed' };
}

/** The calendar with one day said anew; `null` leaves it to its weekday. */
export function withDay(calendar: WorkingCalendar, date: string, view: DayView | null): WorkingCalendar {
  const { [date]: _holiday, ...holidays } = calendar.holidays;
  const { [date]: _makeUp, ...makeUp } = calendar.makeUp;
  const { [date]: _special, ...special } = calendar.special;
  const without = { ...calendar, holidays, makeUp, special };
  switch (view?.kind) {
    case 'holiday':
      return { ...without, holidays: { ...holidays, [date]: view.name } };
    case 'makeUp':
      return { ...without, makeUp: { ...makeUp, [date]: view.as } };
    case 'special':
      return { ...without, special: { ...special, [date]: view.hours } };
    case 'regular':
    case 'closed':
    case undefined:
      return without;
  }
}

/** Hours as they are typed: `09:00-12:00, 13:30-18:00`; empty for none. */
export function hoursText(hours: readonly Interval[] = []): string {
  return hours.map(([opens, closes]) => `${opens}-${closes}`).join(', ');
}

/** Hours out of typed text, or undefined where it cannot be read. Full-width signs are read as well. */
export function readHours(text: string): Interval[] | undefined {
  const parts = text
    .normalize('NFKC')
    .split(/[,，、;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const hours: Interval[] = [];
  for (const part of parts) {
    const found = /^(\d{1,2}):(\d{2})\s*[-–—~至]\s*(\d{1,2}):(\d{2})$/.exec(part);
    if (!found) return undefined;
    const [, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found;
    hours.push([`${fromHour.padStart(2, '0')}:${fromMinute}`, `${toHour.padStart(2, '0')}:${toMinute}`]);
  }
  return hours;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
