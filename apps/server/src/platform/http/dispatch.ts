import type { Refusal } from '@redress/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '#platform/database/database.ts';
import type { Authentication, Context, PublicContext } from './context.ts';
import { failureOf } from './failures.ts';
import {
  claim,
  doneBefore,
  type IdempotentRequest,
  keepAnswer,
  release,
  requestHash,
  wasDoneBefore,
} from './idempotency.ts';
import type { Implementation } from './implement.ts';
import { answerDownload, answerStream, uploadsOf } from './media.ts';
import type { Result } from './result.ts';
import { validate } from './validation.ts';

/** What a request has been found to be before its handler runs. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly context: PublicContext;
  readonly authentication: Authentication | null;
}

type Run = (input: unknown, context: unknown, extra?: unknown) => Promise<Result<unknown>>;

/** Runs one implementation: validate, honour the Idempotency-Key, handle, answer. Access was checked before. */
export async function dispatch(implementation: Implementation, exchange: Exchange): Promise<unknown> {
  const { route, kind } = implementation;
  const { request, reply } = exchange;
  const context = contextOf(exchange);
  const raw = { params: request.params, query: request.query, body: request.body };
  const upload = kind === 'upload' ? await uploadsOf(request) : undefined;
  const checked = validate(route, upload ? { ...raw, body: upload.fields } : raw, context.locale);
  if (!checked.ok) return reply.code(422).send(checked.failure);
  const handle = implementation.handle as unknown as Run;

  if (kind === 'download') {
    return answerDownload(reply, context.locale, await handle(checked.input, context));
  }
  if (kind === 'stream') {
    return answerStream(request, reply, context.locale, (stream) => handle(checked.input, context, stream));
  }
  const key = 'actor' in context && route.idempotent ? context.idempotencyKey : null;
  if (key === null || !('actor' in context)) {
    return answer(implementation, exchange, await handle(checked.input, context, upload?.files));
  }
  const idempotent = { userId: context.actor.id, key, route, input: checked.input };
  const again = implementation.answerAgain as unknown as Run | null;
  if (again === null) {
    return claimed(context.database, idempotent, exchange, async () =>
      answer(implementation, exchange, await handle(checked.input, context, upload?.files)),
    );
  }
  const named = { ...context, requestHash: requestHash(route, checked.input) };
  return doneOnce(context.database, idempotent, exchange, {
    first: async () => answer(implementation, exchange, await handle(checked.input, named, upload?.files)),
    again: async (subjectId) =>
      answer(implementation, exchange, await again(checked.input, context, subjectId)),
  });
}

/** The work of a request that writes that it is done, and how its answer is made once more when it has been done. */
interface Work {
  readonly first: () => Promise<unknown>;
  readonly again: (subjectId: string) => Promise<unknown>;
}

function contextOf({ request, context, authentication }: Exchange): PublicContext | Context {
  if (authentication === null) return context;
  const key = request.headers['idempotency-key'];
  return {
    ...context,
    actor: authentication.actor,
    idempotencyKey: typeof key === 'string' && key.length > 0 && key.length <= 200 ? key : null,
  };
}

// The reply goes through the route's schema: what the contract does not name does not leave the server.
function answer({ route }: Implementation, { reply, context }: Exchange, result: Result<unknown>): unknown {
  if (!result.ok) {
    const { status, body } = failureOf(result.refusal, context.locale);
    reply.code(status);
    return body;
  }
  const body = route.reply.parse(result.value);
  reply.code(body === undefined ? 204 : route.idempotent ? 201 : 200);
  return body;
}

/** Work that leaves no mark of its own: the key is claimed before, and the answer kept after. */
async function claimed(
  database: Database,
  request: IdempotentRequest,
  exchange: Exchange,
  first: () => Promise<unknown>,
): Promise<unknown> {
  const { reply } = exchange;
  const found = await claim(database, request);
  if (found.kind === 'refused') return refuse(exchange, found.refusal);
  if (found.kind === 'answered') {
    return reply.code(found.status).header('idempotency-replayed', 'true').send(found.body);
  }
  try {
    const body = await first();
    if (reply.statusCode >= 400) await release(database, request);
    else await keepAnswer(database, request, reply.statusCode, body);
    return reply.send(body);
  } catch (error) {
    await release(database, request);
    throw error;
  }
}

/**
 * Work that is written together with the mark that it is done: nothing is claimed before, since a second one writes
 * nothing. Only where it comes to nothing is it asked whether it was done before.
 */
async function doneOnce(
  database: Database,
  request: IdempotentRequest,
  exchange: Exchange,
  { first, again }: Work,
): Promise<unknown> {
  const { reply } = exchange;
  let body: unknown;
  try {
    body = await first();
    if (reply.statusCode < 400) return reply.send(body);
  } catch (error) {
    if (!wasDoneBefore(error)) throw error;
  }
  const before = await doneBefore(database, request);
  if (before === null && body === undefined) throw new Error('a request was done before and left no mark');
  if (before === null) return reply.send(body);
  if (before.kind === 'refused') return refuse(exchange, before.refusal);
  const made = await again(before.subjectId);
  return reply.header('idempotency-replayed', 'true').send(made);
}

function refuse({ reply, context }: Exchange, refusal: Refusal): unknown {
  const { status, body } = failureOf(refusal, context.locale);
  return reply.code(status).send(body);
}
