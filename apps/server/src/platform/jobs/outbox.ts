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
