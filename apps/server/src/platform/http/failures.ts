import { explainRefusal, type Failure, type Locale, type Refusal, refusals } from '@redress/contract';

import { isDatabaseAway } from '#platform/database/away.ts';

const retryAfterSeconds = 2;

/** A refusal as an HTTP answer: status, and a body in the user's language. */
export function failureOf(refusal: Refusal, locale: Locale): { status: number; body: Failure } {
  const message = explainRefusal(refusal.code, locale, refusal.params);
  const { status } = refusals[refusal.code];
  if (!refusal.fields) return { status, body: { code: refusal.code, message } };
  const fields = Object.fromEntries(
    Object.entries(refusal.fields).map(([path, why]) => [
      path,
      typeof why === 'string' ? explainRefusal(why, locale) : explainRefusal(why.code, locale, why.params),
    ]),
  );
  return { status, body: { code: refusal.code, message, fields } };
}

/** The refusal for an error thrown below the handlers: its text never leaves the server, only a code and the request's id. */
export function refusalOfError(error: unknown, requestId: string): Refusal {
  const status = (error as { statusCode?: unknown }).statusCode;
  if (status === 413) return { code: 'tooLarge' };
  if (status === 415) return { code: 'unsupportedMediaType' };
  if (typeof status === 'number' && status >= 400 && status < 500) return { code: 'malformedRequest' };
  if (isDatabaseAway(error)) return { code: 'unavailable', params: { seconds: retryAfterSeconds } };
  return { code: 'internalError', params: { requestId } };
}
