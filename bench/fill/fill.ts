import type { Dice } from '../../apps/server/src/modules/demo/dice.ts';
import type { CaseRulesInForce } from '../../apps/server/src/modules/tickets/rules.ts';
import type { Database } from '../../apps/server/src/platform/database/database.ts';
import { type Counters, writeCopies } from './copies.ts';
import { crewOf } from './crew.ts';
import { type CustomerPool, customerColumns, pickSkewed, writeCustomers } from './customers.ts';
import { live, type World } from './life.ts';
import { takeOff } from './tables.ts';
import { caseColumns, type EvidenceContent, templateOf } from './template.ts';
import { copyText, openWriter, type Writer } from './writer.ts';

/** What a database is filled with. */
export interface Filling {
  readonly database: Database;
  readonly rules: CaseRulesInForce;
  readonly dice: Dice;
  readonly evidence: EvidenceContent;
  readonly say: (line: string) => void;
}

/** How much, and of what kind. */
export interface FillPlan {
  readonly tickets: number;
  /** The share of tickets that are not closed. */
  readonly open: number;
  /** How many courses are really different; the others are copies with other ids, customers and texts. */
  readonly distinct: number;
  readonly now: number;
}

const dayMs = 86_400_000;
const oldestDays = 730;
const openDays = 12;
const window = 40;

/** Loads tickets in bulk, with everything that hangs on them; the rules of the product have decided every one. */
export async function fillTickets(
  filling: Filling,
  plan: FillPlan,
): Promise<{ tickets: number; open: number; rows: number }> {
  const { database, dice, rules, say, evidence } = filling;
  const columns = { ...customerColumns, ...caseColumns };
  const tables = Object.keys(columns);
  const kept = await keptAudit(database);
  const off = await takeOff(database, tables);
  say('indexes and foreign keys taken off');
  let rows = 0;
  const writer = await openWriter(database, columns);
  try {
    const counting: Writer = {
      row: (table, line) => {
        rows += 1;
        return writer.row(table, line);
      },
      finish: writer.finish,
      abort: writer.abort,
    };
    for (const [table, lines] of Object.entries(kept.lines))
      for (const line of lines) await counting.row(table, line);
    const customers = await writeCustomers(database, counting, Math.max(1_000, Math.round(plan.tickets / 4)));
    say(`${rows} rows of customers`);
    const crew = await crewOf(database, rules.all);
    const world: World = { rules, crew, dice, end: plan.now };
    const copying = {
      writer: counting,
      customers,
      dice,
      counters: { numbers: new Map<string, number>(), event: 0, entry: kept.entry, seal: kept.seal },
      repeatWithinDays: rules.policy.repeatWithinDays,
    };
    const openTickets = Math.round(plan.tickets * plan.open);
    const closed = { tickets: plan.tickets - openTickets, closed: true };
    for (const { tickets, closed: ended } of [closed, { tickets: openTickets, closed: false }]) {
      const courses = Math.min(tickets, Math.ceil(plan.distinct * (ended ? 0.8 : 0.2)));
      let written = 0;
      for (let from = 0; from < courses; from += window) {
        const lives = livesOf(world, customers, { from, courses, ended });
        const templates = lives.map((life) => templateOf(life, rules, evidence));
        const wanted = Math.round(((from + templates.length) / courses) * tickets) - written;
        const copies = Math.floor(wanted / templates.length);
        const more = wanted - copies * templates.length;
        if (copies > 0) await writeCopies(copying, templates, copies);
        if (more > 0) await writeCopies(copying, templates.slice(0, more), 1);
        written += wanted;
        if (Math.floor(from / window) % 50 === 0)
          say(`${written} ${ended ? 'closed' : 'open'} tickets, ${rows} rows`);
      }
    }
    await counting.finish();
    await keepCounters(database, copying.counters);
    say(`${rows} rows loaded`);
  } catch (failure) {
    writer.abort();
    throw failure;
  } finally {
    await off.restore();
    say('indexes and foreign keys restored and checked');
  }
  return { tickets: plan.tickets, open: Math.round(plan.tickets * plan.open), rows };
}

/** The courses of one stretch of time, oldest first; arrivals run through the whole span evenly, with a little more lately. */
function livesOf(
  world: World,
  customers: CustomerPool,
  { from, courses, ended }: { from: number; courses: number; ended: boolean },
) {
  const { dice, end } = world;
  const [oldest, newest] = ended ? [oldestDays, 3] : [openDays, 0];
  const groups = [...customers.keys()];
  const lives = [];
  for (let n = from; n < Math.min(from + window, courses); n += 1) {
    const share = ((n + dice.roll(1_000) / 1_000) / courses) ** 0.9;
    for (let tried = 0; ; tried += 1) {
      if (tried === 500) throw new Error('no course comes to its end');
      const back = ended ? newest + (1 - share) * (oldest - newest) : oldest * (1 - share) ** 3;
      const arrival = end - back * dayMs;
      const [branchId = '', customerClass = '', area = ''] = pickByMembers(groups, customers, dice).split(
        ':',
      );
      const life = live(world, Math.round(arrival), { branchId, class: customerClass, area });
      const isClosed = life?.found.ticket.closedAt !== null;
      if (life !== null && life.steps.length > 0 && isClosed === ended) {
        lives.push(life);
        break;
      }
    }
  }
  return lives;
}

function pickByMembers(groups: readonly string[], customers: CustomerPool, dice: Dice): string {
  for (;;) {
    const group = pickSkewed(groups, dice);
    const members = customers.get(group)?.length ?? 0;
    if (dice.roll(1_000) < Math.min(1_000, members)) return group;
  }
}

/** What the trail holds already: it is loaded again with the rest, and the chain goes on from its end. */
async function keptAudit(database: Database) {
  const entries = await database.query<Record<string, string | null>>(
    `select id::text, at::text, actor_id::text, actor_name, action, subject_type, subject_id, data::text, request_id
     from audit_entry order by audit_entry.id`,
  );
  const seals = await database.query<{ seq: number; entry_id: number; previous_hash: Buffer; hash: Buffer }>(
    'select seq, entry_id, previous_hash, hash from audit_seal order by seq',
  );
  const last = seals.at(-1);
  return {
    lines: {
      audit_entry: entries.map((row) => Object.values(row).map(copyText).join('\t')),
      audit_seal: seals.map(
        ({ seq, entry_id, previous_hash, hash }) =>
          `${seq}\t${entry_id}\t\\\\x${previous_hash.toString('hex')}\t\\\\x${hash.toString('hex')}`,
      ),
    },
    entry: Number(entries.at(-1)?.id ?? 0),
    seal: { seq: last?.seq ?? 0, hash: last?.hash ?? Buffer.alloc(32) },
  };
}

async function keepCounters(database: Database, { numbers, event, entry }: Counters): Promise<void> {
  const rows = [...numbers].map(([key, last]) => ({
    prefix: key.split(' ')[0],
    day: key.split(' ')[1],
    last,
  }));
  await database.run(
    `insert into number_counter (prefix, day, last)
     select prefix, day, last from jsonb_to_recordset($1::jsonb) as x (prefix text, day date, last integer)`,
    [JSON.stringify(rows)],
  );
  await database.query("select setval('ticket_event_id_seq', $1)", [event + 1]);
  await database.query("select setval('audit_entry_id_seq', $1)", [entry + 1]);
}
