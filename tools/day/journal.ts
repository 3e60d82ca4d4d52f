/** One acknowledged request that changed a case, as the person who made it remembers it. */
export interface Acknowledged {
  /** The server's own name of the request, from its answer. */
  readonly requestId: string;
  /** As the audit trail calls it, for example `ticket.answer`. */
  readonly action: string;
  readonly ticketId: string;
  /** True for a repeated request that got the first answer again: it must have changed nothing. */
  readonly replayed: boolean;
}

/** How long the answers of one route took, in milliseconds, in the order they came. */
export type Timings = ReadonlyMap<string, readonly number[]>;

/** What the people of a day did and were told, kept outside of the server to be held against it. */
export interface Journal {
  readonly acknowledged: readonly Acknowledged[];
  /** Tickets that were given a number, by their id. */
  readonly registered: ReadonlyMap<string, string>;
  /** How often each refusal was met: `answer: claimedByAnother`. */
  readonly refusals: ReadonlyMap<string, number>;
  /** Requests that ended in an error of the server, or in none at all. */
  readonly broken: readonly string[];
  readonly timings: Timings;
  readonly requests: number;
}

/** A journal that is being written. */
export interface JournalWriter {
  readonly journal: Journal;
  readonly timed: (route: string, ms: number) => void;
  readonly acknowledge: (entry: Acknowledged) => void;
  readonly register: (ticketId: string, number: string) => void;
  readonly refused: (what: string, status: number, code: string) => void;
}

/** Opens an empty journal. */
export function openJournal(): JournalWriter {
  const acknowledged: Acknowledged[] = [];
  const registered = new Map<string, string>();
  const refusals = new Map<string, number>();
  const broken: string[] = [];
  const timings = new Map<string, number[]>();
  let requests = 0;
  return {
    journal: {
      acknowledged,
      registered,
      refusals,
      broken,
      timings,
      get requests() {
        return requests;
      },
    },
    timed: (route, ms) => {
      requests += 1;
      const known = timings.get(route);
      if (known) known.push(ms);
      else timings.set(route, [ms]);
    },
    acknowledge: (entry) => {
      acknowledged.push(entry);
    },
    register: (ticketId, number) => {
      registered.set(ticketId, number);
    },
    refused: (what, status, code) => {
      const key = `${what}: ${code}`;
      refusals.set(key, (refusals.get(key) ?? 0) + 1);
      // A server that says it is busy has done nothing, and says so in time.
      const busy = code === 'overloaded';
      if (status === 0 || (status >= 500 && !busy)) broken.push(key);
    },
  };
}
