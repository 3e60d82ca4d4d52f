import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Configuration } from '#platform/configuration.ts';

/** Whether this caller may read the metrics: nobody unless the configuration says who. */
export function mayReadMetrics(allowed: Configuration['metrics'], request: FastifyRequest): boolean {
  if (allowed === 'off') return false;
  if (allowed === 'loopback') {
    // Behind a proxy on this machine everybody would come from here.
    const relayed =
      request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined;
    return !relayed && isLoopback(request.socket.remoteAddress);
  }
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return given !== undefined && timingSafeEqual(digest(given), digest(allowed.token));
}

function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.|^::1$/.test(address);
}

// Hashed to one length: comparing tells nothing, not even how long the token is.
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
