import type { Moment, Pause } from '../calendar/calendar.ts';
import type { Limit } from '../calendar/limit.ts';

/** What is timed (workflow section 3). */
export const clockKinds = [
  'transcribe',
  'handOn',
  'dispatch',
  'reviewOrder',
  'acceptOrder',
  'order',
  'first24h',
  'opinionFollowUp',
  'replyToCustomer',
  'survey',
  'callback',
  'suggestionSubmission',
  'acknowledgeWarning',
  'escalation',
] as const;

/** One kind of clock. */
export type ClockKind = (typeof clockKinds)[number];

/** `breached` is a clock stopped too late; one that is overdue and not yet stopped is still `running`. */
export const clockStates = ['running', 'paused', 'met', 'breached', 'cancelled'] as const;

/** One state of a clock. */
export type ClockState = (typeof clockStates)[number];

/** A limit at work on a subject (E1): a plain value, kept under the policy version it was started with. */
export type Clock = {
  readonly kind: ClockKind;
  readonly state: ClockState;
  readonly startedAt: Moment;
  /** Where the limit now in force begins: the start, or the last amendment. */
  readonly countedFrom: Moment;
  readonly dueAt: Moment;
  /** When to warn; null where the rule has no warning. */
  readonly warnAt: Moment | null;
  readonly limit: Limit;
  /** The limit now in force as open time of the calendar, in milliseconds. */
  readonly limitMs: number;
  readonly calendarId: string;
  readonly policyVersion: number;
  /** Started under the rule for urgent matters. */
  readonly urgent: boolean;
  readonly pauses: readonly Pause[];
  readonly pausedSince: Moment | null;
  /** When it was met, breached or cancelled. */
  readonly stoppedAt: Moment | null;
  /** The first due time that passed unmet; a later amendment does not undo it. */
  readonly breachedAt: Moment | null;
  /** Years on the way whose public holidays were not loaded. */
  readonly unknownYears: readonly number[];
};
