import { composedComplaints } from './complaints/composed.ts';
import { openJournal } from './journal.ts';
import { gatherStaff } from './people.ts';
import { play } from './play.ts';
import { openSwitchboard } from './switchboard.ts';
import { ownWorld } from './world.ts';

const [n = '100', speed = '4000', minutes = '2'] = process.argv.slice(2);
const startAt = Date.parse('2026-09-17T08:30:00+08:00');
const world = await ownWorld({
  startAt,
  speed: Number(speed),
  processes: 1,
  firstPort: 4800,
  say: console.log,
});
const writer = openJournal();
const t = performance.now();
const staff = await gatherStaff({
  urls: world.urls,
  writer,
  seed: 1,
  hired: { juniorAgent: 2, surveyor: 1 },
});
console.log('staff', staff.workers.length, performance.now() - t, new Date(world.clock.now()).toISOString());
const complaints = composedComplaints(Number(n), 1);
const now = world.clock.now();
const day = {
  clock: world.clock,
  seed: 1,
  reference: staff.reference,
  switchboard: openSwitchboard(complaints, now, 2, 1),
};
const played = await play(day, staff, Number(minutes) * 60_000);
console.log(played);
console.log([...writer.journal.refusals].sort((a, b) => b[1] - a[1]));
console.log(writer.journal.acknowledged.length, writer.journal.requests);
for (const [route, ms] of [...writer.journal.timings]
  .sort((a, b) => b[1].length - a[1].length)
  .slice(0, 40)) {
  const s = ms.toSorted((a, b) => a - b);
  console.log(
    route,
    s.length,
    s[Math.floor(s.length / 2)]?.toFixed(1),
    s[Math.floor(s.length * 0.99)]?.toFixed(1),
  );
}
const db = world.database!;
console.table(
  await db.query('select status, level, close_reason, count(*) from ticket group by 1,2,3 order by 1,2'),
);
console.table(
  await db.query(
    'select kind, state, count(*), count(breached_at) as breached from clock group by 1,2 order by 1,2',
  ),
);
console.table(
  await db.query(
    'select desk, reason, user_id is null as free, count(*) from desk_item group by 1,2,3 order by 1,2',
  ),
);
console.table(await db.query('select type, count(*) from ticket_event group by 1 order by 2 desc'));
await world.stop();
