import type { ColumnType } from 'kysely';

/** A timestamptz column: read as epoch milliseconds, written as ISO text (`moment(ms)`) or by SQL. */
export type Moment = ColumnType<number, string, string>;

/**
 * The tables that `database.kysely` knows. A module adds its own beside its store:
 * `declare module '#platform/database/tables.ts' { interface Tables { ticket: TicketTable } }`.
 */
export interface Tables {
  schema_migration: { number: number; name: string; checksum: string; applied_at: Moment };
}
