import { Agent, request } from 'node:http';
import { identityRoutes } from '@redress/contract';
import { testPassword } from '../../apps/server/src/testing/people.ts';

/** What came of one request. */
export interface Shot {
  /** 0 where no answer came. */
  readonly status: number;
  readonly ms: number;
  /** Whether a refusal said when to come again. */
  readonly retryAfter: boolean;
}

/** One request, ready to be sent any number of times. */
export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cookie: string;
  readonly body?: string;
  readonly key?: string;
}

// The generator shares the machine with the server: bare requests on connections that stay open cost it the least.
const agent = new Agent({ keepAlive: true, maxSockets: 1_000, scheduling: 'lifo' });
const longestMs = 30_000;

/** Sends one request and reads its answer to the end. */
export function shoot(url: string, { method, path, cookie, body, key }: Ask): Promise<Shot> {
  const began = performance.now();
  return new Promise((resolve) => {
    const over = (status: number, retryAfter = false) =>
      resolve({ status, ms: performance.now() - began, retryAfter });
    const headers: Record<string, string> = { cookie };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (key !== undefined) headers['idempotency-key'] = key;
    const sent = request(`${url}${path}`, { method, agent, headers, timeout: longestMs }, (answer) => {
      answer.on('end', () => over(answer.statusCode ?? 0, answer.headers['retry-after'] !== undefined));
      answer.on('error', () => over(0));
      answer.resume();
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => over(0));
    sent.end(body);
  });
}

/** Closes the generator's connections. */
export function holdFire(): void {
  agent.destroy();
}

/** Signs somebody in and answers the cookie. */
export async function cookieOf(url: string, employeeNumber: string): Promise<string> {
  const answer = await fetch(`${url}${identityRoutes.signIn.path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ employeeNumber, password: testPassword }),
  });
  if (!answer.ok) throw new Error(`${employeeNumber} cannot sign in: ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
