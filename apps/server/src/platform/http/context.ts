import type { Locale } from '@redress/contract';
import type { Actor as CaseActor, Right } from '@redress/domain';
import type { Database } from '#platform/database/database.ts';

/**
 * Who acts: a signed-in person with the rights of all roles and the place in the organisation that scopes refer to (the
 * nearest team, department and branch from the person's unit upwards; null where there is none).
 */
export interface Actor extends CaseActor {
  readonly name: string;
  readonly employeeNumber: string;
  readonly locale: Locale;
  readonly roles: readonly string[];
  readonly unitId: string;
}

/** What must be done before a session may do anything else (V3). */
export type Restriction = 'changePassword' | 'enrolSecondFactor';

/** What the session cookie proved. */
export interface Authentication {
  readonly actor: Actor;
  readonly restriction: Restriction | null;
}

/** The session cookie of this request and answer; its value never leaves this object for a log or a body. */
export interface SessionCookie {
  readonly token: string | undefined;
  readonly set: (token: string) => void;
  readonly clear: () => void;
}

/** What any handler gets besides its input. */
export interface PublicContext {
  readonly database: Database;
  readonly locale: Locale;
  readonly requestId: string;
  /** The caller's network address, for rate limits only. */
  readonly source: string;
  readonly session: SessionCookie;
}

/** What a handler for signed-in people gets besides its input. */
export interface Context extends PublicContext {
  readonly actor: Actor;
  /** The key of a retryable command (`idempotent` routes), or null. */
  readonly idempotencyKey: string | null;
  /** What the key came with, to be written with `insertDone`; absent where there is no key. */
  readonly requestHash?: string;
}

/** Whether the actor holds a right in any scope; which records it reaches is for the use case. */
export function holds(actor: Actor, right: Right): boolean {
  return actor.grants[right] !== undefined;
}
