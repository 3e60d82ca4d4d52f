// npm run restore -- FILE [--new-key]: restores a backup into an empty database; a server must not have run on it before.
import { resolve } from 'node:path';
import { storedContents } from './modules/files/public.ts';
import { openArchive } from './platform/backup/read.ts';
import { restoreBackup } from './platform/backup/restore.ts';
import { readConfiguration } from './platform/configuration.ts';
import { openInstallation } from './platform/installation.ts';

const words = process.argv.slice(2);
const name = words.find((word) => !word.startsWith('--'));
if (name === undefined) throw new Error('usage: npm run restore -- FILE [--new-key]');

try {
  const archive = await openArchive(resolve(name));
  const { database, dataFolder, key, close } = await openInstallation(
    readConfiguration(process.env),
    console.log,
  );
  try {
    const files = storedContents(dataFolder);
    await restoreBackup({ database, files, key, newKey: words.includes('--new-key') }, archive);
    const { takenAt, tables } = archive.manifest;
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(`Restored as it was at ${takenAt}: ${rows} rows, ${archive.manifest.files.length} files.`);
    console.log('Check it with npm run audit:verify, then start the server.');
  } finally {
    await close();
    await archive.close();
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
