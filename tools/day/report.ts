import type { Queries } from '../../apps/server/src/platform/database/database.ts';
import type { Verdict } from './checks/evidence.ts';
import type { Journal } from './journal.ts';
import type { Played } from './play.ts';

/** Where the tickets of a database stand, most frequent first. */
export async function outcomes(queries: Queries): Promise<string[]> {
  const rows = await queries.query<{ what: string; count: number }>(
    `select concat_ws(' ', status, close_reason) as what, count(*) as count from ticket group by 1 order by 2 desc`,
  );
  const steps = await queries.query<{ what: string; count: number }>(
    'select type as what, count(*) as count from ticket_event group by 1 order by 2 desc',
  );
  const inLine = (all: typeof rows) => all.map(({ what, count }) => `${count} ${what}`).join(', ');
  return [`Tickets: ${inLine(rows)}`, `Steps: ${inLine(steps)}`];
}

/** How much was done in which time. */
export function throughput(journal: Journal, { realMs, hours, settled }: Played): string[] {
  const seconds = realMs / 1000;
  const commands = journal.acknowledged.length;
  const each = (count: number) => (count / seconds).toFixed(1);
  return [
    `${hours.toFixed(1)} hours on the wall clock in ${seconds.toFixed(0)} s; ${settled ? 'everything was settled' : 'the time was over before everything was settled'}`,
    `${journal.registered.size} tickets, ${commands} commands (${each(commands)}/s), ${journal.requests} requests (${each(journal.requests)}/s)`,
  ];
}

/** The refusals people met, most frequent first: races that somebody lost, and limits of what one may do. */
export function refusals(journal: Journal): string[] {
  const all = [...journal.refusals].sort((a, b) => b[1] - a[1]);
  return all.length === 0 ? [] : [`Refused: ${all.map(([what, count]) => `${count} ${what}`).join(', ')}`];
}

/** One line per route: how many answers, and how long half and 99 of a hundred of them took at most. */
export function latencies({ timings }: Journal): string[] {
  const rows = [...timings].sort((a, b) => b[1].length - a[1].length);
  return rows.map(([route, times]) => {
    const sorted = times.toSorted((a, b) => a - b);
    const ms = (share: number) => `${quantile(sorted, share).toFixed(1).padStart(8)} ms`;
    return `${String(times.length).padStart(7)} ${ms(0.5)} ${ms(0.99)}  ${route}`;
  });
}

/** How long after their time warnings and alarms came, in real milliseconds. */
export function lateness(lags: readonly number[], speed: number): string[] {
  if (lags.length === 0) return [];
  const ms = (share: number) => `${(quantile(lags, share) / speed).toFixed(0)} ms`;
  return [
    `Clocks fired ${ms(0.5)} (half), ${ms(0.99)} (99 %), ${ms(1)} (all) after their time, in real time`,
  ];
}

/** A verdict in one line, and its findings below it. */
export function sentencesOf({ name, passed, seen, note, findings, failures }: Verdict): string[] {
  const more = failures > findings.length ? [`      and ${failures - findings.length} more`] : [];
  const looked = note === '' ? `${seen} looked at` : note;
  return [
    `${passed ? 'PASS' : 'FAIL'}  ${name} (${looked})`,
    ...findings.map((one) => `      ${one}`),
    ...more,
  ];
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
