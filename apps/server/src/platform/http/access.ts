import type { Refusal } from '@redress/contract';
import type { Authentication } from './context.ts';
import { holds } from './context.ts';
import type { Implementation } from './implement.ts';

/** Why this caller may not use this route, or null: asked before the body is read and before any handler (V1: deny by default). */
export function accessRefusal(
  { route, whileRestricted }: Implementation,
  authentication: Authentication | null,
): Refusal | null {
  if (route.access === 'public') return null;
  if (authentication === null) return { code: 'signInNeeded' };
  const { actor, restriction } = authentication;
  if (restriction === 'changePassword' && !whileRestricted) return { code: 'passwordChangeNeeded' };
  if (restriction === 'enrolSecondFactor' && !whileRestricted) return { code: 'secondFactorEnrolmentNeeded' };
  if (route.access !== 'signedIn' && !holds(actor, route.access)) return { code: 'forbidden' };
  return null;
}
