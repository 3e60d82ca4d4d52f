import type { Actor } from '#platform/http/context.ts';

/** The ids of a live event: what changed, and whatever its authoriser needs to know whom it concerns. */
export type LiveIds = Readonly<Record<string, string | readonly string[]>>;

/** Which of an event's ids this person is sent; null when the event does not concern what they may see. Must not wait for anything. */
export type LiveAuthoriser = (actor: Actor, ids: LiveIds) => LiveIds | null;
