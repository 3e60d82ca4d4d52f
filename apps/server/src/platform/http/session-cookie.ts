import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookie } from './context.ts';

/** The session cookie of one request: HttpOnly, SameSite=Strict, gone when the browser closes; bound to the host where TLS is on. */
export function sessionCookie(request: FastifyRequest, reply: FastifyReply, secure: boolean): SessionCookie {
  const name = secure ? '__Host-redress' : 'redress';
  const options = { path: '/', httpOnly: true, sameSite: 'strict' as const, secure };
  return {
    token: request.cookies[name],
    set: (token) => void reply.setCookie(name, token, options),
    clear: () => void reply.clearCookie(name, options),
  };
}
