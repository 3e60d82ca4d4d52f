import { isDatabaseAway } from './away.ts';
import type { Queries } from './database.ts';

// A replica ends a long reading that stands in the way of what it has to replay.
const conflictWithRecovery = '40001';

/** Reads on the replica, and on the primary while the replica cannot answer. Typed query building is the primary's. */
export function eitherOf(replica: Queries, primary: Queries): Queries {
  const either =
    <Arguments extends unknown[], Answer>(
      onReplica: (...given: Arguments) => Promise<Answer>,
      onPrimary: (...given: Arguments) => Promise<Answer>,
    ) =>
    async (...given: Arguments): Promise<Answer> => {
      try {
        return await onReplica(...given);
      } catch (error) {
        if (!isDatabaseAway(error) && (error as { code?: unknown }).code !== conflictWithRecovery)
          throw error;
        return onPrimary(...given);
      }
    };
  return {
    query: (sql, values) => either(replica.query, primary.query)(sql, values) as never,
    one: (sql, values) => either(replica.one, primary.one)(sql, values) as never,
    maybeOne: (sql, values) => either(replica.maybeOne, primary.maybeOne)(sql, values) as never,
    run: primary.run,
    kysely: primary.kysely,
  };
}
