import { expect, test } from 'vitest';
import { type ClockView, readClock } from './clock.ts';

const at = (time: string) => Date.parse(`2026-11-21T${time}Z`);
const clock = (more: Partial<ClockView>): ClockView => ({
  state: 'running',
  dueAt: '2026-11-21T10:00:00Z',
  warnAt: '2026-11-21T09:00:00Z',
  ...more,
});
const minute = 60_000;

test('before the warning there is time left', () => {
  expect(readClock(clock({}), at('08:30:00'))).toEqual({ kind: 'onTime', ms: 90 * minute });
});

test('from the warning on it is due soon, up to the due time itself', () => {
  expect(readClock(clock({}), at('09:00:00'))).toEqual({ kind: 'dueSoon', ms: 60 * minute });
  expect(readClock(clock({}), at('10:00:00'))).toEqual({ kind: 'dueSoon', ms: 0 });
});

test('a running clock past its due time is overdue although no job has looked yet', () => {
  expect(readClock(clock({}), at('10:02:00'))).toEqual({ kind: 'overdue', ms: 2 * minute });
  expect(readClock(clock({ state: 'breached' }), at('10:02:00'))).toEqual({
    kind: 'overdue',
    ms: 2 * minute,
  });
});

test('a paused clock stands still', () => {
  const paused = clock({ state: 'paused', pausedAt: '2026-11-21T09:30:00Z' });
  expect(readClock(paused, at('23:00:00'))).toEqual({ kind: 'paused', ms: 30 * minute });
});

test('a clock stopped after its due time was late by that much', () => {
  expect(readClock(clock({ state: 'met', stoppedAt: '2026-11-21T09:59:59Z' }), at('23:00:00'))).toEqual({
    kind: 'met',
  });
  expect(readClock(clock({ state: 'breached', stoppedAt: '2026-11-21T10:05:00Z' }), at('23:00:00'))).toEqual({
    kind: 'late',
    ms: 5 * minute,
  });
});
