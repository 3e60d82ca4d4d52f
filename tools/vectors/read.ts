import { type Interval, type Pause, type Weekday, type WorkingCalendar, weekdays } from '@redress/domain';

/** A question about open time and its expected answer in seconds. */
export type ElapsedQuery = { readonly from: number; readonly to: number; readonly secs: number };

/** One row of a vector file, made ready for checking. Moments are Unix seconds, as in the file. */
export type Vector = {
  readonly name: string;
  readonly calendar: WorkingCalendar;
  readonly pauses: readonly Pause[];
  readonly start?: number;
  readonly secs?: number;
  /** Expected due times by boundary rule; null expects that the calendar never opens. */
  readonly atClosing?: number | null;
  readonly atNextOpening?: number | null;
  readonly elapsed: readonly ElapsedQuery[];
};

type Row = Readonly<Record<string, unknown>>;

/** The rows of a parsed file: a list of cases, or an object with such a list under `cases`. Throws on anything else. */
export function rowsOf(file: unknown): readonly unknown[] {
  if (Array.isArray(file)) return file;
  if (isRow(file) && Array.isArray(file.cases)) return file.cases;
  throw new Error('expected a list of cases, or an object with a list named "cases"');
}

/** One row as a vector. Throws with the field's name where the row is not of the format (see tools/vectors.md). */
export function readVector(row: unknown, index: number): Vector {
  if (!isRow(row)) throw new Error('a case must be an object');
  return {
    name: String(row.id ?? index),
    calendar: {
      zone: text(row.tz, 'tz'),
      hours: readHours(row.hours ?? {}),
      holidays: Object.fromEntries(list(row.holidays, 'holidays').map((day) => [dateIn(day), ''])),
      makeUp: readMakeUp(row.makeUp),
      special: readSpecial(row.special),
      ...(row.always === true && { always: true }),
    },
    pauses: list(row.pauses, 'pauses').map(readPause),
    ...(row.start !== undefined && { start: number(row.start, 'start') }),
    ...(row.secs !== undefined && { secs: number(row.secs, 'secs') }),
    ...(row.deadline_close !== undefined && {
      atClosing: numberOrNull(row.deadline_close, 'deadline_close'),
    }),
    ...(row.deadline_next_open !== undefined && {
      atNextOpening: numberOrNull(row.deadline_next_open, 'deadline_next_open'),
    }),
    elapsed: readElapsed(row.elapsed),
  };
}

function readHours(value: unknown): WorkingCalendar['hours'] {
  const hours: Partial<Record<Weekday, readonly Interval[]>> = {};
  for (const [name, intervals] of Object.entries(object(value, 'hours'))) {
    hours[weekday(name)] = readIntervals(intervals, `hours.${name}`);
  }
  return hours;
}

/** `[9, 17]`, `["09:00", "12:00"]`, or a list of such pairs. */
function readIntervals(value: unknown, field: string): readonly Interval[] {
  const items = list(value, field);
  if (items.length === 2 && !items.some(Array.isArray)) return [readInterval(items, field)];
  return items.map((item) => readInterval(list(item, field), field));
}

function readInterval(pair: readonly unknown[], field: string): Interval {
  const [opens, closes] = pair;
  if (pair.length !== 2) throw new Error(`${field}: an interval has an opening and a closing time`);
  return [time(opens, field), time(closes, field)];
}

function time(value: unknown, field: string): string {
  if (typeof value === 'string') return value.padStart(5, '0');
  const minutes = Math.round(number(value, field) * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A list of dates, `{"date", "as"}` objects or `[date, weekday]` pairs; or an object from date to weekday. */
function readMakeUp(value: unknown): Record<string, Weekday> {
  const entries = isRow(value)
    ? Object.entries(value)
    : list(value, 'makeUp').map((item) =>
        isRow(item) ? [item.date, item.as] : Array.isArray(item) ? item : [item],
      );
  return Object.fromEntries(
    entries.map(([date, as]) => [
      text(date, 'makeUp'),
      as === undefined ? 'mon' : weekday(text(as, 'makeUp')),
    ]),
  );
}

function readSpecial(value: unknown): Record<string, readonly Interval[]> {
  const entries = Object.entries(object(value ?? {}, 'special'));
  return Object.fromEntries(
    entries.map(([date, intervals]) => [date, readIntervals(intervals, `special.${date}`)]),
  );
}

function readPause(value: unknown): Pause {
  const [from, to] = list(value, 'pauses');
  return { from: number(from, 'pauses') * 1000, to: number(to, 'pauses') * 1000 };
}

function readElapsed(value: unknown): readonly ElapsedQuery[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((item) => {
    const query = object(item, 'elapsed');
    return {
      from: number(query.from, 'elapsed.from'),
      to: number(query.to, 'elapsed.to'),
      secs: number(query.secs, 'elapsed.secs'),
    };
  });
}

function dateIn(value: unknown): string {
  return text(isRow(value) ? value.date : value, 'holidays');
}

function weekday(name: string): Weekday {
  const found = weekdays.find((day) => day === name.slice(0, 3).toLowerCase());
  if (found === undefined) throw new Error(`${name} is not a weekday`);
  return found;
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function object(value: unknown, field: string): Row {
  if (!isRow(value)) throw new Error(`${field} must be an object`);
  return value;
}

function list(value: unknown, field: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error(`${field} must be a list`);
  return value;
}

function text(value: unknown, field: string): string {
  if (typeof value !== 'string') throw new Error(`${field} must be text`);
  return value;
}

function number(value: unknown, field: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Error(`${field} must be a number`);
  return value;
}

function numberOrNull(value: unknown, field: string): number | null {
  return value === null ? null : number(value, field);
}
