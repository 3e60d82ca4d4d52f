import { describe, expect, test } from 'vitest';
import { shanghai } from '../calendar/calendar.fixture.ts';
import { hourMs } from '../calendar/civil.ts';
import { notice2026, notice2027 } from '../calendar/holidays.fixture.ts';
import { withHolidays } from '../calendar/holidays.ts';
import type { Limit } from '../calendar/limit.ts';
import { defaultCalendars } from './calendars.ts';
import type { ClockKind } from './clock.ts';
import { defaultPolicy } from './defaultPolicy.ts';
import { type ClockContext, startClock, warnAt } from './startClock.ts';

const calendars = {
  ...defaultCalendars,
  working: withHolidays(defaultCalendars.working, [notice2026, notice2027]),
};

function start(kind: ClockKind, context: ClockContext, at: string) {
  const result = startClock(defaultPolicy, calendars, kind, context, shanghai(at));
  if (!result.ok) throw new Error(result.code);
  return result.clock;
}

describe('the default limit of every clock (workflow section 3)', () => {
  // 2026-11-20 is a Friday.
  test.each<[string, ClockKind, ClockContext, string, string]>([
    ['A3 transcribe within 2 h, day and night', 'transcribe', {}, '2026-11-20 23:00', '2026-11-21 01:00'],
    ['A7 hand text on within 2 h', 'handOn', {}, '2026-11-21 10:00', '2026-11-21 12:00'],
    ['C5 dispatch within 1 h', 'dispatch', {}, '2026-11-20 20:00', '2026-11-20 21:00'],
    [
      'C5 dispatch an urgent matter within 15 min',
      'dispatch',
      { urgent: true },
      '2026-11-20 20:00',
      '2026-11-20 20:15',
    ],
    [
      'C5 an important customer too',
      'dispatch',
      { customerClass: 'important' },
      '2026-11-20 20:00',
      '2026-11-20 20:15',
    ],
    [
      'C5 a major customer too',
      'dispatch',
      { customerClass: 'major' },
      '2026-11-20 20:00',
      '2026-11-20 20:15',
    ],
    [
      'C5 a leased line too',
      'dispatch',
      { customerClass: 'leasedLine' },
      '2026-11-20 20:00',
      '2026-11-20 20:15',
    ],
    [
      'C5 an ordinary one not',
      'dispatch',
      { customerClass: 'ordinary' },
      '2026-11-20 20:00',
      '2026-11-20 21:00',
    ],
    ['C6 review an order within 30 min', 'reviewOrder', {}, '2026-11-20 20:00', '2026-11-20 20:30'],
    ['D5 accept within 2 h of the department', 'acceptOrder', {}, '2026-11-20 16:30', '2026-11-23 10:00'],
    [
      'D5 accept an urgent order within 30 min',
      'acceptOrder',
      { urgent: true },
      '2026-11-20 17:15',
      '2026-11-23 09:15',
    ],
    [
      'D5 a key customer does not shorten that',
      'acceptOrder',
      { customerClass: 'major' },
      '2026-11-20 09:00',
      '2026-11-20 11:00',
    ],
    ['E1 order, nothing special: 5 working days', 'order', {}, '2026-11-20 10:00', '2026-11-27 17:30'],
    ['E1 order, urgent: 24 h', 'order', { urgent: true }, '2026-11-20 10:00', '2026-11-21 10:00'],
    [
      'E1 order, fault in town: 48 h',
      'order',
      { kind: 'faultReport', area: 'town' },
      '2026-11-20 10:00',
      '2026-11-22 10:00',
    ],
    [
      'E1 order, fault in the country: 72 h',
      'order',
      { kind: 'faultReport', area: 'country' },
      '2026-11-20 10:00',
      '2026-11-23 10:00',
    ],
    ['E3 closed within 24 h', 'first24h', {}, '2026-11-20 10:00', '2026-11-21 10:00'],
    ['E3 24 h from the opinion', 'opinionFollowUp', {}, '2026-11-21 08:00', '2026-11-22 08:00'],
    [
      'reply within 15 days: to the end of the fifteenth',
      'replyToCustomer',
      {},
      '2026-11-01 10:00',
      '2026-11-17 00:00',
    ],
    [
      'reply in Henan: 5 working days',
      'replyToCustomer',
      { province: '410100' },
      '2026-11-20 10:00',
      '2026-11-27 17:30',
    ],
    [
      'reply in Chongqing: 15 working days',
      'replyToCustomer',
      { province: '50' },
      '2026-11-20 10:00',
      '2026-12-11 17:30',
    ],
    // Ten contact hours a day: 1 on Friday evening, 10 on Saturday, 10 on Sunday, 3 on Monday.
    ['G1 survey within 24 contact hours', 'survey', {}, '2026-11-20 20:00', '2026-11-23 12:00'],
    ['G4 call back within 3 days, not at night', 'callback', {}, '2026-11-20 10:00', '2026-11-23 21:00'],
    [
      'H1 submit a suggestion within 5 working days',
      'suggestionSubmission',
      {},
      '2026-11-20 10:00',
      '2026-11-27 17:30',
    ],
    [
      'D4 acknowledge a warning on the next working day',
      'acknowledgeWarning',
      {},
      '2026-11-20 10:00',
      '2026-11-23 17:30',
    ],
  ])('%s', (_name, kind, context, at, due) => {
    const clock = start(kind, context, at);
    expect(clock).toMatchObject({ kind, state: 'running', startedAt: shanghai(at), dueAt: shanghai(due) });
  });
});

