import type { Json } from '@redress/domain';

type Value = Json | undefined;

/**
 * Turns a value of the domain into a row of the database: `registeredAt` → `registered_at`, and moments (names that end in
 * At, Since or From) from epoch milliseconds into ISO strings. What lies deeper is stored as JSON and kept as it is.
 */
export function toRow(value: object): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [key, held] of Object.entries(value) as [string, Value][]) {
    row[columnOf(key)] =
      isMoment(key) && typeof held === 'number' ? new Date(held).toISOString() : (held ?? null);
  }
  return row;
}

/** Turns a row that came as JSON back into a value of the domain; the opposite of `toRow`. */
export function fromRow<T>(row: Readonly<Record<string, unknown>>): T {
  const value: Record<string, unknown> = {};
  for (const [column, held] of Object.entries(row)) {
    const key = keyOf(column);
    value[key] = isMoment(key) && typeof held === 'string' ? Date.parse(held) : held;
  }
  return value as T;
}

/** The column that holds a property. */
export function columnOf(key: string): string {
  const known = columns.get(key);
  if (known !== undefined) return known;
  const column = key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columns.set(key, column);
  return column;
}

const columns = new Map<string, string>();
const keys = new Map<string, string>();

function keyOf(column: string): string {
  const known = keys.get(column);
  if (known !== undefined) return known;
  const key = column.replace(/_([a-z0-9])/g, (_whole, letter: string) => letter.toUpperCase());
  keys.set(column, key);
  return key;
}

function isMoment(key: string): boolean {
  return /(At|Since|From)$/.test(key);
}
