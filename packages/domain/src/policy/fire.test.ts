import { describe, expect, test } from 'vitest';
import { shanghai } from '../calendar/calendar.fixture.ts';
import { hourMs } from '../calendar/civil.ts';
import { defaultCalendars } from './calendars.ts';
import type { Clock, ClockKind } from './clock.ts';
import { defaultClocks } from './defaultClocks.ts';
import { defaultPolicy } from './defaultPolicy.ts';
import { afterFire, type Fired, firedAfterChange, firedNothing, nextFire, reactionTo } from './fire.ts';
import { pauseClock, resumeClock, stopClock } from './runClock.ts';
import { type ClockContext, startClock } from './startClock.ts';

const at = shanghai;

function start(kind: ClockKind, context: ClockContext): Clock {
  const result = startClock(defaultPolicy, defaultCalendars, kind, context, at('2026-11-20 10:00'));
  if (!result.ok) throw new Error(result.code);
  return result.clock;
}

const order = start('order', { urgent: true });
const rule = defaultClocks.order;

function fires(clock: Clock, count: number): string[] {
  const seen: string[] = [];
  let fired: Fired = firedNothing;
  for (let i = 0; i < count; i += 1) {
    const fire = nextFire(clock, defaultClocks[clock.kind], fired);
    if (fire === null) break;
    seen.push(`${fire.effect} ${new Date(fire.at + 8 * hourMs).toISOString().slice(0, 16)}`);
    fired = afterFire(fired, fire);
  }
  return seen;
}

describe('what fires when (E2)', () => {
  test('an order warns, alarms, and alarms again every 4 h', () => {
    expect(fires(order, 4)).toEqual([
      'dueSoon 2026-11-21T05:12',
      'overdue 2026-11-21T10:00',
      'stillOverdue 2026-11-21T14:00',
      'stillOverdue 2026-11-21T18:00',
    ]);
  });

  test('a clock without warning and repetition fires once', () => {
    expect(fires(start('dispatch', {}), 4)).toEqual(['overdue 2026-11-20T11:00']);
  });

  test('a paused or stopped clock fires nothing', () => {
    expect(nextFire(pauseClock(order, at('2026-11-20 12:00')), rule, firedNothing)).toBeNull();
    expect(nextFire(stopClock(order, at('2026-11-20 12:00')), rule, firedNothing)).toBeNull();
  });

  test('alarms whose time fell into a pause are not made up for (E1, E2)', () => {
    const asked = pauseClock(order, at('2026-11-21 12:00'));
    const resumed = resumeClock(defaultPolicy, defaultCalendars, asked, at('2026-11-22 01:00'));
    if (!resumed.ok) throw new Error(resumed.code);
    // Due at 10:00: alarms at 14:00, 18:00 and 22:00 fell into the pause, the next is at 02:00.
    expect(nextFire(resumed.clock, rule, { warned: true, alarms: 1 })).toEqual({
      at: at('2026-11-22 02:00'),
      effect: 'stillOverdue',
      alarm: 5,
    });
  });

  test('after a breach the warning is not made up for', () => {
    expect(nextFire(order, rule, { warned: false, alarms: 1 })).toEqual({
      at: at('2026-11-21 14:00'),
      effect: 'stillOverdue',
      alarm: 2,
    });
  });

  test('times that moved into the future fire again, times that stayed do not (E4)', () => {
    const fired = { warned: true, alarms: 2 };
    const later = { ...order, warnAt: at('2026-11-22 08:00'), dueAt: at('2026-11-22 12:00') };
    expect(firedAfterChange(later, fired, at('2026-11-21 20:00'))).toEqual(firedNothing);
    expect(firedAfterChange(later, fired, at('2026-11-22 09:00'))).toEqual({ warned: true, alarms: 0 });
    expect(firedAfterChange(order, fired, at('2026-11-21 20:00'))).toEqual(fired);
  });
});

describe('who is told and what is done (E2, E3, E5)', () => {
  test.each<[string, Clock, 'dueSoon' | 'overdue' | 'stillOverdue', string[], string[]]>([
    ['E2 order due soon', order, 'dueSoon', ['department', 'surveyor'], []],
    ['E2 order overdue', order, 'overdue', ['surveyor', 'sender', 'department'], ['urge', 'levelUp']],
    ['E2 order still overdue', order, 'stillOverdue', ['surveyor', 'sender', 'department'], ['urge']],
    ['C5 dispatch late', start('dispatch', {}), 'overdue', ['teamLeader'], []],
    [
      'C5 urgent dispatch late',
      start('dispatch', { urgent: true }),
      'overdue',
      ['teamLeader', 'managerHotline'],
      [],
    ],
    ['C6 review late', start('reviewOrder', {}), 'overdue', ['teamLeader'], []],
    ['D5 acceptance late', start('acceptOrder', {}), 'overdue', ['departmentHead'], []],
    ['D5 urgent acceptance late', start('acceptOrder', { urgent: true }), 'overdue', ['departmentHead'], []],
    ['E3 not closed in 24 h', start('first24h', {}), 'overdue', ['teamLeader', 'owner'], ['askOpinion']],
    [
      'E3 unresolved',
      start('opinionFollowUp', {}),
      'overdue',
      ['serviceHead', 'teamLeader'],
      ['toServiceHead'],
    ],
    [
      'C3 no reply to the customer',
      start('replyToCustomer', {}),
      'overdue',
      ['managerHotline', 'owner', 'handler'],
      ['toManagerHotline'],
    ],
    ['G1 survey late', start('survey', {}), 'overdue', ['surveyor'], []],
    ['G4 callback late', start('callback', {}), 'overdue', ['teamLeader'], []],
    ['H1 suggestion late', start('suggestionSubmission', {}), 'overdue', ['dataManager'], []],
    ['A3 transcription late', start('transcribe', {}), 'overdue', ['teamLeader'], []],
    ['A7 text not handed on', start('handOn', {}), 'overdue', ['teamLeader'], []],
    [
      'D4 warning not acknowledged',
      start('acknowledgeWarning', {}),
      'overdue',
      ['departmentHead', 'serviceHead'],
      [],
    ],
  ])('%s', (_name, clock, effect, tell, consequences) => {
    expect(reactionTo(defaultClocks[clock.kind], clock, effect)).toEqual({ tell, consequences });
  });
});
