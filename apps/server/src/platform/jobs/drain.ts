import type { Database, Queries } from '#platform/database/database.ts';
import type { Log } from '#platform/log.ts';
import type { OutboxHandler, OutboxMessage } from './outbox.ts';
import type { Job } from './runner.ts';

const batch = 50;
const longestWaitMs = 3_600_000;

/** The loop that delivers the outbox: each message by the handler of its topic, in its own transaction, until it succeeds. */
export function outboxJob(
  database: Database,
  handlers: Readonly<Record<string, OutboxHandler>>,
  log: Log,
): Job {
  return {
    name: 'outbox',
    everyMs: 300,
    run: async (stopping) => {
      if (stopping.aborted) return false;
      return (await deliverNext(database, handlers, log, batch)) === batch;
    },
  };
}

/**
 * Delivers the longest waiting messages, so many at most, and answers how many it took. Of several processes each takes
 * others.
 */
export function deliverNext(
  database: Database,
  handlers: Readonly<Record<string, OutboxHandler>>,
  log: Log,
  most = 1,
): Promise<number> {
  return database.transaction(async (transaction) => {
    const messages = await transaction.query<OutboxMessage>(
      `select id, topic, payload, attempts from outbox
       where processed_at is null and available_at <= now() and topic = any($1)
       order by available_at, id limit $2 for update skip locked`,
      [Object.keys(handlers), most],
    );
    const delivered: number[] = [];
    for (const message of messages) {
      // One that fails takes nothing of the others with it.
      await transaction.run('savepoint delivery');
      try {
        await handlers[message.topic]?.(message, transaction);
        delivered.push(message.id);
      } catch (error) {
        log.warn(
          { err: error, topic: message.topic, message: message.id },
          'delivery failed; will be retried',
        );
        await transaction.run('rollback to savepoint delivery');
        await postpone(transaction, message);
      }
      await transaction.run('release savepoint delivery');
    }
    if (delivered.length > 0) {
      await transaction.run('update outbox set processed_at = now() where id = any($1::bigint[])', [
        delivered,
      ]);
    }
    return messages.length;
  });
}

function postpone(transaction: Queries, { id, attempts }: OutboxMessage): Promise<number> {
  const waitMs = Math.min(1000 * 2 ** attempts, longestWaitMs);
  return transaction.run(
    `update outbox set attempts = attempts + 1, available_at = now() + $2 * interval '1 millisecond' where id = $1`,
    [id, waitMs],
  );
}
