import type { Dice } from '../../apps/server/src/modules/demo/dice.ts';
import { columns } from '../../apps/server/src/modules/tickets/store/columns.ts';
import { deskRow } from '../../apps/server/src/modules/tickets/store/save.ts';
import { sealOf } from '../../apps/server/src/platform/audit/chain.ts';
import { idsAt } from '../../apps/server/src/platform/database/ids.ts';
import type { SearchEntry } from '../../apps/server/src/platform/search/entry.ts';
import { type CustomerPool, type FillCustomer, groupOf, pickSkewed } from './customers.ts';
import { fill, holeOf } from './holes.ts';
import { contentOf } from './life.ts';
import { searchLine } from './search.ts';
import type { Template } from './template.ts';
import { copyText, type Writer } from './writer.ts';

/** Where the numbers of tickets, orders and warnings, of history and of the audit trail have got to. */
export interface Counters {
  /** By prefix and civil day, as `TS 2026-11-21`. */
  readonly numbers: Map<string, number>;
  event: number;
  entry: number;
  seal: { seq: number; hash: Buffer };
}

/** What copies are made with. */
export interface Copying {
  readonly writer: Writer;
  readonly customers: CustomerPool;
  readonly dice: Dice;
  readonly counters: Counters;
  readonly repeatWithinDays: number;
}

const dayMs = 86_400_000;
const kept = 6;

interface Copy {
  readonly template: Template;
  readonly values: readonly string[];
}

/**
 * Writes so many copies of each template of a stretch of time: other ids, numbers, customers and texts, the same course.
 * History and audit entries come in the order of time over all of them, as they would have been written.
 */
export async function writeCopies(
  copying: Copying,
  templates: readonly Template[],
  copies: number,
): Promise<void> {
  const made = templates.map((template) =>
    Array.from({ length: copies }, () => ({ template, values: valuesOf(copying, template) })),
  );
  for (const copy of made.flat()) await writeCase(copying, copy);
  await writeHistory(copying, made);
  await writeAudit(copying, made);
}

async function writeCase({ writer }: Copying, { template, values }: Copy): Promise<void> {
  for (const { table, line } of template.rows) {
    const full = writer.row(table, fill(line, values));
    if (full !== undefined) await full;
  }
  const entries: SearchEntry[] = JSON.parse(fill(template.search, values));
  for (const entry of entries) {
    const full = writer.row('search_entry', searchLine(entry));
    if (full !== undefined) await full;
  }
  const value = (hole: string | null) =>
    hole === null || !isHole(hole) ? hole : (values[holeOf(hole)] ?? null);
  for (const item of template.desk) {
    const own = { ...item, ticketId: value(item.ticketId) ?? '', orderId: value(item.orderId) };
    const row = deskRow(own, template.classRank);
    await writer.row('desk_item', columns.desk.map((name) => copyText(row[name])).join('\t'));
  }
}

async function writeHistory(
  { writer, counters }: Copying,
  made: readonly (readonly Copy[])[],
): Promise<void> {
  const events = made.flatMap((copies) =>
    (copies[0]?.template.events ?? []).map((event) => ({ event, copies })),
  );
  events.sort((a, b) => a.event.at - b.event.at);
  for (const { event, copies } of events) {
    for (const { values } of copies) {
      counters.event += 1;
      const full = writer.row('ticket_event', `${counters.event}\t${fill(event.line, values)}`);
      if (full !== undefined) await full;
    }
  }
}

async function writeAudit({ writer, counters }: Copying, made: readonly (readonly Copy[])[]): Promise<void> {
  const audits = made.flatMap((copies) =>
    (copies[0]?.template.audits ?? []).map((audit) => ({ audit, copies })),
  );
  audits.sort((a, b) => a.audit.at - b.audit.at);
  let previousHex = counters.seal.hash.toString('hex');
  for (const { audit, copies } of audits) {
    const at = new Date(audit.at).toISOString().replace('Z', '000Z');
    for (const { template, values } of copies) {
      counters.entry += 1;
      const entry = {
        id: counters.entry,
        at,
        actor_id: audit.actorId,
        actor_name: audit.actorName,
        action: audit.action,
        subject_type: 'ticket',
        subject_id: values[template.ticketHole] ?? '',
        data: fill(audit.data, values),
        request_id: audit.requestId === null ? null : fill(audit.requestId, values),
      };
      const previous = counters.seal;
      const seq = previous.seq + 1;
      counters.seal = { seq, hash: sealOf(previous.hash, seq, entry) };
      const sealed = counters.seal.hash.toString('hex');
      const full = writer.row(
        'audit_entry',
        `${entry.id}\t${at}\t${entry.actor_id ?? '\\N'}\t${entry.actor_name}\t${entry.action}\tticket\t${entry.subject_id}\t${copyText(entry.data)}\t${entry.request_id ?? '\\N'}`,
      );
      if (full !== undefined) await full;
      const fullToo = writer.row('audit_seal', `${seq}\t${entry.id}\t\\\\x${previousHex}\t\\\\x${sealed}`);
      if (fullToo !== undefined) await fullToo;
      previousHex = sealed;
    }
  }
}

