import { describe, expect, test } from 'vitest';
import { shanghai } from '../calendar/calendar.fixture.ts';
import { dayMs, hourMs } from '../calendar/civil.ts';
import { notice2026 } from '../calendar/holidays.fixture.ts';
import { withHolidays } from '../calendar/holidays.ts';
import type { Limit } from '../calendar/limit.ts';
import { defaultCalendars, isContactTime } from './calendars.ts';
import {
  areAttemptsUsedUp,
  compensationLimitFen,
  mayExtend,
  mayReopen,
  needsHandlingApproval,
} from './cases.ts';
import type { Category } from './category.ts';
import { defaultPolicy as policy } from './defaultPolicy.ts';
import { escalationSteps } from './escalation.ts';
import { orderLimit } from './orderLimit.ts';
import { appealDate, replyLimit } from './replyLimit.ts';
import { type Route, type RoutedTicket, routeTicket } from './routing.ts';

const hours = (amount: number): Limit => ({ amount, unit: 'hours', calendar: 'always' });
const workingDays = (amount: number): Limit => ({ amount, unit: 'workingDays', calendar: 'working' });

describe('default limit of an order (C5, E1)', () => {
  test.each<[string, Category, Limit]>([
    ['nothing known', {}, workingDays(5)],
    ['a complaint', { kind: 'complaint', natureCode: 'tariff', area: 'town' }, workingDays(5)],
    ['urgent beats all', { kind: 'faultReport', area: 'country', urgent: true }, hours(24)],
    ['a fault in town', { kind: 'faultReport', area: 'town' }, hours(48)],
    ['a fault in the country', { kind: 'faultReport', area: 'country' }, hours(72)],
    ['a fault in an unknown place', { kind: 'faultReport', area: null }, workingDays(5)],
    [
      'a complaint about a fault repair in town',
      { kind: 'complaint', natureCode: 'faultRepair', area: 'town' },
      hours(48),
    ],
    ['and in the country', { kind: 'complaint', natureCode: 'faultRepair', area: 'country' }, hours(72)],
    ['a nature below fault repair', { natureCode: 'faultRepair.delay', area: 'town' }, hours(48)],
    ['a nature that only begins alike', { natureCode: 'faultRepairing', area: 'town' }, workingDays(5)],
  ])('%s', (_name, category, limit) => {
    expect(orderLimit(policy, category)).toEqual(limit);
  });

  test('the first rule that matches decides, and columns left out or * let everything pass', () => {
    const orderLimits = [
      {
        when: { businessTypeCode: 'broadband', customerClass: 'major' as const, kind: '*' as const },
        value: hours(1),
      },
      { when: { businessTypeCode: 'broadband' }, value: hours(2) },
    ];
    const own = { ...policy, orderLimits };
    expect(orderLimit(own, { businessTypeCode: 'broadband', customerClass: 'major' })).toEqual(hours(1));
    expect(orderLimit(own, { businessTypeCode: 'broadband', customerClass: 'ordinary' })).toEqual(hours(2));
    expect(orderLimit(own, { businessTypeCode: 'mobile' })).toEqual(workingDays(5));
  });
});

