import type { Database } from '#platform/database/database.ts';
import type { Actor } from '#platform/http/context.ts';
import type { EventStream } from '#platform/http/implement.ts';
import type { Job } from '#platform/jobs/runner.ts';
import type { LiveAuthoriser, LiveIds } from './authorise.ts';

/** One open stream and who reads it. */
export interface Subscriber {
  actor: Actor;
  readonly stream: EventStream;
  /** The person again with today's rights, or null when the session is over. */
  readonly renew: () => Promise<Actor | null>;
}

/** Brings live events of all processes to the streams of this one. */
export interface LiveHub {
  readonly jobs: readonly Job[];
  /** Adds a reader, after what it missed since its Last-Event-ID. */
  readonly subscribe: (subscriber: Subscriber) => Promise<void>;
  /** How many read now. */
  readonly connections: () => number;
  readonly close: () => void;
}

interface Event {
  readonly id: number;
  readonly topic: string;
  readonly ids: LiveIds;
}

const pollMs = 200;
const heartbeatMs = 20_000;
const page = 1_000;
// A number that was passed over belongs to a transaction still running, or to one that failed: not worth more than this wait.
const lateForMs = 60_000;
// Resuming repeats a little: an event with a lower number may have been committed after the last one that was read.
const overlap = 200;

/** Makes the hub of a process. `authorisers`: topic → who may hear of it. */
export function liveHub(database: Database, authorisers: Readonly<Record<string, LiveAuthoriser>>): LiveHub {
  const subscribers = new Set<Subscriber>();
  const late = new Map<number, number>();
  let last: number | undefined;

  const deliver = (event: Event, to: Subscriber) => {
    const ids = authorisers[event.topic]?.(to.actor, event.ids) ?? null;
    if (ids === null) return;
    const id = String(Math.max(event.id, last ?? 0));
    // Too slow to read ids: it is told to come again, and resumes where it was.
    if (!to.stream.send({ id, topic: event.topic, data: ids })) drop(to);
  };
  const drop = (subscriber: Subscriber) => {
    subscribers.delete(subscriber);
    subscriber.stream.close();
  };
  const note = (id: number) => {
    for (let missing = Math.max((last ?? id) + 1, id - page); missing < id; missing += 1) {
      late.set(missing, performance.now() + lateForMs);
    }
    late.delete(id);
    last = Math.max(last ?? 0, id);
  };

  const newest = async () => {
    last ??= (await database.one<{ id: number }>('select coalesce(max(id), 0) as id from live_event')).id;
    return last;
  };

  const poll = async () => {
    const since = await newest();
    for (const [id, until] of late) if (until < performance.now()) late.delete(id);
    const events = await database.query<Event>(
      `select id, topic, ids from live_event where id > $1 or id = any($2) order by id limit ${page}`,
      [since, [...late.keys()]],
    );
    for (const event of events) {
      note(event.id);
      for (const subscriber of [...subscribers]) deliver(event, subscriber);
    }
    return events.length === page;
  };

  const beat = async () => {
    for (const subscriber of [...subscribers]) {
      const actor = await subscriber.renew();
      if (actor === null || !subscriber.stream.comment()) drop(subscriber);
      else subscriber.actor = actor;
    }
    return false;
  };

  return {
    jobs: [
      { name: 'live', everyMs: pollMs, run: poll },
      { name: 'live-heartbeat', everyMs: heartbeatMs, run: beat },
    ],
    subscribe: async (subscriber) => {
      subscriber.stream.onClose(() => subscribers.delete(subscriber));
      subscriber.stream.mark(subscriber.stream.lastEventId ?? String(await newest()));
      // First a subscriber, then the past: what happens in between comes twice, never not at all.
      subscribers.add(subscriber);
      const { lastEventId } = subscriber.stream;
      if (lastEventId === undefined) return;
      const missed = await eventsSince(database, Number(lastEventId));
      if (missed === null) subscriber.stream.send({ topic: 'resync', data: {} });
      else for (const event of missed) deliver(event, subscriber);
    },
    connections: () => subscribers.size,
    close: () => {
      for (const subscriber of [...subscribers]) drop(subscriber);
    },
  };
}

/** The events after an id (and a few before it), or null when some are gone or there are too many to send. */
async function eventsSince(database: Database, id: number): Promise<Event[] | null> {
  if (!Number.isSafeInteger(id) || id < 0) return null;
  const { oldest, newest } = await database.one<{ oldest: number | null; newest: number | null }>(
    'select min(id) as oldest, max(id) as newest from live_event',
  );
  if (oldest === null || newest === null || id < oldest - 1 || id > newest) return null;
  const events = await database.query<Event>(
    `select id, topic, ids from live_event where id > $1 order by id limit ${page + 1}`,
    [id - overlap],
  );
  return events.length > page ? null : events;
}
