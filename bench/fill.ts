// Fills a database with N tickets, as a province's history would: npm run bench:fill -- 1000000
// Options: --open SHARE (0.02) of tickets that are not closed; --distinct N (20000) courses that are really different.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { diceOf } from '../apps/server/src/modules/demo/dice.ts';
import { isUnused, loadDemoData } from '../apps/server/src/modules/demo/public.ts';
import { fileStore } from '../apps/server/src/modules/files/public.ts';
import { ensureRoles } from '../apps/server/src/modules/identity/public.ts';
import { rulesChanged } from '../apps/server/src/modules/settings/public.ts';
import { caseRules } from '../apps/server/src/modules/tickets/rules.ts';
import { sealBatch } from '../apps/server/src/platform/audit/sealer.ts';
import { markBuilt } from '../apps/server/src/platform/search/build.ts';
import { enlargeCentre } from './fill/centre.ts';
import { fillTickets } from './fill/fill.ts';
import { openBenchPlace } from './place.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    open: { type: 'string', default: '0.02' },
    distinct: { type: 'string', default: '20000' },
  },
});
const tickets = Number(positionals[0] ?? 10_000);
const open = Number(values.open);
const distinct = Number(values.distinct);
if (!Number.isInteger(tickets) || tickets < 100 || !(open >= 0 && open <= 1) || !(distinct > 0)) {
  throw new Error('npm run bench:fill -- N [--open SHARE] [--distinct N], N at least 100');
}

const began = performance.now();
const say = (line: string) =>
  console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${line}`);
const place = await openBenchPlace(24);
try {
  const { database, dataFolder } = place;
  await ensureRoles(database);
  if (await isUnused(database)) await loadDemoData(database, null);
  await enlargeCentre(database);
  rulesChanged(database);
  const { found } = await database.one<{ found: boolean }>('select exists (select from ticket) as found');
  if (found) throw new Error('this database has tickets already; fill a new one');
  while ((await sealBatch(database)).sealed > 0);
  const content = Buffer.from('现场测试记录\n测试结果：正常\n');
  const store = fileStore(dataFolder);
  const received = await store.receive(Readable.from([content]), 1024);
  if (received === 'tooLarge') throw new Error('the evidence does not fit');
  await store.keep(received);
  const evidence = { size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  const rules = await caseRules(database);
  const { now } = await database.one<{ now: number }>('select now() as now');
  const filled = await fillTickets(
    { database, rules, dice: diceOf(2026), evidence, say },
    { tickets, open, distinct, now },
  );
  await markBuilt(database, ['ticket', 'customer']);
  say(`done: ${filled.tickets} tickets, ${filled.open} of them open, ${filled.rows} rows`);
} finally {
  await place.close();
}
