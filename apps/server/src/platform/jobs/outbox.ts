import type { Queries } from '#platform/database/database.ts';

/** A message to the outside or to another module, written in the transaction of what it tells. */
export interface OutboxMessage {
  readonly id: number;
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** How often delivery was tried before. */
  readonly attempts: number;
}

/**
 * Delivers one message. Its writes on `transaction` are kept together with the mark that the message is done; effects
 * outside may be repeated after a crash. Throwing means: try again later.
 */
export type OutboxHandler = (message: OutboxMessage, transaction: Queries) => Promise<void>;

/** One row of the outbox, with the column names of `insertOutbox`. */
export interface OutboxRow {
  readonly topic: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** Not delivered before this much time has passed, in milliseconds. */
  readonly delay_ms: number;
}

/** The row of a message to be delivered once the transaction is committed. */
export function outboxMessage(topic: string, payload: OutboxRow['payload'], delayMs = 0): OutboxRow {
  return { topic, payload, delay_ms: delayMs };
}

/** SQL that writes a jsonb list of messages, to be one part of a statement with the change itself. */
export function insertOutbox(parameter: string): string {
  return `insert into outbox (topic, payload, created_at, available_at)
    select topic, payload, now(), now() + delay_ms * interval '1 millisecond'
    from jsonb_to_recordset(${parameter}::jsonb) as message (topic text, payload jsonb, delay_ms double precision)`;
}
