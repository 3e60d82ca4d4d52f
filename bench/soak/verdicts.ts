import type { Queries } from '../../apps/server/src/platform/database/database.ts';
import { type Verdict, verdict } from '../../tools/day/checks/evidence.ts';
import { passingTables, type Sample } from './sample.ts';

const mostMb = 300;
const growthMb = 40;
const poolOfEach = 10;

/** Memory stays under its limit, and does not climb: the last quarter is like the second. */
export function memoryVerdict(samples: readonly Sample[]): Verdict {
  const findings: string[] = [];
  const notes: string[] = [];
  for (const place of samples[0]?.servers.keys() ?? []) {
    const resident = samples.map(({ servers }) => servers[place]?.residentMb ?? Number.POSITIVE_INFINITY);
    const [early, late, most] = [
      median(quarter(resident, 1)),
      median(quarter(resident, 3)),
      Math.max(...resident),
    ];
    notes.push(`server ${place}: ${early.toFixed(0)} → ${late.toFixed(0)} MB, at most ${most.toFixed(0)} MB`);
    if (most >= mostMb) findings.push(`server ${place} took ${most.toFixed(0)} MB, ${mostMb} are allowed`);
    if (late - early > growthMb)
      findings.push(`server ${place} grew from ${early.toFixed(0)} to ${late.toFixed(0)} MB`);
  }
  return verdict(`memory under ${mostMb} MB and flat`, samples.length, findings, notes.join('; '));
}

/** Connections stay within the pools. */
export function connectionsVerdict(samples: readonly Sample[]): Verdict {
  const most = Math.max(...samples.map(({ connections }) => connections));
  const allowed = poolOfEach * (samples[0]?.servers.length ?? 1);
  const findings = most > allowed ? [`${most} connections, the pools allow ${allowed}`] : [];
  return verdict('no connection leaks', samples.length, findings, `at most ${most} of ${allowed}`);
}

/** Tables whose rows come and go do not grow: the last quarter is like the second. */
export function tablesVerdict(samples: readonly Sample[]): Verdict {
  const findings: string[] = [];
  const notes: string[] = [];
  for (const table of passingTables) {
    const rows = samples.map((sample) => sample.rows[table] ?? 0);
    const [early, late] = [median(quarter(rows, 1)), median(quarter(rows, 3))];
    notes.push(`${table} ${early} → ${late}`);
    if (late > early * 1.5 + 200) findings.push(`${table} grew from ${early} to ${late} rows`);
  }
  return verdict('no table grows without a reason', samples.length, findings, notes.join(', '));
}

/** Nothing is left that was to be removed. Asked when the cleaner has had its time. */
export async function cleanVerdict(queries: Queries): Promise<Verdict> {
  const left = {
    'sessions that ended':
      "session where expires_at < now() or last_seen_at + idle_s * interval '1 second' < now()",
    'old answers to retries': "idempotency_key where created_at < now() - interval '2 days 1 hour'",
    'old proofs of retries': "idempotency_done where at < now() - interval '2 days 1 hour'",
    'old live events': "live_event where at < now() - interval '3 hours'",
    'messages delivered long ago': "outbox where processed_at < now() - interval '7 days 1 hour'",
    'messages not delivered': 'outbox where processed_at is null',
    'people who left': "presence where seen_at < now() - interval '10 minutes'",
    'entries without a seal': 'audit_unsealed',
  };
  const findings: string[] = [];
  for (const [what, where] of Object.entries(left)) {
    const { n } = await queries.one<{ n: number }>(`select count(*) as n from ${where}`);
    if (n > 0) findings.push(`${n} ${what}`);
  }
  return verdict('what is over has been removed', Object.keys(left).length, findings);
}

function quarter(values: readonly number[], which: 1 | 3): number[] {
  const size = Math.max(1, Math.floor(values.length / 4));
  return values.slice(which * size, (which + 1) * size);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
