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
      for (let taken = 0; taken < batch; taken += 1) {
        if (stopping.aborted || !(await deliverNext(database, handlers, log))) return false;
      }
      return true;
    },
  };
}

/** Delivers the longest waiting message; false when none is due. Of several processes each takes another one. */
export function deliverNext(
  database: Database,
  handlers: Readonly<Record<string, OutboxHandler>>,
  log: Log,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const message = await transaction.maybeOne<OutboxMessage>(
      `select id, topic, payload, attempts from outbox
       where processed_at is null and available_at <= now() and topic = any($1)
       order by available_at, id limit 1 for update skip locked`,
      [Object.keys(handlers)],
    );
    const handler = message && handlers[message.topic];
    if (!handler) return false;
    await transaction.run('savepoint delivery');
    try {
      await handler(message, transaction);
      await transaction.run('update outbox set processed_at = now() where id = $1', [message.id]);
    } catch (error) {
      log.warn({ err: error, topic: message.topic, message: message.id }, 'delivery failed; will be retried');
      await transaction.run('rollback to savepoint delivery');
      await postpone(transaction, message);
    }
    return true;
  });
}

function postpone(transaction: Queries, { id, attempts }: OutboxMessage): Promise<number> {
  const waitMs = Math.min(1000 * 2 ** attempts, longestWaitMs);
  return transaction.run(
    `update outbox set attempts = attempts + 1, available_at = now() + $2 * interval '1 millisecond' where id = $1`,
    [id, waitMs],
  );
}
