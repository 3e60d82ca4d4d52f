import type { Refusal } from '@redress/contract';

/** What a use case comes to: its value, or the refusal the screen explains. Exceptions are for bugs only. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

/** A use case that was done. */
export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** A use case that was refused. */
export function refused(
  code: Refusal['code'],
  details: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: { code, ...details } };
}
