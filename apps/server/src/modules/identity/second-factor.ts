import { Secret, TOTP } from 'otpauth';

const periodMs = 30_000;

/** A new authenticator secret (base32) and the address that an authenticator app reads from a QR code. */
export function newAuthenticator(employeeNumber: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 }).base32;
  return { secret, uri: totp(secret, employeeNumber).toString() };
}

/** The time step that a code belongs to, one step early or late allowed; null for a wrong code. A step must be used once only (V3). */
export function codeStep(secret: string, code: string, nowMs: number): number | null {
  const delta = totp(secret, '').validate({ token: code, window: 1, timestamp: nowMs });
  return delta === null ? null : Math.floor(nowMs / periodMs) + delta;
}

function totp(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Redress', label, secret: Secret.fromBase32(secret), period: periodMs / 1000 });
}
