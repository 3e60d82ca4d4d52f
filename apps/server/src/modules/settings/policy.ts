import { type PolicyDocument, policyDocument } from '@redress/contract';
import { defaultPolicy } from '@redress/domain';
import type { Setting } from '#platform/settings/setting.ts';

const { version: _version, zone: _zone, vipClasses: _vipClasses, ...delivered } = defaultPolicy;

/** Limits, routing, escalation and the other numbers of the rules; kept by version, so that a clock can name its own. */
export const policySetting: Setting<PolicyDocument> = {
  kind: 'policy',
  schema: policyDocument,
  initial: delivered,
};

/**
 * A stored policy as this program reads it: what it does not have yet, because it was written before a rule existed, is as
 * delivered. Throws where the rest does not fit.
 */
export function readPolicy(stored: unknown): PolicyDocument {
  if (typeof stored !== 'object' || stored === null) throw new Error('a stored policy is not an object');
  const { clocks, ...rest } = stored as Partial<PolicyDocument>;
  return policyDocument.parse({ ...delivered, ...rest, clocks: { ...delivered.clocks, ...clocks } });
}
