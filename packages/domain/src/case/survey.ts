import type { Moment } from '../calendar/calendar.ts';

/** How a call to the customer went (G4). */
export const attemptOutcomes = ['noAnswer', 'busy', 'refused', 'agreedLater', 'reached'] as const;
export type AttemptOutcome = (typeof attemptOutcomes)[number];

/** One attempt to reach the customer. */
export interface SurveyAttempt {
  readonly attemptedAt: Moment;
  readonly by: string;
  readonly outcome: AttemptOutcome;
  readonly note: string;
}

/** Satisfaction is asked once per answer (G1); a new answer opens a new survey. */
export interface Survey {
  readonly id: string;
  readonly ticketId: string;
  readonly status: 'open' | 'done' | 'unreached' | 'cancelled';
  readonly openedAt: Moment;
  readonly assigneeId: string | null;
  readonly attempts: readonly SurveyAttempt[];
  /** The time agreed with the customer for the next call. */
  readonly agreedAt: Moment | null;
  readonly satisfied: boolean | null;
  /** 1 (very dissatisfied) to 5 (very satisfied). */
  readonly score: number | null;
  readonly reasons: readonly string[];
  readonly opinion: string;
  readonly remedy: Remedy | null;
  readonly finishedBy: string | null;
  readonly finishedAt: Moment | null;
}

/** What follows when the customer is not satisfied (G1, G2). */
export const remedies = ['redispatch', 'apology', 'explanation', 'compensation', 'manager'] as const;
export type Remedy = (typeof remedies)[number];
