import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { Locale, Refusal } from '@redress/contract';
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import type { Configuration } from '#platform/configuration.ts';
import type { Database } from '#platform/database/database.ts';
import type { Log } from '#platform/log.ts';
import type { Metrics } from '#platform/metrics/metrics.ts';
import type { Admission } from '#platform/overload/admission.ts';
import { type Places, placesOf } from '#platform/overload/places.ts';
import { accessRefusal } from './access.ts';
import type { Authentication } from './context.ts';
import { isCrossSite } from './cross-site.ts';
import { dispatch, type Exchange } from './dispatch.ts';
import { failureOf, refusalOfError } from './failures.ts';
import { securityHeaders } from './headers.ts';
import { addHealth } from './health.ts';
import type { Implementation } from './implement.ts';
import { localeOf } from './locale.ts';
import { addNotFound } from './not-found.ts';
import { addApiDescription } from './openapi-routes.ts';
import { sessionCookie } from './session-cookie.ts';
import { addScreens } from './static.ts';

/** Proves a session cookie's value, or answers null; `touch` false leaves the idle time running. */
export type Authenticate = (token: string, touch: boolean) => Promise<Authentication | null>;

/** What the HTTP side of the server is made of. */
export interface AppOptions {
  readonly database: Database;
  readonly configuration: Configuration;
  readonly log: Log;
  readonly implementations: readonly Implementation[];
  readonly authenticate: Authenticate;
  /** Decides what this process takes on. */
  readonly admission: Admission;
  readonly metrics: Pick<Metrics, 'addTo'>;
}

const bodyLimitBytes = 1024 * 1024;
const uploadLimitBytes = 50 * 1024 * 1024;

/** The HTTP server with every route, ready to listen. Throws where two routes have one method and path. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { configuration, log } = options;
  const logger: FastifyBaseLogger = log;
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    // A line of our own instead: the framework's would hold addresses, and with them what people searched for.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: bodyLimitBytes,
    requestTimeout: 60_000,
    trustProxy: configuration.trustProxy,
    // Never the caller's own id: it ends up in the log and the audit trail.
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
  });
  app.removeContentTypeParser('text/plain');
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: uploadLimitBytes, files: 20, fields: 50 } });

  const headers = securityHeaders(configuration.secure);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (request.url.startsWith('/api')) reply.header('cache-control', 'no-store');
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    log.info(
      {
        request: request.id,
        method: request.method,
        // The pattern, not the address: addresses hold ids and what people searched for.
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'request',
    );
  });
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOfError(error, request.id);
    if (refusal.code === 'internalError') log.error({ request: request.id, err: error }, 'request failed');
    return refuse(reply, refusal, localeOf(request.headers['accept-language']));
  });

  options.metrics.addTo(app);
  for (const implementation of options.implementations) addRoute(app, implementation, options);
  addHealth(app, options.database);
  addApiDescription(
    app,
    options.implementations.map(({ route }) => route),
  );
  const screens = await addScreens(app, configuration.webFolder);
  addNotFound(app, { routes: options.implementations.map(({ route }) => route), screens });
  return app;
}

function addRoute(app: FastifyInstance, implementation: Implementation, options: AppOptions): void {
  const { route, kind } = implementation;
  const passed = new WeakMap<FastifyRequest, { readonly exchange: Exchange; readonly places: Places }>();
  app.route({
    method: route.method,
    url: route.path,
    exposeHeadRoute: false,
    bodyLimit: kind === 'upload' ? uploadLimitBytes : bodyLimitBytes,
    // Before the body is read: a stranger's bytes are not even parsed.
    onRequest: async (request, reply) => {
      const locale = localeOf(request.headers['accept-language']);
      if (isCrossSite(request.method, request.headers)) return refuse(reply, { code: 'crossSite' }, locale);
      const places = placesOf(reply.raw);
      const admitted = places.keep(await options.admission.request(implementation));
      if (!admitted.ok) return refuse(reply, admitted.refusal, locale);
      const session = sessionCookie(request, reply, options.configuration.secure);
      const authentication =
        route.access === 'public' || session.token === undefined
          ? null
          : await options.authenticate(session.token, kind !== 'stream');
      const refusal = accessRefusal(implementation, authentication);
      const language = authentication?.actor.locale ?? locale;
      if (refusal) return refuse(reply, refusal, language);
      const who = authentication?.actor.id ?? request.ip;
      // Streams and costly requests last long: what is left is for the others.
      if (kind === 'stream' || implementation.costly) places.leave();
      const welcome = places.keep(await options.admission.person(implementation, who));
      if (!welcome.ok) return refuse(reply, welcome.refusal, language);
      const context = {
        database: options.database,
        locale: language,
        requestId: request.id,
        source: request.ip,
        session,
      };
      passed.set(request, { exchange: { request, reply, authentication, context }, places });
      return undefined;
    },
    handler: async (request) => {
      const found = passed.get(request);
      if (!found) throw new Error('a request reached its handler without passing the access check');
      const { exchange, places } = found;
      if (kind === 'stream') return dispatch(implementation, exchange);
      places.begin();
      try {
        return await dispatch(implementation, exchange);
      } finally {
        places.leave();
      }
    },
  });
}

function refuse(reply: FastifyReply, refusal: Refusal, locale: Locale): FastifyReply {
  const { status, body } = failureOf(refusal, locale);
  if (refusal.params?.seconds !== undefined) reply.header('retry-after', String(refusal.params.seconds));
  return reply.code(status).send(body);
}
