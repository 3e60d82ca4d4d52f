import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Database } from '#platform/database/database.ts';
import type { Authentication, Context, PublicContext } from './context.ts';
import { failureOf } from './failures.ts';
import { claim, type IdempotentRequest, keepAnswer, release, wasDoneBefore } from './idempotency.ts';
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
  return once(context.database, idempotent, exchange, {
    first: async () => answer(implementation, exchange, await handle(checked.input, context, upload?.files)),
    again:
      again === null
        ? null
        : async (subjectId) =>
            answer(implementation, exchange, await again(checked.input, context, subjectId)),
  });
}

/** The work of a retryable request, and how its answer is made once more when it has been done. */
interface Work {
  readonly first: () => Promise<unknown>;
  readonly again: ((subjectId: string) => Promise<unknown>) | null;
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

async function once(
  database: Database,
  request: IdempotentRequest,
  exchange: Exchange,
  work: Work,
): Promise<unknown> {
  const { reply, context } = exchange;
  const proof = work.again === null ? 'kept' : 'written';
  const claimed = await claim(database, request, proof);
  if (claimed.kind === 'refused') {
    const { status, body } = failureOf(claimed.refusal, context.locale);
    return reply.code(status).send(body);
  }
  if (claimed.kind === 'answered') {
    return reply.code(claimed.status).header('idempotency-replayed', 'true').send(claimed.body);
  }
  if (claimed.kind === 'done') return answerAgain(claimed.subjectId, exchange, work);
  try {
    const body = await work.first();
    if (reply.statusCode >= 400) await release(database, request);
    else if (work.again === null) await keepAnswer(database, request, reply.statusCode, body);
    return reply.send(body);
  } catch (error) {
    if (wasDoneBefore(error)) {
      const done = await claim(database, request, proof);
      if (done.kind === 'done') return answerAgain(done.subjectId, exchange, work);
    }
    await release(database, request);
    throw error;
  }
}

async function answerAgain(subjectId: string, { reply }: Exchange, work: Work): Promise<unknown> {
  if (work.again === null) throw new Error('a request was done that nobody can answer again');
  const body = await work.again(subjectId);
  return reply.header('idempotency-replayed', 'true').send(body);
}
