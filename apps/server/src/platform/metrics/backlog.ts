import type { Database } from '#platform/database/database.ts';
import type { Metric } from './exposition.ts';

interface Backlog {
  readonly clock_lag: number;
  readonly outbox_waiting: number;
  readonly outbox_age: number;
  readonly audit_unsealed: number;
  readonly audit_age: number;
}

// Ages by the database's clock, each from the end of an index: asking costs the same however much there is.
const question = `select
  coalesce(extract(epoch from greatest(now() - (select min(next_fire_at) from clock where next_fire_at is not null), '0'))::float8, 0)
    as clock_lag,
  (select count(*) from (select from outbox where processed_at is null limit 10000) waiting) as outbox_waiting,
  coalesce(extract(epoch from greatest(now() - (select min(available_at) from outbox where processed_at is null), '0'))::float8, 0)
    as outbox_age,
  (select count(*) from (select from audit_unsealed limit 10000) waiting) as audit_unsealed,
  coalesce(extract(epoch from now() - (select e.at from audit_entry e where e.id = (select min(entry_id) from audit_unsealed)))::float8, 0)
    as audit_age`;

// Several scrapers ask the database once.
const keptMs = 2_000;

/** What waits in the database, for the metrics; `redress_database_up` 0 and nothing else where it does not answer. */
export function backlogMetrics(database: Database): () => Promise<Metric[]> {
  let asked: { readonly at: number; readonly answer: Promise<Metric[]> } | undefined;
  return () => {
    if (asked === undefined || performance.now() - asked.at > keptMs) {
      asked = { at: performance.now(), answer: ask(database) };
    }
    return asked.answer;
  };
}

async function ask(database: Database): Promise<Metric[]> {
  const found = await database.one<Backlog>(question).catch(() => null);
  const up = gauge('redress_database_up', 'Whether the database answers', found ? 1 : 0);
  if (!found) return [up];
  return [
    up,
    gauge(
      'redress_clock_lag_seconds',
      'How long the oldest due clock has waited to be fired',
      found.clock_lag,
    ),
    gauge(
      'redress_outbox_waiting',
      'Messages that wait for delivery (counted up to 10000)',
      found.outbox_waiting,
    ),
    gauge('redress_outbox_age_seconds', 'How long the oldest due message has waited', found.outbox_age),
    gauge(
      'redress_audit_unsealed',
      'Audit entries that wait for their seal (up to 10000)',
      found.audit_unsealed,
    ),
    gauge('redress_audit_unsealed_age_seconds', 'Age of the oldest unsealed audit entry', found.audit_age),
  ];
}

/** A metric with one value. */
export function gauge(name: string, help: string, value: number): Metric {
  return { name, help, type: 'gauge', samples: [{ value }] };
}
