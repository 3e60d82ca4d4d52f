import type { LiveIds } from './authorise.ts';

/** One row of live_event without its id and moment, with the column names of `insertLive`. */
export interface LiveRow {
  readonly topic: string;
  readonly ids: LiveIds;
}

/** The row that says what changed, for the jsonb list that `insertLive` reads. */
export function liveEvent(topic: string, ids: LiveIds): LiveRow {
  return { topic, ids };
}

/** SQL that writes a jsonb list of live rows, to be one part of a statement with the change itself. */
export function insertLive(parameter: string): string {
  return `insert into live_event (at, topic, ids)
    select now(), topic, ids from jsonb_to_recordset(${parameter}::jsonb) as live (topic text, ids jsonb)`;
}
