import { describeIssues, type Failure, type Locale, type Route, refusals } from '@redress/contract';

/** The parts of a request as they came. */
export interface RawInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** A request's parts as the route's schemas want them, or the failure that names every wrong field. */
export function validate(
  route: Route,
  raw: RawInput,
  locale: Locale,
): { ok: true; input: RawInput } | { ok: false; failure: Failure } {
  const input: Record<string, unknown> = {};
  const fields: Record<string, string> = {};
  for (const part of ['params', 'query', 'body'] as const) {
    const schema = route[part];
    if (schema === undefined) continue;
    const parsed = schema.safeParse(raw[part]);
    if (parsed.success) input[part] = parsed.data;
    else Object.assign(fields, describeIssues(parsed.error.issues, locale));
  }
  if (Object.keys(fields).length === 0) {
    return { ok: true, input: { params: input.params, query: input.query, body: input.body } };
  }
  return { ok: false, failure: { code: 'invalidInput', message: refusals.invalidInput[locale], fields } };
}
