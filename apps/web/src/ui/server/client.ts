import { createClient, type Failure, type Outcome } from '@redress/contract';
import { currentLanguage } from '#ui/language/instance.ts';
import { sessionEnded } from '#ui/session/store.ts';
import { noteServerTime } from '#ui/time/clock.ts';

/** The typed client of the API for this page: answers and refusals are values. */
export const client = createClient({ baseUrl: '', fetch: watchedFetch, locale: currentLanguage });

/** Calls a route of the contract; the answer or the refusal is a value. */
export const call = client.call;

/** A refusal or failure of a call. */
export type Refused = Extract<Outcome<unknown>, { ok: false }>;

/** A refused call as an error, because that is how a query fails. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  readonly status: number;
  readonly failure: Failure;

  constructor(refused: Refused) {
    super(refused.failure.message);
    this.status = refused.status;
    this.failure = refused.failure;
  }
}

/** Notes what an answer tells beside its content: the server's time, and that the session has ended. */
export function noteAnswer(response: Response, sentAt: number): void {
  noteServerTime(response.headers.get('date'), sentAt, Date.now());
  if (response.status !== 401) return;
  void response
    .clone()
    .json()
    .then((body: { code?: unknown }) => {
      if (body.code === 'signInNeeded') sessionEnded();
    })
    .catch(() => undefined);
}

async function watchedFetch(...request: Parameters<typeof fetch>): Promise<Response> {
  const sentAt = Date.now();
  const response = await fetch(...request);
  noteAnswer(response, sentAt);
  return response;
}
