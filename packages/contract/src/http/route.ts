import type { Right } from '@redress/domain';
import type { z } from 'zod';

/** Who may call a route: anybody, anybody signed in, or whoever holds a right (whose scope the use case applies). */
export type Access = 'public' | 'signedIn' | Right;

/** The ways a route can be called. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A route of the HTTP API as data: the server, the typed client and the OpenAPI document are made from it. */
export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly method: Method;
  /** With parameters as `:name`, for example `/api/tickets/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The body of a successful answer; use `z.undefined()` for 204. */
  readonly reply: Reply;
  /** True for creating commands: the server honours an `Idempotency-Key` header and answers a retry with the first answer. */
  readonly idempotent?: boolean;
  /** `json` unless told: an upload takes multipart files, a download and a stream answer with something other than JSON. */
  readonly shape?: 'json' | 'upload' | 'download' | 'stream';
}

/** Declares a route; it only helps the compiler to keep the exact schemas. */
export function route<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Reply extends z.ZodType = z.ZodUndefined,
>(definition: Route<Params, Query, Body, Reply>): Route<Params, Query, Body, Reply> {
  return definition;
}

/** What the server hands a handler, parsed. */
export type InputOf<R> =
  R extends Route<infer P, infer Q, infer B, z.ZodType>
    ? { params: z.output<P>; query: z.output<Q>; body: z.output<B> }
    : never;

/** What a client sends. */
export type CallOf<R> =
  R extends Route<infer P, infer Q, infer B, z.ZodType>
    ? { params: z.input<P>; query: z.input<Q>; body: z.input<B> }
    : never;

/** What a successful call answers. */
export type ReplyOf<R> = R extends Route<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.output<A> : never;
