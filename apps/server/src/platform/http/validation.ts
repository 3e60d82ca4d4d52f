import {
  describeIssues,
  type Failure,
  type Locale,
  type Route,
  refusals,
  unstorableText,
} from '@redress/contract';

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
    const unstorable = unstorablePath(raw[part]);
    if (unstorable !== null) {
      fields[unstorable] = unstorableText[locale];
      continue;
    }
    const parsed = schema.safeParse(raw[part]);
    if (parsed.success) input[part] = parsed.data;
    else Object.assign(fields, describeIssues(parsed.error.issues, locale));
  }
  if (Object.keys(fields).length === 0) {
    return { ok: true, input: { params: input.params, query: input.query, body: input.body } };
  }
  return { ok: false, failure: { code: 'invalidInput', message: refusals.invalidInput[locale], fields } };
}

/** The path of the first text, or name, that the database would refuse to store, or null. */
function unstorablePath(whole: unknown): string | null {
  const waiting: { path: string; value: unknown }[] = [{ path: '', value: whole }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { path, value } = next;
    if (typeof value === 'string' && !isStorable(value)) return path;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (!isStorable(name)) return path;
      waiting.push({ path: path === '' ? name : `${path}.${name}`, value: inner });
    }
  }
  return null;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}
