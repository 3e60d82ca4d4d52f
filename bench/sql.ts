// Runs one statement on the database of the measurements and prints its rows: node tools/node24.mjs bench/sql.ts 'select 1'
import { openBenchPlace } from './place.ts';

const place = await openBenchPlace(1);
try {
  console.table(await place.database.query<Record<string, unknown>>(process.argv[2] ?? 'select 1 as one'));
} finally {
  await place.close();
}
