import { describe, expect, test } from 'vitest';
import { shanghai } from '../calendar/calendar.fixture.ts';
import { hourMs } from '../calendar/civil.ts';
import { defaultCalendars } from './calendars.ts';
import type { Clock } from './clock.ts';
import { defaultPolicy } from './defaultPolicy.ts';
import {
  amendClock,
  cancelClock,
  explainClock,
  pauseClock,
  resumeClock,
  standingOf,
  stopClock,
} from './runClock.ts';
import { type ClockContext, type ClockResult, startClock } from './startClock.ts';

const calendars = defaultCalendars;
const at = shanghai;

function clockOf(result: ClockResult): Clock {
  if (!result.ok) throw new Error(result.code);
  return result.clock;
}

const started = (context: ClockContext): Clock =>
  clockOf(startClock(defaultPolicy, calendars, 'order', context, at('2026-11-20 10:00')));
const resume = (clock: Clock, moment: string): Clock =>
  clockOf(resumeClock(defaultPolicy, calendars, clock, at(moment)));

/** 24 hours around the clock: due on Saturday at 10:00. */
const urgent = started({ urgent: true });

describe('stopping a clock: the time of the event decides (section 3)', () => {
  test.each([
    ['before the limit', '2026-11-21 09:59', 'met', null],
    ['exactly at the limit', '2026-11-21 10:00', 'met', null],
    ['after the limit', '2026-11-21 10:01', 'breached', '2026-11-21 10:00'],
    ['days after the limit', '2026-11-25 10:00', 'breached', '2026-11-21 10:00'],
  ])('%s', (_name, moment, state, breachedAt) => {
    expect(stopClock(urgent, at(moment))).toMatchObject({
      state,
      stoppedAt: at(moment),
      breachedAt: breachedAt === null ? null : at(breachedAt),
    });
  });

  test('a clock stops once', () => {
    const met = stopClock(urgent, at('2026-11-20 12:00'));
    expect(stopClock(met, at('2026-11-25 12:00'))).toBe(met);
    expect(cancelClock(met, at('2026-11-25 12:00'))).toBe(met);
    expect(pauseClock(met, at('2026-11-25 12:00'))).toBe(met);
    expect(resume(met, '2026-11-25 12:00')).toBe(met);
  });

  test('a cancelled clock keeps a breach that had happened, and has none otherwise', () => {
    expect(cancelClock(urgent, at('2026-11-20 12:00'))).toMatchObject({
      state: 'cancelled',
      breachedAt: null,
    });
    expect(cancelClock(urgent, at('2026-11-22 12:00'))).toMatchObject({
      state: 'cancelled',
      breachedAt: at('2026-11-21 10:00'),
    });
  });
});

describe('pausing a clock (E1: waiting for the customer)', () => {
  test('moves due and warning by the pause', () => {
    const paused = pauseClock(urgent, at('2026-11-20 12:00'));
    expect(paused).toMatchObject({ state: 'paused', pausedSince: at('2026-11-20 12:00') });
    const resumed = resume(paused, '2026-11-20 15:00');
    expect(resumed).toMatchObject({
      state: 'running',
      pausedSince: null,
      pauses: [{ from: at('2026-11-20 12:00'), to: at('2026-11-20 15:00') }],
      dueAt: at('2026-11-21 13:00'),
      // 80 % of 24 h are 19 h 12 min: 05:12 without the pause.
      warnAt: at('2026-11-21 08:12'),
    });
  });

  test('in working time only the open part of the pause counts', () => {
    // 41 working hours, due on Friday 27 November at 17:30; the weekend in the pause costs nothing.
    const paused = pauseClock(started({}), at('2026-11-20 16:30'));
    expect(resume(paused, '2026-11-23 11:00').dueAt).toBe(at('2026-11-30 12:00'));
  });

  test('a second pause adds to the first', () => {
    const once = resume(pauseClock(urgent, at('2026-11-20 12:00')), '2026-11-20 13:00');
    const twice = resume(pauseClock(once, at('2026-11-20 14:00')), '2026-11-20 16:00');
    expect(twice.dueAt).toBe(at('2026-11-21 13:00'));
  });

  test('a paused clock is never breached by waiting', () => {
    const paused = pauseClock(urgent, at('2026-11-20 12:00'));
    expect(stopClock(paused, at('2026-11-30 12:00'))).toMatchObject({
      state: 'met',
      breachedAt: null,
      pauses: [{ from: at('2026-11-20 12:00'), to: at('2026-11-30 12:00') }],
    });
  });

  test('a pause after the limit excuses nothing', () => {
    const paused = pauseClock(urgent, at('2026-11-21 12:00'));
    expect(paused.breachedAt).toBe(at('2026-11-21 10:00'));
    const resumed = resume(paused, '2026-11-22 12:00');
    expect(resumed.dueAt).toBe(at('2026-11-21 10:00'));
    expect(stopClock(resumed, at('2026-11-22 12:30')).state).toBe('breached');
  });

  test('pausing twice changes nothing', () => {
    const paused = pauseClock(urgent, at('2026-11-20 12:00'));
    expect(pauseClock(paused, at('2026-11-20 13:00'))).toBe(paused);
  });
});

