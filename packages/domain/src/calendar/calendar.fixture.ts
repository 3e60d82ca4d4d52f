import type { Interval, WorkingCalendar } from './calendar.ts';

const officeDay: readonly Interval[] = [
  ['09:00', '12:00'],
  ['13:30', '17:30'],
];

/** An office in Shanghai, Monday to Friday 09:00-12:00 and 13:30-17:30: seven hours a day. For tests. */
export const office: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  hours: { mon: officeDay, tue: officeDay, wed: officeDay, thu: officeDay, fri: officeDay },
  holidays: {},
  makeUp: {},
  special: {},
};

/** The moment of a wall-clock time in Shanghai. For tests. */
export function shanghai(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
}

/** A calendar of one interval every day in a zone. For tests. */
export function daily(zone: string, ...intervals: Interval[]): WorkingCalendar {
  const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
  return {
    zone,
    hours: Object.fromEntries(days.map((day) => [day, intervals])),
    holidays: {},
    makeUp: {},
    special: {},
  };
}
