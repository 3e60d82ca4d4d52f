import { openDatabase } from './database.ts';

/** The same server's url with another database name. */
export function withDatabase(server: string, name: string): string {
  return server.replace(/^(\w+:\/\/[^/]*)\/[^?]*/, `$1/${name}`);
}

/** Runs one statement on the server's own database and closes the connection. */
export async function asAdministrator(server: string, sql: string): Promise<void> {
  const database = openDatabase({ url: server, connections: 1 });
  try {
    await database.run(sql);
  } finally {
    await database.close();
  }
}