/** What stands in the holes of one copy. */
function valuesOf(copying: Copying, template: Template): string[] {
  const { life, holes, numbers, repeatHoles } = template;
  const { ticket } = life.found;
  const values: string[] = new Array(holes);
  const newId = idsAt(ticket.registeredAt);
  for (let hole = 0; hole < holes; hole += 1) values[hole] = newId();
  for (const { hole, prefix, day } of numbers) values[hole] = nextNumber(copying.counters, prefix, day);
  const set = (hole: string, value: string) => {
    values[holeOf(hole)] = value;
  };
  const { customer, repeats } = callerOf(copying, template);
  const { named } = life.holes;
  set(named.customerId, customer.id);
  set(named.name, customer.name);
  set(named.phone, customer.phone);
  set(named.line, customer.line);
  set(named.address, customer.address);
  set(named.content, contentOf(life.matter, copying.dice));
  values[repeatHoles.column] = '\\N';
  values[repeatHoles.history] = '';
  if (repeats !== null) {
    const days = Math.floor((ticket.registeredAt - repeats.at) / dayMs);
    const reasons = [
      'sameCustomer',
      'sameLine',
      'sameBusinessType',
      'sameNature',
      `withinDays:${days}:${copying.repeatWithinDays}`,
    ];
    const link = { ofTicketId: repeats.ticketId, ofTicketNumber: repeats.number, reasons };
    values[repeatHoles.column] = copyText(link);
    values[repeatHoles.history] = `, "repeat": "${repeats.number}"`;
  }
  if (counted(template)) {
    const closedAt = ticket.closedAt ?? Number.POSITIVE_INFINITY;
    customer.past.push({
      matter: matterOf(template),
      ticketId: values[template.ticketHole] ?? '',
      number: values[holeOf(ticket.number)] ?? '',
      at: ticket.registeredAt,
      closedAt,
    });
    if (customer.past.length > kept) customer.past.shift();
  }
  return values;
}

/** Who calls: where an earlier complaint of the same matter is still open, somebody else, for that one goes to the hotline. */
function callerOf({ customers, dice, repeatWithinDays }: Copying, template: Template) {
  const group = customers.get(groupOf(template.life.customer));
  if (group === undefined) throw new Error('a life without its group of customers');
  const { registeredAt } = template.life.found.ticket;
  for (let tried = 0; ; tried += 1) {
    const customer: FillCustomer = tried < 20 ? pickSkewed(group, dice) : dice.pick(group);
    const same = counted(template)
      ? customer.past.filter(
          ({ matter, at }) => matter === matterOf(template) && at > registeredAt - repeatWithinDays * dayMs,
        )
      : [];
    const latest = same.reduce<(typeof same)[number] | null>(
      (found, one) => (found === null || one.at > found.at ? one : found),
      null,
    );
    if (latest === null || latest.closedAt < registeredAt || tried === 40) {
      return { customer, repeats: tried === 40 ? null : latest };
    }
  }
}

function counted({ life }: Template): boolean {
  return life.matter.kind === 'complaint' || life.matter.kind === 'faultReport';
}

function matterOf({ life }: Template): string {
  return `${life.found.ticket.businessTypeId}:${life.found.ticket.natureId}`;
}

function nextNumber({ numbers }: Counters, prefix: string, day: string): string {
  const key = `${prefix} ${day}`;
  const next = (numbers.get(key) ?? 0) + 1;
  numbers.set(key, next);
  return `${prefix}${day.replaceAll('-', '')}-${String(next).padStart(6, '0')}`;
}

function isHole(value: string): boolean {
  return value.startsWith('00000000-0000-4000-8000-');
}
