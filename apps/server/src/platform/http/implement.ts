import type { Readable } from 'node:stream';
import type { InputOf, ReplyOf, Route } from '@redress/contract';
import type { Context, PublicContext } from './context.ts';
import type { Result } from './result.ts';

/** A file that leaves: its content, type and, for saving, its name. */
export interface Download {
  readonly content: Readable | Buffer | string;
  readonly mediaType: string;
  /** Present: the browser saves it under this name. Absent: it shows it, sandboxed. */
  readonly fileName?: string;
}

/** A file that arrives; its content must be consumed, and `tooLarge` is known only afterwards. */
export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Readable;
  readonly tooLarge: () => boolean;
}

/** An open stream of server-sent events. */
export interface EventStream {
  readonly lastEventId: string | undefined;
  /** False when the reader is too slow: stop and let it reconnect. */
  readonly send: (event: { readonly id?: string; readonly topic: string; readonly data: unknown }) => boolean;
  /** Tells only where the reader is, so that a stream that breaks before its first event can be resumed too. */
  readonly mark: (id: string) => boolean;
  readonly comment: () => boolean;
  readonly close: () => void;
  readonly onClose: (work: () => void) => void;
}

/** A route with the use case behind it: one row of a module's route table. */
export interface Implementation {
  readonly route: Route;
  readonly kind: 'public' | 'json' | 'upload' | 'download' | 'stream';
  /** True for the few routes a session may use that must first change its password or enrol a second factor. */
  readonly whileRestricted: boolean;
  /** True for reports and exports: few at once, and so many a minute for each person. */
  readonly costly: boolean;
  readonly handle: Handle;
  /** Answers a retry of what was done already, by the id of what it did; null where the first answer itself is kept. */
  readonly answerAgain: Handle | null;
}

/** The erased form of every handler; `implement…` keep the types on both sides of it. */
export type Handle = (
  input: never,
  context: never,
  extra: never,
) => Result<unknown> | Promise<Result<unknown>>;

/** Options that few routes need. */
export interface ImplementOptions {
  readonly whileRestricted?: boolean;
  readonly costly?: boolean;
}

/** For a retryable route whose handler writes `insertDone`: answers a retry by the subject of what was done. */
export interface Retryable<R extends Route> extends ImplementOptions {
  readonly answerAgain?: (input: InputOf<R>, context: Context, subjectId: string) => Answer<ReplyOf<R>>;
}

type Answer<Value> = Result<Value> | Promise<Result<Value>>;

/** A JSON route for people who are signed in (and hold the route's right); the handler runs only after that check. */
export function implement<R extends Route>(
  route: R,
  handler: (input: InputOf<R>, context: Context) => Answer<ReplyOf<R>>,
  options: Retryable<R> = {},
): Implementation {
  return { ...row(route, 'json', handler, options), answerAgain: options.answerAgain ?? null };
}

/** A JSON route for anybody. Throws at start where the route is not declared public. */
export function implementPublic<R extends Route>(
  route: R,
  handler: (input: InputOf<R>, context: PublicContext) => Answer<ReplyOf<R>>,
): Implementation {
  return row(route, 'public', handler, {});
}

/** An upload (multipart): the files come one by one, in order; fields of the form are the route's body. */
export function implementUpload<R extends Route>(
  route: R,
  handler: (input: InputOf<R>, context: Context, files: AsyncIterable<Upload>) => Answer<ReplyOf<R>>,
): Implementation {
  return row(route, 'upload', handler, {});
}

/** A route that answers with a file. */
export function implementDownload<R extends Route>(
  route: R,
  handler: (input: InputOf<R>, context: Context) => Answer<Download>,
  options: ImplementOptions = {},
): Implementation {
  return row(route, 'download', handler, options);
}

/** A route that answers with server-sent events until one side closes. */
export function implementStream<R extends Route>(
  route: R,
  handler: (input: InputOf<R>, context: Context, stream: EventStream) => Promise<Result<undefined>>,
): Implementation {
  return row(route, 'stream', handler, {});
}

function row(
  route: Route,
  kind: Implementation['kind'],
  handle: Handle,
  options: ImplementOptions,
): Implementation {
  const name = `${route.method} ${route.path}`;
  const shape = kind === 'public' ? 'json' : kind;
  if ((route.access === 'public') !== (kind === 'public'))
    throw new Error(`${name}: access is ${route.access}`);
  if ((route.shape ?? 'json') !== shape) throw new Error(`${name}: shape is ${route.shape ?? 'json'}`);
  const { whileRestricted = false, costly = false } = options;
  return { route, kind, handle, whileRestricted, costly, answerAgain: null };
}
