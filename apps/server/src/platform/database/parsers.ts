import pg from 'pg';

const oid = {
  int8: 20,
  int8Array: 1016,
  date: 1082,
  dateArray: 1182,
  numeric: 1700,
  timestamptz: 1184,
  timestamptzArray: 1185,
  textArray: 1009,
};

/** How values of PostgreSQL become values of ours: moments are epoch milliseconds, days are `YYYY-MM-DD`, numbers are numbers. */
export const parsers: pg.CustomTypesConfig = { getTypeParser };

const own = new Map<number, (text: string) => unknown>([
  [oid.int8, exactInteger],
  [oid.numeric, Number],
  [oid.date, String],
  [oid.timestamptz, epochMs],
  [oid.int8Array, (text) => list(text, exactInteger)],
  [oid.dateArray, (text) => list(text, String)],
  [oid.timestamptzArray, (text) => list(text, epochMs)],
]);

function getTypeParser(type: number, format?: 'text' | 'binary'): (text: string) => unknown {
  return own.get(type) ?? pg.types.getTypeParser(type, format);
}

/** Epoch milliseconds of a timestamptz as PostgreSQL writes it; ±Infinity for `infinity`. Parts of a millisecond are cut off. */
export function epochMs(text: string): number {
  if (text === 'infinity') return Number.POSITIVE_INFINITY;
  if (text === '-infinity') return Number.NEGATIVE_INFINITY;
  const iso = text
    .replace(' ', 'T')
    .replace(/([+-]\d\d)(:?)(\d\d)?$/, (_all, hours, _colon, minutes) => `${hours}:${minutes ?? '00'}`);
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new Error(`not a moment: ${text}`);
  return ms;
}

/** A moment (epoch milliseconds) as text that PostgreSQL takes for a timestamptz, for parameters and jsonb. */
export function moment(ms: number): string {
  return new Date(ms).toISOString();
}

function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`an integer too large to be exact: ${text}`);
  return value;
}

function list<T>(text: string, parse: (item: string) => T): (T | null)[] {
  const items = pg.types.getTypeParser(oid.textArray)(text) as (string | null)[];
  return items.map((item) => (item === null ? null : parse(item)));
}
