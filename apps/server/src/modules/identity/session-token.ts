import { createHash, randomBytes } from 'node:crypto';

/** A new session's secret: 256 random bits, for the cookie and nowhere else. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a session's secret. */
export function sessionHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