describe('where a new ticket goes', () => {
  const ticket: RoutedTicket = {
    kind: 'complaint',
    customerClass: 'ordinary',
    channel: 'phone',
    repeat: null,
  };
  const pastLimit = { unresolvedPastLimit: true };

  test.each<[string, Partial<RoutedTicket>, Route]>([
    [
      'C1 an ordinary complaint stays with the agent',
      {},
      { level: 'junior', desk: 'agent', reason: 'ordinary' },
    ],
    [
      'C4 an important customer',
      { customerClass: 'important' },
      { level: 'senior', desk: 'senior', reason: 'keyCustomer' },
    ],
    [
      'C4 a major customer',
      { customerClass: 'major' },
      { level: 'senior', desk: 'senior', reason: 'keyCustomer' },
    ],
    [
      'C4 a leased line',
      { customerClass: 'leasedLine' },
      { level: 'senior', desk: 'senior', reason: 'keyCustomer' },
    ],
    [
      "C4 a key customer's fault",
      { customerClass: 'major', kind: 'faultReport' },
      { level: 'senior', desk: 'senior', reason: 'keyCustomer' },
    ],
    [
      "a key customer's question stays with the agent",
      { customerClass: 'major', kind: 'inquiry' },
      { level: 'junior', desk: 'agent', reason: 'ordinary' },
    ],
    [
      'C2 a suggestion, even of a key customer',
      { kind: 'suggestion', customerClass: 'major' },
      { level: 'junior', desk: 'dataManager', reason: 'suggestion' },
    ],
    [
      'C3 a repeated complaint whose first is unresolved past its limit',
      { repeat: pastLimit },
      { level: 'manager', desk: 'managerHotline', reason: 'repeatPastLimit' },
    ],
    [
      'C3 beats C4',
      { repeat: pastLimit, customerClass: 'major' },
      { level: 'manager', desk: 'managerHotline', reason: 'repeatPastLimit' },
    ],
    [
      'a repeated complaint within the limit stays with the agent',
      { repeat: { unresolvedPastLimit: false } },
      { level: 'junior', desk: 'agent', reason: 'ordinary' },
    ],
  ])('%s', (_name, part, route) => {
    expect(routeTicket(policy, { ...ticket, ...part })).toEqual(route);
  });

  test('rules may look at the channel; without any rule the agent keeps the ticket', () => {
    const letters = {
      channels: ['letter' as const],
      level: 'senior',
      desk: 'senior',
      reason: 'ordinary',
    } as const;
    const own = { ...policy, routing: [letters] };
    expect(routeTicket(own, { ...ticket, channel: 'letter' }).desk).toBe('senior');
    expect(routeTicket(own, ticket).desk).toBe('agent');
  });
});

describe('when the customer may turn to the regulator (regulation)', () => {
  const calendars = { ...defaultCalendars, working: withHolidays(defaultCalendars.working, [notice2026]) };

  test.each([
    ['MIIT Order 35: 15 calendar days', '44', '2026-11-01 10:00', '2026-11-17 00:00', 'miitOrder35'],
    ['province unknown: the same', null, '2026-11-01 10:00', '2026-11-17 00:00', 'miitOrder35'],
    ['Henan: 5 working days', '41', '2026-11-20 10:00', '2026-11-27 17:30', 'henanRules'],
    ['Henan by the code of a city', '410100', '2026-11-20 10:00', '2026-11-27 17:30', 'henanRules'],
    ['Henan over Spring Festival', '41', '2026-02-13 10:00', '2026-02-27 17:30', 'henanRules'],
    ['Chongqing: 15 working days', '50', '2026-11-20 10:00', '2026-12-11 17:30', 'chongqingRules'],
  ])('%s', (_name, province, registered, due, legalBasis) => {
    const result = appealDate(policy, calendars, province, shanghai(registered));
    expect(result).toMatchObject({ ok: true, due: shanghai(due), legalBasis, unknownYears: [] });
  });

  test('a table without a rule for all falls back on Order 35', () => {
    const own = { ...policy, replyLimits: [] };
    expect(replyLimit(own, '41')).toEqual({
      limit: { amount: 15, unit: 'days', calendar: 'always' },
      legalBasis: 'miitOrder35',
    });
  });
});

