import type { CivilDate } from '../calendar/calendar.ts';
import { dateIn, readDate, type WrittenDate } from './readDate.ts';

/** Which of two numbers is the day. */
export type DayMonthOrder = 'dayFirst' | 'monthFirst';

/** What helps to decide which number is the day where both could be. */
export interface DateHints {
  /** Somebody knows: dates whose numbers can be read both ways are read this way. */
  readonly order?: DayMonthOrder;
  /** Somebody knows between which days all dates lie, both included. */
  readonly range?: { readonly from: CivilDate; readonly to: CivilDate };
  /** The same dates in another column, row by row. */
  readonly secondColumn?: readonly string[];
  /** No date is later than this. */
  readonly latest?: CivilDate;
}

/** Why the open dates were read as they were, weightiest first. */
export const dateGrounds = ['told', 'range', 'secondColumn', 'span', 'latest', 'order', 'assumed'] as const;

/** One reason for a reading of dates. */
export type DateGround = (typeof dateGrounds)[number];

/** How a column of dates was read. */
export interface DateReading {
  /** Row by row; null where the text is no date. */
  readonly dates: readonly (CivilDate | null)[];
  /** Row by row: true where the date is not the one the column's own order would give, because day and month were swapped. */
  readonly repaired: readonly boolean[];
  /** What the rows show that can only be read in one way; null where there are none or both. */
  readonly writtenOrder: DayMonthOrder | null;
  /** How rows were read that can be read both ways. */
  readonly openOrder: DayMonthOrder;
  readonly ground: DateGround;
  /** How many rows can be read both ways, and how many of them fit the ground either way. */
  readonly open: number;
  readonly fitDayFirst: number;
  readonly fitMonthFirst: number;
  /** The days the fit was counted against, where the ground is a range, a span or a latest day. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

interface OpenRow {
  readonly dayFirst: CivilDate;
  readonly monthFirst: CivilDate;
  readonly row: number;
}

interface Verdict {
  readonly ground: DateGround;
  readonly order: DayMonthOrder;
  readonly fitDayFirst: number;
  readonly fitMonthFirst: number;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/**
 * Reads a column of dates and decides, for those whose numbers can be read both ways, which one is the day — from what
 * somebody told, from a range, from a second column that disagrees, or from the span of the rows that can be read in one
 * way only. A system that took one order for the other leaves exactly this: rows with a day above 12 as they were
 * written, all others with day and month swapped. Nothing is ever repaired without evidence.
 */
export function repairDates(texts: readonly string[], hints: DateHints = {}): DateReading {
  const written = texts.map(readDate);
  const open = openRows(written);
  const sure = written.map(sureDate);
  const writtenOrder = orderOf(written);
  const verdict = decide(open, sure, writtenOrder, hints);
  const dates = [...sure];
  const repaired = texts.map(() => false);
  for (const row of open) {
    dates[row.row] = row[verdict.order];
    repaired[row.row] = writtenOrder !== null && writtenOrder !== verdict.order;
  }
  const { ground, order: openOrder, fitDayFirst, fitMonthFirst, from, to } = verdict;
  const fit = { open: open.length, fitDayFirst, fitMonthFirst, from, to };
  return { dates, repaired, writtenOrder, openOrder, ground, ...fit };
}

function openRows(written: readonly WrittenDate[]): OpenRow[] {
  return written.flatMap((one, row) => {
    if (one.kind !== 'open' || one.first === one.second) return [];
    const dayFirst = dateIn(one.year, one.second, one.first);
    const monthFirst = dateIn(one.year, one.first, one.second);
    return dayFirst === null || monthFirst === null ? [] : { dayFirst, monthFirst, row };
  });
}

/** The date of a text that can be read in one way only. */
function sureDate(one: WrittenDate): CivilDate | null {
  if (one.kind === 'certain') return one.date;
  if (one.kind === 'unreadable') return null;
  const dayFirst = dateIn(one.year, one.second, one.first);
  const monthFirst = dateIn(one.year, one.first, one.second);
  if (one.first === one.second) return dayFirst;
  return dayFirst === null ? monthFirst : monthFirst === null ? dayFirst : null;
}

function orderOf(written: readonly WrittenDate[]): DayMonthOrder | null {
  const numbers = written.filter((one) => one.kind === 'open');
  const dayFirst = numbers.some(({ first }) => first > 12);
  const monthFirst = numbers.some(({ second }) => second > 12);
  return dayFirst === monthFirst ? null : dayFirst ? 'dayFirst' : 'monthFirst';
}

function decide(
  open: readonly OpenRow[],
  sure: readonly (CivilDate | null)[],
  writtenOrder: DayMonthOrder | null,
  hints: DateHints,
): Verdict {
  const plain = { fitDayFirst: 0, fitMonthFirst: 0, from: null, to: null };
  if (hints.order) return { ...plain, ground: 'told', order: hints.order };
  const { range, latest } = hints;
  return (
    (range && byDays(open, 'range', range.from, range.to)) ??
    bySecondColumn(open, hints.secondColumn, writtenOrder) ??
    bySpan(open, sure) ??
    (latest === undefined ? undefined : byDays(open, 'latest', '0001-01-01', latest)) ??
    (writtenOrder
      ? { ...plain, ground: 'order', order: writtenOrder }
      : { ...plain, ground: 'assumed', order: 'dayFirst' })
  );
}

// One reading fits nearly always and the other clearly less: the rest may be slips of the pen.
const fits = 0.98;
const fitsNot = 0.8;

function byDays(
  open: readonly OpenRow[],
  ground: DateGround,
  from: CivilDate,
  to: CivilDate,
): Verdict | undefined {
  const within = (date: CivilDate) => date >= from && date <= to;
  const fitDayFirst = open.filter(({ dayFirst }) => within(dayFirst)).length;
  const fitMonthFirst = open.filter(({ monthFirst }) => within(monthFirst)).length;
  const order = clearer(open.length, fitDayFirst, fitMonthFirst);
  return order && { ground, order, fitDayFirst, fitMonthFirst, from, to };
}

function clearer(all: number, dayFirst: number, monthFirst: number): DayMonthOrder | undefined {
  if (all === 0) return undefined;
  if (dayFirst >= fits * all && monthFirst <= fitsNot * all) return 'dayFirst';
  if (monthFirst >= fits * all && dayFirst <= fitsNot * all) return 'monthFirst';
  return undefined;
}

/**
 * A second column proves something only where it contradicts the written order: one that was computed from the same misread
 * dates agrees with them and is no witness.
 */
function bySecondColumn(
  open: readonly OpenRow[],
  texts: readonly string[] | undefined,
  writtenOrder: DayMonthOrder | null,
): Verdict | undefined {
  if (texts === undefined) return undefined;
  const witness = (row: number) => {
    const one = readDate(texts[row] ?? '');
    return one.kind === 'certain' ? one.date : null;
  };
  const fitDayFirst = open.filter(({ row, dayFirst }) => witness(row) === dayFirst).length;
  const fitMonthFirst = open.filter(({ row, monthFirst }) => witness(row) === monthFirst).length;
  const order = clearer(open.length, fitDayFirst, fitMonthFirst);
  if (!order || order === writtenOrder) return undefined;
  return { ground: 'secondColumn', order, fitDayFirst, fitMonthFirst, from: null, to: null };
}

const witnessesNeeded = 10;

/** The whole months between the first and the last date that can be read in one way only. */
function bySpan(open: readonly OpenRow[], sure: readonly (CivilDate | null)[]): Verdict | undefined {
  const known = sure.filter((date) => date !== null).sort();
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined || known.length < witnessesNeeded) return undefined;
  return byDays(open, 'span', `${first.slice(0, 7)}-01`, lastDayOfMonth(last));
}

function lastDayOfMonth(date: CivilDate): CivilDate {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return (
    dateIn(year, month, 31) ?? dateIn(year, month, 30) ?? dateIn(year, month, 29) ?? `${date.slice(0, 7)}-28`
  );
}
