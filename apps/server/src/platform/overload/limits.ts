/** What one server process takes on at once. */
export interface OverloadLimits {
  /** Requests at work at once; the others wait a moment or are refused. */
  readonly requests: number;
  /** Requests that one person may have under way at once. */
  readonly requestsEach: number;
  /** Open streams of live events that one person may hold: one for each browser. */
  readonly streamsEach: number;
  /** Costly requests (reports, exports) at work at once. */
  readonly costly: number;
  /** Costly requests one person may make a minute. */
  readonly costlyEachMinute: number;
}

/** What a process takes on unless it is told otherwise; measured by `bench/overload.ts`. */
export const usualLimits: OverloadLimits = {
  requests: 32,
  requestsEach: 16,
  streamsEach: 20,
  costly: 2,
  costlyEachMinute: 20,
};
