import { civilDay, parseNumber } from '@redress/domain';
import type { Evidence, Verdict } from './evidence.ts';
import { verdict } from './evidence.ts';

/** Numbers of tickets, orders and warnings are dense and unique per day and prefix, and of the day they were given. */
export async function numbersVerdict({ queries, rules }: Evidence): Promise<Verdict> {
  const rows = await queries.query<{ number: string; at: number }>(
    `select t.number, e.at from ticket t join ticket_event e on e.ticket_id = t.id and e.type = 'registered'
     union all select number, proposed_at from work_order
     union all select number, issued_at from written_warning`,
  );
  const findings: string[] = [];
  const places = new Map<string, number[]>();
  for (const { number, at } of rows) {
    const parts = parseNumber(number);
    if (parts === null) {
      findings.push(`${number} is no number`);
      continue;
    }
    if (civilDay(at, rules.zone) !== parts.day)
      findings.push(`${number} was given on ${civilDay(at, rules.zone)}`);
    const key = `${parts.prefix} ${parts.day}`;
    const known = places.get(key);
    if (known) known.push(parts.n);
    else places.set(key, [parts.n]);
  }
  for (const [key, list] of places) {
    const sorted = list.sort((a, b) => a - b);
    const gap = sorted.findIndex((n, index) => n !== index + 1);
    if (gap >= 0) findings.push(`${key}: ${sorted[gap]} stands where ${gap + 1} should`);
  }
  return verdict(
    'numbers are dense and unique per day and prefix',
    rows.length,
    findings,
    `${rows.length} numbers in ${places.size} rows`,
  );
}