describe('what a clock keeps (E1)', () => {
  test('its calendar, limit, open time and policy version', () => {
    const clock = start('order', {}, '2026-11-20 10:00');
    expect(clock).toEqual({
      kind: 'order',
      state: 'running',
      startedAt: shanghai('2026-11-20 10:00'),
      countedFrom: shanghai('2026-11-20 10:00'),
      dueAt: shanghai('2026-11-27 17:30'),
      // 41 working hours, 80 % of them are 32.8: six on Friday, 26.8 from Monday on.
      warnAt: shanghai('2026-11-26 16:18'),
      limit: { amount: 5, unit: 'workingDays', calendar: 'working' },
      limitMs: 41 * hourMs,
      calendarId: 'working',
      policyVersion: 1,
      urgent: false,
      pauses: [],
      pausedSince: null,
      stoppedAt: null,
      breachedAt: null,
      unknownYears: [],
    });
  });

  test('the limit that the senior agent set beats the table (C5)', () => {
    const limit: Limit = { amount: 8, unit: 'hours', calendar: 'always' };
    const clock = start('order', { urgent: true, limit }, '2026-11-20 10:00');
    expect(clock).toMatchObject({ limit, dueAt: shanghai('2026-11-20 18:00'), urgent: true });
  });

  test('a department with hours of its own is timed by them (D5)', () => {
    const night = {
      ...calendars.working,
      hours: { fri: [['18:00', '24:00']] as const },
    };
    const result = startClock(
      defaultPolicy,
      { ...calendars, night },
      'acceptOrder',
      { departmentCalendarId: 'night' },
      shanghai('2026-11-20 10:00'),
    );
    expect(result).toMatchObject({
      ok: true,
      clock: { calendarId: 'night', dueAt: shanghai('2026-11-20 20:00') },
    });
  });

  test('a limit into a year without holidays carries the warning', () => {
    expect(start('order', {}, '2026-12-29 10:00').unknownYears).toEqual([2027]);
    expect(start('order', { urgent: true }, '2026-12-31 20:00').unknownYears).toEqual([]);
  });

  test('a calendar that is missing or never opens is a refusal', () => {
    const context = { departmentCalendarId: 'nowhere' };
    const missing = startClock(defaultPolicy, calendars, 'acceptOrder', context, 0);
    expect(missing).toEqual({ ok: false, code: 'calendarUnknown', calendarId: 'nowhere' });
    const closed = { ...calendars, working: { ...calendars.working, hours: {}, makeUp: {} } };
    const never = startClock(defaultPolicy, closed, 'order', {}, 0);
    expect(never).toEqual({ ok: false, code: 'calendarNeverOpens' });
  });
});

describe('when to warn of an order (E2)', () => {
  const rule = { share: 0.8, atLeastMsBefore: 2 * hourMs };
  const at = shanghai('2026-11-20 10:00');

  test.each([
    ['24 h: 80 % of the limit', 24, '2026-11-21 05:12'],
    ['10 h: 80 % and 2 h before are the same', 10, '2026-11-20 18:00'],
    ['5 h: not later than 2 h before', 5, '2026-11-20 13:00'],
    ['2 h: only 80 %, or it would warn at once', 2, '2026-11-20 11:36'],
    ['1 h: only 80 %', 1, '2026-11-20 10:48'],
  ])('%s', (_name, hours, warning) => {
    expect(warnAt(defaultCalendars.always, at, hours * hourMs, rule)).toBe(shanghai(warning));
  });

  test('both are counted in the calendar of the limit', () => {
    // Due on Monday at 10:00; two working hours before that is Friday at 16:30.
    const friday = shanghai('2026-11-20 13:30');
    expect(warnAt(calendars.working, friday, 5 * hourMs, rule)).toBe(shanghai('2026-11-20 16:30'));
  });

  test('no rule, no warning', () => {
    expect(warnAt(defaultCalendars.always, at, hourMs, null)).toBeNull();
    expect(start('dispatch', {}, '2026-11-20 10:00').warnAt).toBeNull();
  });
});