describe('escalation chains (E5)', () => {
  test.each<[string, Category, [number, string | null, string[]][]]>([
    [
      'an ordinary complaint',
      { kind: 'complaint' },
      [
        [24 * hourMs, null, ['owner', 'teamLeader']],
        [3 * dayMs, 'senior', ['seniorAgent', 'teamLeader']],
        [10 * dayMs, 'manager', ['managerHotline', 'serviceHead']],
      ],
    ],
    [
      'an urgent one',
      { kind: 'complaint', urgent: true },
      [
        [4 * hourMs, 'senior', ['owner', 'teamLeader']],
        [24 * hourMs, 'manager', ['managerHotline', 'serviceHead']],
      ],
    ],
    ['a suggestion has its own clock', { kind: 'suggestion' }, []],
    ['praise has none', { kind: 'praise', urgent: true }, []],
  ])('%s', (_name, category, steps) => {
    expect(escalationSteps(policy, category)).toEqual(
      steps.map(([afterMs, level, tell]) => ({ afterMs, level, tell })),
    );
  });

  test('steps come in order of time, however they were typed', () => {
    const late = { afterMs: 2, level: null, tell: [] };
    const early = { afterMs: 1, level: null, tell: [] };
    const own = { ...policy, escalationChains: [{ when: {}, value: [late, early] }] };
    expect(escalationSteps(own, {})).toEqual([early, late]);
  });
});

describe('contact hours (G4: never 21:00-09:00, never 12:00-14:00)', () => {
  test.each([
    ['2026-11-20 08:59', false],
    ['2026-11-20 09:00', true],
    ['2026-11-20 11:59', true],
    ['2026-11-20 12:00', false],
    ['2026-11-20 13:59', false],
    ['2026-11-20 14:00', true],
    ['2026-11-20 20:59', true],
    ['2026-11-20 21:00', false],
    ['2026-11-21 10:00', true],
  ])('%s: %s', (at, allowed) => {
    expect(isContactTime(defaultCalendars, shanghai(at))).toBe(allowed);
  });
});

describe('limits of a case', () => {
  test.each<[string, string[], boolean]>([
    ['no attempt', [], false],
    ['two attempts on two days', ['2026-11-20 10:00', '2026-11-21 10:00'], false],
    ['three attempts on one day', ['2026-11-20 10:00', '2026-11-20 15:00', '2026-11-20 20:00'], false],
    ['three attempts on two days', ['2026-11-20 10:00', '2026-11-20 15:00', '2026-11-21 10:00'], true],
    [
      'days are those of the centre, not of UTC',
      ['2026-11-20 07:00', '2026-11-20 09:00', '2026-11-20 10:00'],
      false,
    ],
  ])('G4 %s: used up is %s', (_name, attempts, usedUp) => {
    expect(areAttemptsUsedUp(policy, attempts.map(shanghai))).toBe(usedUp);
  });

  test('a ticket may be reopened for 30 days', () => {
    const closedAt = shanghai('2026-10-01 10:00');
    expect(mayReopen(policy, closedAt, shanghai('2026-10-31 10:00'))).toBe(true);
    expect(mayReopen(policy, closedAt, shanghai('2026-10-31 10:01'))).toBe(false);
  });

  test('D5 a limit may be extended twice', () => {
    expect([0, 1, 2].map((granted) => mayExtend(policy, granted))).toEqual([true, true, false]);
  });

  test('P1 compensation: the most any of the roles allows', () => {
    expect(compensationLimitFen(policy, ['juniorAgent'])).toBe(0);
    expect(compensationLimitFen(policy, ['seniorAgent'])).toBe(5_000);
    expect(compensationLimitFen(policy, ['managerHotline', 'seniorAgent'])).toBe(50_000);
    expect(compensationLimitFen(policy, [])).toBe(0);
  });

  test('C10 handling is approved where the category demands it, by default nowhere', () => {
    const own = { ...policy, handlingApproval: [{ customerClass: 'leasedLine' as const }] };
    expect(needsHandlingApproval(policy, { customerClass: 'leasedLine' })).toBe(false);
    expect(needsHandlingApproval(own, { customerClass: 'leasedLine' })).toBe(true);
    expect(needsHandlingApproval(own, { customerClass: 'ordinary' })).toBe(false);
  });

  test('the settings are a plain value that survives being stored', () => {
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
    expect(JSON.parse(JSON.stringify(defaultCalendars))).toEqual(defaultCalendars);
  });
});
