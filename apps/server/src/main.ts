import { join } from 'node:path';
import { roleNames } from '@redress/contract';
import { type DemoAccounts, demoOf, demoTicketCount, loadDemoData } from './modules/demo/public.ts';
import { authenticate, createFirstAdministrator, ensureRoles } from './modules/identity/public.ts';
import { modules } from './modules.ts';
import { readConfiguration } from './platform/configuration.ts';
import { migrate } from './platform/database/migrate.ts';
import { type Installation, openInstallation } from './platform/installation.ts';
import { openLog } from './platform/log.ts';
import { startServer } from './platform/server.ts';

const say = (sentence: string) => console.log(sentence);

async function run(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const installation = await openInstallation(configuration, say);
  const { database, dataFolder, key } = installation;
  try {
    const applied = await migrate(database);
    if (applied.length > 0) say(`Database: ${applied.length} migrations applied.`);
    await ensureRoles(database);
    const demo = await loadDemo(installation);
    const first = demo ? null : await createFirstAdministrator(database);
    const logFile = configuration.logFile ?? join(dataFolder, 'server.log');
    const log = openLog(configuration.logLevel, logFile === '-' ? undefined : logFile);
    const server = await startServer({
      services: { database, configuration, log, key, dataFolder },
      modules,
      authenticate: (token, touch) => authenticate(database, token, touch),
    });
    say(`Ready: ${server.url}`);
    if (demo) sayAccounts(demo);
    if (first)
      say(`Sign in as ${first.employeeNumber} with ${first.password} and choose a password of your own.`);
    await stopAsked();
    say('Stopping.');
    await server.stop();
  } finally {
    await installation.close();
  }
}

/**
 * A system that was never used starts with a demo centre: always with REDRESS_DEMO=on, never with REDRESS_DEMO=off, and
 * otherwise only in the embedded database, so that nobody's production begins with known passwords.
 */
async function loadDemo({ database, dataFolder }: Installation): Promise<DemoAccounts | null> {
  const { REDRESS_DEMO: wanted, DATABASE_URL: external } = process.env;
  if (wanted === 'off' || (wanted !== 'on' && external)) return null;
  const begin = () => say('Loading a demo centre with twelve days of work; this happens once.');
  const loaded = await loadDemoData(database, { dataFolder, tickets: demoTicketCount }, begin);
  return loaded ?? demoOf(database);
}

function sayAccounts({ accounts, password }: DemoAccounts): void {
  say(`This is a demo (REDRESS_DEMO=off starts an empty system). Password of these accounts: ${password}`);
  for (const { employeeNumber, name, role } of accounts) {
    say(`  ${employeeNumber}  ${name}  ${roleNames[role].zh} · ${roleNames[role].en}`);
  }
}

/** Waits for a signal, or for the end of the program that started this one. */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    if (process.channel) process.once('disconnect', () => resolve());
  });
}

try {
  await run();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
// An open channel to the program that started this one would keep the process alive.
if (process.connected) process.disconnect();
