// Imports a list of complaints into a running server: npm run import -- FILE --mapping NAME (see tools/importing/options.ts).
import { createClient, withCookies } from '@redress/contract';
import { importFile } from './importing/importFile.ts';
import { readOptions, usage } from './importing/options.ts';

const options = readOptions(process.argv.slice(2), process.env);
if (options === null) {
  console.error(usage);
  process.exit(2);
}
const client = createClient({ baseUrl: options.server, fetch: withCookies(fetch), locale: options.locale });
const done = await importFile(client, options, (line) => console.log(line));
process.exitCode = done ? 0 : 1;
