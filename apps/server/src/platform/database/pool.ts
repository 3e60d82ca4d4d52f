import pg from 'pg';
import { hostsOf } from './hosts.ts';

type Connected = (
  error: Error | undefined,
  client?: pg.PoolClient,
  done?: (release?: unknown) => void,
) => void;

const readOnly = '25006';

/**
 * A pool over the hosts of a url. With several, new connections go to the host that last took one; where it does not
 * answer, or is a standby and a writable one is wanted, to the next. Connections that break are replaced the same way, so
 * that a promotion needs no restart.
 */
export function openPool(url: string, options: PoolOptions): pg.Pool {
  const { urls, writable } = hostsOf(url);
  const [first = url] = urls;
  if (urls.length === 1 && !writable) return new pg.Pool({ ...options, connectionString: first });
  return seekingPool(urls, writable, options);
}

/** How to open a pool; what is done on each new connection is waited for. */
export type PoolOptions = Omit<pg.PoolConfig, 'onConnect'> & {
  readonly onConnect?: (client: pg.ClientBase) => Promise<void>;
};

function seekingPool(urls: readonly string[], writable: boolean, options: PoolOptions): pg.Pool {
  let current = 0;

  class Connection extends pg.Client {
    readonly place: number;

    constructor(config?: pg.ClientConfig) {
      const place = current;
      super({ ...config, connectionString: urls[place] ?? '' });
      this.place = place;
    }
  }

  const passOver = (place: number) => {
    // Others that failed on the same host at the same time have moved on already.
    if (place === current) current = (place + 1) % urls.length;
  };

  class SeekingPool extends pg.Pool {
    override connect(): Promise<pg.PoolClient>;
    override connect(callback: Connected): void;
    override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
      const found = this.#seek();
      if (!callback) return found;
      found.then(
        (client) => callback(undefined, client, (error) => client.release(error as Error)),
        (error: Error) => callback(error),
      );
      return undefined;
    }

    async #seek(): Promise<pg.PoolClient> {
      for (let tried = 1; ; tried += 1) {
        const place = current;
        try {
          return await super.connect();
        } catch (error) {
          if (isFull(error)) throw error;
          passOver(place);
          if (tried >= urls.length) throw error;
        }
      }
    }
  }

  return new SeekingPool({
    ...options,
    Client: Connection,
    onConnect: async (client: pg.ClientBase) => {
      if (writable && (await isReadOnly(client))) throw new ReadOnlyHost();
      await options.onConnect?.(client);
    },
  });
}

// Every connection is in use: no fault of the host.
function isFull(error: unknown): boolean {
  return error instanceof Error && error.message === 'timeout exceeded when trying to connect';
}

async function isReadOnly(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ read_only: boolean }>(
    "select pg_is_in_recovery() or current_setting('default_transaction_read_only')::boolean as read_only",
  );
  return rows[0]?.read_only !== false;
}

class ReadOnlyHost extends Error {
  override readonly name = 'ReadOnlyHost';
  readonly code = readOnly;

  constructor() {
    super('the host is a standby');
  }
}
