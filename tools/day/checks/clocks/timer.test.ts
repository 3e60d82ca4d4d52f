import { defaultCalendars, defaultPolicy, hourMs, type Limit } from '@redress/domain';
import { describe, expect, test } from 'vitest';
import { type Step, type Timed, truthOf } from './timer.ts';

const rules = { policy: defaultPolicy, calendars: defaultCalendars, departmentCalendar: () => null };
const begun = Date.parse('2026-09-17T08:00:00+08:00');
const hour = (h: number) => begun + h * hourMs;
const hours = (amount: number): Limit => ({ amount, unit: 'hours', calendar: 'always' });
const start: Step = { do: 'start', at: begun, from: begun, limit: hours(4) };

function order(...steps: readonly Step[]): Timed {
  return { key: 'order:1', kind: 'order', orderId: '1', departmentId: 'd', steps: [start, ...steps] };
}

function fired(timed: Timed, asOf = hour(100)): string[] {
  return truthOf(timed, rules, asOf).fires.map(({ type, at }) => `${type} ${(at - begun) / hourMs}`);
}

describe('what became of a limit, told by its history (E1)', () => {
  test('a reply before the end keeps it; the warning came two hours before', () => {
    const replied = order({ do: 'stop', at: hour(3) });
    expect(truthOf(replied, rules, hour(100))).toMatchObject({
      state: 'met',
      dueAt: hour(4),
      breachedAt: null,
      stoppedAt: hour(3),
    });
    expect(fired(replied)).toEqual(['clockDueSoon 2']);
  });

  test('a reply in the very moment of the end keeps it, one a millisecond later does not', () => {
    expect(truthOf(order({ do: 'stop', at: hour(4) }), rules, hour(100)).state).toBe('met');
    expect(truthOf(order({ do: 'stop', at: hour(4) + 1 }), rules, hour(100))).toMatchObject({
      state: 'breached',
      breachedAt: hour(4),
    });
  });

  test('what nobody answers is overdue, and is alarmed of every four hours (E2)', () => {
    expect(truthOf(order(), rules, hour(13))).toMatchObject({ state: 'running', breachedAt: hour(4) });
    expect(fired(order(), hour(13))).toEqual([
      'clockDueSoon 2',
      'clockOverdue 4',
      'clockStillOverdue 8',
      'clockStillOverdue 12',
    ]);
  });

  test('an amendment in time counts from then on, and is warned of again (D2)', () => {
    const amended = order(
      { do: 'relimit', at: hour(3), from: hour(3), limit: hours(4) },
      { do: 'stop', at: hour(6) },
    );
    expect(truthOf(amended, rules, hour(100))).toMatchObject({
      state: 'met',
      dueAt: hour(7),
      breachedAt: null,
    });
    expect(fired(amended)).toEqual(['clockDueSoon 2', 'clockDueSoon 5']);
  });

  test('an amendment that comes too late does not undo the breach (D2)', () => {
    const late = order(
      { do: 'relimit', at: hour(5), from: hour(5), limit: hours(4) },
      { do: 'stop', at: hour(8) },
    );
    expect(truthOf(late, rules, hour(100))).toMatchObject({
      state: 'breached',
      dueAt: hour(9),
      breachedAt: hour(4),
    });
    expect(fired(late)).toEqual(['clockDueSoon 2', 'clockOverdue 4', 'clockDueSoon 7']);
  });

  test('while information is waited for the limit stands still (D5)', () => {
    const paused = order(
      { do: 'pause', at: hour(1) },
      { do: 'resume', at: hour(3) },
      { do: 'stop', at: hour(5) },
    );
    expect(truthOf(paused, rules, hour(100))).toMatchObject({
      state: 'met',
      dueAt: hour(6),
      breachedAt: null,
    });
    expect(fired(paused)).toEqual(['clockDueSoon 4']);
  });

  test('no alarm is made up for that fell into a pause (E2)', () => {
    const asked = order({ do: 'pause', at: hour(5) }, { do: 'resume', at: hour(17) });
    expect(fired(asked, hour(21))).toEqual(['clockDueSoon 2', 'clockOverdue 4', 'clockStillOverdue 20']);
  });

  test('what loses its purpose is cancelled; a time missed before stays missed', () => {
    expect(truthOf(order({ do: 'cancel', at: hour(2) }), rules, hour(100))).toMatchObject({
      state: 'cancelled',
      breachedAt: null,
    });
    expect(truthOf(order({ do: 'cancel', at: hour(6) }), rules, hour(100))).toMatchObject({
      state: 'cancelled',
      breachedAt: hour(4),
    });
  });

  test('a working day ends when the next day of work closes, half past five', () => {
    const limit: Limit = { amount: 1, unit: 'workingDays', calendar: 'department' };
    const timed: Timed = { ...order(), kind: 'acknowledgeWarning', steps: [{ ...start, limit }] };
    expect(truthOf(timed, rules, hour(1)).dueAt).toBe(Date.parse('2026-09-18T17:30:00+08:00'));
  });
});
