import { expect, test } from 'vitest';
import { stateOf } from './warning.ts';

test('a warning waits, is acknowledged, and stays revoked whatever was before (D4)', () => {
  expect(stateOf({ acknowledgedAt: null, revokedAt: null })).toBe('issued');
  expect(stateOf({ acknowledgedAt: '2026-11-21T08:00:00Z', revokedAt: null })).toBe('acknowledged');
  expect(stateOf({ acknowledgedAt: '2026-11-21T08:00:00Z', revokedAt: '2026-11-22T08:00:00Z' })).toBe(
    'revoked',
  );
  expect(stateOf({ acknowledgedAt: null, revokedAt: '2026-11-22T08:00:00Z' })).toBe('revoked');
});
