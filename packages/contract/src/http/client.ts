import type { Locale } from '../refusals/catalogue.ts';
import { explainRefusal } from '../refusals.ts';
import { type Failure, failure } from './failure.ts';
import type { CallOf, ReplyOf, Route } from './route.ts';

/** What a call came to: the answer, or why not. Status 0 means that no answer came. */
export type Outcome<Value> =
  | { readonly ok: true; readonly status: number; readonly value: Value }
  | { readonly ok: false; readonly status: number; readonly failure: Failure };

/** What may go with one call. */
export interface CallOptions {
  readonly signal?: AbortSignal;
  /** For `idempotent` routes: the same key on a retry gets the first answer. One is made up if none is given. */
  readonly idempotencyKey?: string;
}

/** What to send: only the parts a route has, and optional where everything in a part is. */
export type CallInput<R> = Loose<CallOf<R>>;

/** The arguments after the route: the input may be left out where nothing in it is needed. */
export type CallArguments<R> =
  Record<never, never> extends CallInput<R>
    ? [input?: CallInput<R>, options?: CallOptions]
    : [input: CallInput<R>, options?: CallOptions];

/** A caller of the API, typed by its routes. Used by the screens, the tests and the rehearsal of a day. */
export interface Client {
  call<R extends Route>(route: R, ...rest: CallArguments<R>): Promise<Outcome<ReplyOf<R>>>;
}

/** Where and how a client calls. */
export interface ClientOptions {
  /** For example `http://127.0.0.1:4200`; empty for the page's own server. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** The language of the sentences in failures. */
  readonly locale: Locale | (() => Locale);
}

/** A client that turns every answer into a value; only an abort by the caller is thrown. */
export function createClient(options: ClientOptions): Client {
  const locale = () => (typeof options.locale === 'function' ? options.locale() : options.locale);
  return {
    async call<R extends Route>(
      route: R,
      input?: CallInput<R>,
      callOptions: CallOptions = {},
    ): Promise<Outcome<ReplyOf<R>>> {
      const { params, query, body } = (input ?? {}) as { params?: Values; query?: Values; body?: unknown };
      let response: Response;
      try {
        response = await options.fetch(options.baseUrl + address(route.path, params, query), {
          method: route.method,
          credentials: 'same-origin',
          headers: headersOf(route, body, locale(), callOptions.idempotencyKey),
          ...(body === undefined ? {} : { body: isForm(body) ? body : JSON.stringify(body) }),
          ...(callOptions.signal ? { signal: callOptions.signal } : {}),
        });
      } catch (error) {
        if (callOptions.signal?.aborted) throw error;
        return failed(0, { code: 'unreachable', message: explainRefusal('unreachable', locale()) });
      }
      if (!response.ok) return failed(response.status, await failureOf(response, locale()));
      const value = response.status === 204 ? undefined : await answerOf(route, response);
      return { ok: true, status: response.status, value: value as ReplyOf<R> };
    },
  };
}

/** The path of a route with its parameters put in, and its query; absent values are left out, lists repeat their name. */
export function address(path: string, params: Values = {}, query: Values = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null)
        pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`);
    }
  }
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
}

type Values = Readonly<Record<string, unknown>>;

type Loose<T> = {
  [K in keyof T as undefined extends T[K] ? never : Record<never, never> extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : Record<never, never> extends T[K] ? K : never]?: T[K];
};

function headersOf(route: Route, body: unknown, locale: Locale, key: string | undefined) {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': locale === 'zh' ? 'zh-CN' : 'en',
  };
  if (body !== undefined && !isForm(body)) headers['content-type'] = 'application/json';
  if (route.idempotent) headers['idempotency-key'] = key ?? crypto.randomUUID();
  return headers;
}

// An upload's body is a form already: the browser (or Node) writes its boundary.
function isForm(body: unknown): body is FormData {
  return body instanceof FormData;
}

function answerOf(route: Route, response: Response): Promise<unknown> {
  return route.shape === 'download' || route.shape === 'stream' ? response.blob() : response.json();
}

function failed(status: number, answer: Failure) {
  return { ok: false as const, status, failure: answer };
}

async function failureOf(response: Response, locale: Locale): Promise<Failure> {
  const answer = failure.safeParse(await response.json().catch(() => undefined));
  return answer.success
    ? answer.data
    : {
        code: response.status >= 500 ? 'unavailable' : 'malformedRequest',
        message: explainRefusal('unavailable', locale),
      };
}
