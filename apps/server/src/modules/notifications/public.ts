import type { Right } from '@redress/domain';
import { type OutboxRow, outboxMessage } from '#platform/jobs/outbox.ts';

/** The outbox topic that `notifications` delivers. */
export const notifyTopic = 'notify';

/** Whom a notification goes to: the union of all that is named. Retired people get none. */
export interface NotifyTarget {
  readonly userIds?: readonly string[];
  /** Everybody with one of these roles. */
  readonly roleCodes?: readonly string[];
  /** Everybody who holds this right through any role. */
  readonly right?: Right;
  /** Narrows `roleCodes` and `right` to people in this unit or below it. */
  readonly unitId?: string;
}

/** The payload of an outbox message of topic `notify`. */
export interface Notify {
  readonly to: NotifyTarget;
  /** What happened, in the words of the glossary (`orderIssued`); screens have its sentence. */
  readonly kind: string;
  readonly ticketId?: string | null;
  readonly orderId?: string | null;
  /** Values for the sentence: numbers of tickets and orders, moments, names of units; no personal data of customers. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
  /** Somebody who need not be told: the one who did it. */
  readonly exceptUserId?: string | null;
}

/** The outbox row that tells people something once the transaction is committed. */
export function notify(message: Notify): OutboxRow {
  return outboxMessage(notifyTopic, { ...message });
}
