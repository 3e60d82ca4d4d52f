import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:net';

/**
 * Runs work while no other process on this machine runs work under the same name. The lock is an abstract socket: the
 * kernel takes it back when its holder dies, so that a killed process leaves nothing to repair.
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const address = `\0redress-${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
  const lock = await acquire(address);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => lock.close(resolve));
  }
}

async function acquire(address: string): Promise<Server> {
  for (;;) {
    const lock = await listen(address);
    if (lock) return lock;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((visitor) => visitor.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen(address, () => resolve(server));
  });
}
