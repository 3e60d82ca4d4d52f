import type { Moment } from '../calendar/calendar.ts';
import type { Clock } from './clock.ts';
import type { ClockRule, Reaction } from './clockRules.ts';

/** What has fired so far: the warning, and the alarms counted from the breach on. */
export type Fired = { readonly warned: boolean; readonly alarms: number };

/** A clock that has not fired yet. */
export const firedNothing: Fired = { warned: false, alarms: 0 };

/** The next thing a clock does and its true time, which may be past after an outage (E4). */
export type Fire = {
  readonly at: Moment;
  readonly effect: 'dueSoon' | 'overdue' | 'stillOverdue';
  /** 1 for the breach, 2 and more for its repetitions, 0 for the warning. */
  readonly alarm: number;
};

/**
 * What a clock fires next: the warning, the breach, then the repeated alarm (E2), but none whose time fell into a pause;
 * null where nothing is left.
 */
export function nextFire(clock: Clock, rule: ClockRule, fired: Fired): Fire | null {
  if (clock.state !== 'running') return null;
  if (fired.alarms === 0) {
    const warns = !fired.warned && clock.warnAt !== null && clock.warnAt < clock.dueAt;
    if (warns && clock.warnAt !== null) return { at: clock.warnAt, effect: 'dueSoon', alarm: 0 };
    return { at: clock.dueAt, effect: 'overdue', alarm: 1 };
  }
  if (rule.repeatEveryMs === null) return null;
  // Nobody is to be pressed for the time in which they waited for somebody else (E1).
  const waited = (at: Moment) => clock.pauses.some(({ from, to }) => from <= at && at < to);
  let { alarms } = fired;
  while (waited(clock.dueAt + alarms * rule.repeatEveryMs)) alarms += 1;
  return { at: clock.dueAt + alarms * rule.repeatEveryMs, effect: 'stillOverdue', alarm: alarms + 1 };
}

/** What has fired once this has. */
export function afterFire(fired: Fired, fire: Fire): Fired {
  return fire.effect === 'dueSoon' ? { ...fired, warned: true } : { ...fired, alarms: fire.alarm };
}

/** What counts as fired after a clock was amended or resumed: times that moved into the future fire again. */
export function firedAfterChange(clock: Clock, fired: Fired, at: Moment): Fired {
  return {
    warned: fired.warned && (clock.warnAt === null || clock.warnAt <= at),
    alarms: clock.dueAt > at ? 0 : fired.alarms,
  };
}

/** Who is told and what is done when a clock fires (E2, E5). */
export function reactionTo(rule: ClockRule, clock: Clock, effect: Fire['effect']): Reaction {
  switch (effect) {
    case 'dueSoon':
      return rule.onWarning;
    case 'overdue':
      return clock.urgent && rule.urgent !== null ? rule.urgent.onBreach : rule.onBreach;
    case 'stillOverdue':
      return rule.onRepeat;
  }
}