describe('amending a limit (D2)', () => {
  const limit = { amount: 2, unit: 'workingDays', calendar: 'working' } as const;
  const amend = (clock: Clock, moment: string): Clock =>
    clockOf(amendClock(defaultPolicy, calendars, clock, limit, at(moment)));

  test('the new limit counts from the amendment, in its own calendar', () => {
    expect(amend(urgent, '2026-11-20 16:00')).toMatchObject({
      startedAt: at('2026-11-20 10:00'),
      countedFrom: at('2026-11-20 16:00'),
      dueAt: at('2026-11-24 17:30'),
      limit,
      calendarId: 'working',
      breachedAt: null,
    });
  });

  test('an amendment after the limit does not undo the breach', () => {
    const amended = amend(urgent, '2026-11-23 10:00');
    expect(amended.dueAt).toBe(at('2026-11-25 17:30'));
    expect(stopClock(amended, at('2026-11-24 10:00'))).toMatchObject({
      state: 'breached',
      breachedAt: at('2026-11-21 10:00'),
    });
  });

  test('a clock amended while it stands still goes on standing', () => {
    const amended = amend(pauseClock(urgent, at('2026-11-20 12:00')), '2026-11-20 16:30');
    expect(amended).toMatchObject({ state: 'paused', dueAt: at('2026-11-24 17:30') });
    // One more working hour in the pause: due an hour after closing on Tuesday, which is Wednesday at 10:00.
    expect(resume(amended, '2026-11-20 17:30').dueAt).toBe(at('2026-11-25 10:00'));
  });

  test('an order keeps the calendar of its department', () => {
    const night = { ...calendars.working, hours: { fri: [['18:00', '24:00']] as const }, knownYears: [2026] };
    const own = { ...calendars, night };
    const department = { amount: 1, unit: 'hours', calendar: 'department' } as const;
    const clock = clockOf(
      startClock(
        defaultPolicy,
        own,
        'order',
        { limit: department, departmentCalendarId: 'night' },
        at('2026-11-20 10:00'),
      ),
    );
    const longer = { ...department, amount: 2 };
    const amended = clockOf(amendClock(defaultPolicy, own, clock, longer, at('2026-11-20 12:00')));
    expect(amended).toMatchObject({ calendarId: 'night', dueAt: at('2026-11-20 20:00') });
  });

  test('a stopped clock is not amended', () => {
    const met = stopClock(urgent, at('2026-11-20 12:00'));
    expect(amend(met, '2026-11-20 16:00')).toBe(met);
  });
});

describe('what a countdown shows (E1, E2)', () => {
  test.each([
    ['2026-11-20 12:00', 'onTime'],
    ['2026-11-21 05:12', 'dueSoon'],
    ['2026-11-21 10:00', 'dueSoon'],
    ['2026-11-21 10:01', 'overdue'],
  ])('%s: %s', (now, standing) => {
    expect(standingOf(urgent, at(now))).toBe(standing);
  });

  test('a clock that does not run shows its state', () => {
    expect(standingOf(pauseClock(urgent, at('2026-11-20 12:00')), at('2026-11-25 12:00'))).toBe('paused');
    expect(standingOf(stopClock(urgent, at('2026-11-20 12:00')), at('2026-11-25 12:00'))).toBe('met');
  });

  test('the explanation follows the limit now in force, with its pauses', () => {
    const resumed = resume(pauseClock(urgent, at('2026-11-20 12:00')), '2026-11-20 15:00');
    expect(explainClock(calendars, resumed, at('2026-11-20 16:00'))).toMatchObject({
      ok: true,
      steps: [
        { kind: 'counted', ms: 2 * hourMs },
        { kind: 'paused', from: at('2026-11-20 12:00'), to: at('2026-11-20 15:00') },
        { kind: 'counted', ms: 22 * hourMs },
        { kind: 'due', at: at('2026-11-21 13:00') },
      ],
    });
    expect(explainClock(calendars, { ...resumed, calendarId: 'gone' }, 0)).toEqual({
      ok: false,
      code: 'calendarUnknown',
      calendarId: 'gone',
    });
  });
});
