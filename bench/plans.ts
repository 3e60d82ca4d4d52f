// Every statement of the product with its plan: npm run bench:plans -- [--out FILE] [--port 5030]
// Fails where a request reads a big table from end to end.
//   npm run bench:plans -- --compare SMALL.json LARGE.json     fails where a statement is more than 1.5 times slower
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { authenticate } from '../apps/server/src/modules/identity/public.ts';
import { modules } from '../apps/server/src/modules.ts';
import { readConfiguration } from '../apps/server/src/platform/configuration.ts';
import { openLog } from '../apps/server/src/platform/log.ts';
import { startServer } from '../apps/server/src/platform/server.ts';
import { openConnection } from './load/client.ts';
import { openBenchPlace } from './place.ts';
import { compare } from './plans/compare.ts';
import { type Explained, explain } from './plans/explain.ts';
import { recorderOn } from './plans/record.ts';
import { tourOf } from './plans/tour.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    port: { type: 'string', default: '5030' },
    compare: { type: 'boolean', default: false },
  },
});

if (values.compare) {
  const [small, large] = positionals.map((file): Explained[] => JSON.parse(readFileSync(file, 'utf8')));
  if (small === undefined || large === undefined) throw new Error('--compare SMALL.json LARGE.json');
  process.exitCode = compare(small, large) ? 0 : 1;
} else {
  await survey(Number(values.port), values.out);
}

async function survey(port: number, out: string | undefined): Promise<void> {
  const place = await openBenchPlace(8);
  const { database, dataFolder } = place;
  try {
    const recorder = recorderOn(database);
    const configuration = { ...readConfiguration({}), port };
    const services = {
      database: recorder.database,
      configuration,
      log: openLog('silent'),
      key: Buffer.alloc(32),
      dataFolder,
    };
    const asked = new Set<string>();
    const server = await startServer({
      services,
      modules,
      authenticate: (token, touch) => authenticate(recorder.database, token, touch),
    });
    try {
      const connection = await openConnection(port);
      for (const request of await tourOf(database)) {
        const who = `${request.method} ${request.path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`;
        recorder.now(who);
        const { status, body } = await connection.send(request);
        asked.add(`${request.method} ${request.path.split('?')[0]}`);
        if (status >= 400 && status !== 409) console.log(`${status} ${who} ${body.slice(0, 200)}`);
      }
      recorder.now('jobs');
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      connection.close();
      const routes = server.modules
        .flatMap((module) => module.routes)
        .filter(({ route }) => route.method === 'GET');
      for (const { route } of routes) {
        const pattern = new RegExp(`^GET ${route.path.replace(/:\w+/g, '[^/]+')}$`);
        if (![...asked].some((one) => pattern.test(one))) console.log(`not asked: GET ${route.path}`);
      }
    } finally {
      await server.stop();
    }
    const big = await database.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and reltuples > 2000 and relnamespace = 'public'::regnamespace",
    );
    const names = new Set(big.map(({ name }) => name));
    const explained: Explained[] = [];
    for (const recorded of recorder.recorded.values()) {
      if (!/^\s*(select|with|insert|update|delete|\()/i.test(recorded.text)) continue;
      try {
        explained.push(await explain(database, recorded, (table) => names.has(table)));
      } catch (error) {
        console.log(`no plan: ${recorded.text.slice(0, 100)} ${String(error)}`);
      }
    }
    explained.sort((a, b) => b.ms - a.ms);
    for (const { ms, pages, scans, text, by } of explained) {
      const requests = by.filter((one) => one !== 'jobs');
      console.log(
        `${ms.toFixed(2).padStart(9)} ms ${String(pages).padStart(7)} pages  ${text.replace(/\s+/g, ' ').slice(0, 110)}`,
      );
      console.log(`${' '.repeat(29)}${by[0] ?? ''}${by.length > 1 ? ` and ${by.length - 1} more` : ''}`);
      if (scans.length > 0)
        console.log(`${' '.repeat(29)}${requests.length > 0 ? 'SCANS ' : 'scans '} ${scans.join(', ')}`);
    }
    const offending = explained.filter(
      ({ scans, by }) => scans.length > 0 && by.some((one) => one !== 'jobs' && one !== 'start'),
    );
    console.log(
      `${explained.length} statements; ${offending.length} read a big table from end to end in a request`,
    );
    if (out !== undefined) writeFileSync(out, JSON.stringify(explained));
    process.exitCode = offending.length === 0 ? 0 : 1;
  } finally {
    await place.close();
  }
}
