import { type WorkingCalendar, weekdays } from '@redress/domain';
import { z } from 'zod';
import { momentOut } from '../tickets/parts.ts';
import { matching } from './text.ts';

const time = matching(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, '时间须为 HH:MM|Times are HH:MM');
const date = z.iso.date();
const interval = z.tuple([time, time]);
const intervals = z.array(interval).max(12);

/** When time counts, as an administrator writes it; whether it makes sense is checked by the rules of calendars (E1). */
export const calendarDefinition: z.ZodType<WorkingCalendar, WorkingCalendar> = z.object({
  zone: z.string().min(1).max(60),
  always: z.boolean().exactOptional(),
  hours: z.partialRecord(z.enum(weekdays), intervals),
  holidays: z.record(date, z.string().trim().min(1).max(40)),
  makeUp: z.record(date, z.enum(weekdays)),
  special: z.record(date, intervals),
  knownYears: z.array(z.int().min(2000).max(2200)).max(200).exactOptional(),
});

/** A version of a calendar. */
export const calendarVersion = z.object({
  version: z.int(),
  definition: calendarDefinition,
  effectiveFrom: momentOut,
  createdAt: momentOut,
  createdBy: z.uuid().nullable(),
  note: z.string(),
});

/** A calendar with the version in force and, where one is waiting, the next. */
export const calendar = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  retired: z.boolean(),
  version: z.int(),
  /** Units that name this calendar themselves. */
  units: z.int(),
  latestVersion: z.int(),
  current: calendarVersion,
  upcoming: calendarVersion.nullable(),
});

/** A calendar with the version in force and, where one is waiting, the next. */
export type CalendarView = z.infer<typeof calendar>;

/** The names of a calendar. */
export const calendarNames = z.object({
  name: z.string().trim().min(1).max(40),
  nameEn: z.string().trim().min(1).max(60),
});
