import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type HolidayNotice,
  type Interval,
  type WorkingCalendar,
  weekdays,
  withHolidays,
} from '@redress/domain';
import { dataFolder } from './folder.ts';

/** A calendar as delivered. */
export interface DeliveredCalendar {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly definition: WorkingCalendar;
}

const zone = 'Asia/Shanghai';
const noDates = { holidays: {}, makeUp: {}, special: {} };
const office: readonly Interval[] = [
  ['09:00', '12:00'],
  ['13:30', '18:00'],
];
// Customers rest from 21:00 to 09:00 and from 12:00 to 14:00 (G4).
const contact: readonly Interval[] = [
  ['09:00', '12:00'],
  ['14:00', '21:00'],
];

/** The calendars of a new system; the working one knows the years whose public holidays have been announced (E1). */
export async function deliveredCalendars(): Promise<readonly DeliveredCalendar[]> {
  const plain = { zone, hours: everyDay(weekdays.slice(0, 5), office), ...noDates };
  const working = withHolidays(plain, await announcedHolidays());
  const contactHours = { zone, hours: everyDay(weekdays, contact), ...noDates };
  return [
    {
      code: 'always',
      name: '全天候',
      nameEn: 'Around the clock',
      definition: { zone, always: true, hours: {}, ...noDates },
    },
    { code: 'working', name: '工作时间', nameEn: 'Working time', definition: working },
    {
      code: 'contactHours',
      name: '客户联系时段',
      nameEn: 'Customer contact hours',
      definition: contactHours,
    },
  ];
}

/** The government's holiday notices that come with the system, by year; a year not announced yet has no days. */
export async function announcedHolidays(): Promise<readonly HolidayNotice[]> {
  const folder = join(dataFolder, 'holidays');
  const names = (await readdir(folder)).filter((name) => /^\d{4}\.json$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as HolidayNotice),
  );
}

function everyDay(days: readonly string[], hours: readonly Interval[]): WorkingCalendar['hours'] {
  return Object.fromEntries(days.map((day) => [day, hours]));
}
