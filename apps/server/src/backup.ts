// npm run backup -- FILE: writes everything needed to restore this installation into one file, while people go on working.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { storedContents } from './modules/files/public.ts';
import { writeBackup } from './platform/backup/write.ts';
import { readConfiguration } from './platform/configuration.ts';
import { openInstallation } from './platform/installation.ts';

const [name] = process.argv.slice(2);
if (name === undefined) throw new Error('usage: npm run backup -- FILE');
const path = resolve(name);
if (existsSync(path)) throw new Error(`${path} exists already; choose another name`);

const { database, dataFolder, key, close } = await openInstallation(readConfiguration(process.env));
try {
  const { tables, files, missingFiles } = await writeBackup(
    { database, files: storedContents(dataFolder), key },
    path,
  );
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`${rows} rows of ${tables.length} tables and ${files.length} files are in ${path}`);
  for (const hash of missingFiles) console.log(`The file ${hash} is in the database but not in the folder.`);
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  console.log(`SHA-256 ${hash.digest('hex')}`);
  console.log(
    `The key that second factors need is not in it; it is in ${dataFolder}/key unless REDRESS_KEY is set.`,
  );
  process.exitCode = missingFiles.length === 0 ? 0 : 1;
} finally {
  await close();
}
