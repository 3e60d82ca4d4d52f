import {
  type Calendars,
  type ClockKind,
  type ClockState,
  calendarOf,
  type Limit,
  type Moment,
  type Pause,
  type Policy,
  resolveLimit,
  workingDeadline,
} from '@redress/domain';

/** What happened to a limit, in order. `at` is when it was decided, `from` where the limit counts from. */
export type Step =
  | { readonly do: 'start' | 'relimit'; readonly at: Moment; readonly from: Moment; readonly limit: Limit }
  | { readonly do: 'pause' | 'resume' | 'stop' | 'cancel'; readonly at: Moment };

/** A limit as the history tells it. */
export interface Timed {
  readonly key: string;
  readonly kind: ClockKind;
  readonly orderId: string | null;
  readonly departmentId: string | null;
  readonly steps: readonly Step[];
}

/** A warning or alarm that was due, and between which moments a sweep could have given it. */
export interface DueFire {
  readonly type: 'clockDueSoon' | 'clockOverdue' | 'clockStillOverdue';
  readonly at: Moment;
  readonly dueAt: Moment;
  readonly since: Moment;
  readonly until: Moment;
}

/** What became of a limit, computed from its history alone. */
export interface Truth {
  readonly state: ClockState;
  readonly dueAt: Moment;
  readonly breachedAt: Moment | null;
  readonly stoppedAt: Moment | null;
  readonly fires: readonly DueFire[];
}

/** What the rules say of limits. */
export interface TimerRules {
  readonly policy: Policy;
  readonly calendars: Calendars;
  readonly departmentCalendar: (departmentId: string) => string | null;
}

interface Running {
  state: ClockState;
  since: Moment;
  from: Moment;
  limit: Limit;
  dueAt: Moment;
  warnAt: Moment | null;
  pauses: Pause[];
  pausedSince: Moment;
  breachedAt: Moment | null;
  stoppedAt: Moment | null;
  warned: boolean;
  alarms: number;
  fires: DueFire[];
}

/** Runs a limit through its history with the calendars, up to a moment. Throws where there is no start, or no calendar. */
export function truthOf(timed: Timed, rules: TimerRules, asOf: Moment): Truth {
  const [start, ...rest] = timed.steps;
  if (start?.do !== 'start') throw new Error(`${timed.key} has no start`);
  const clock: Running = {
    state: 'running',
    since: start.at,
    from: start.from,
    limit: start.limit,
    dueAt: 0,
    warnAt: null,
    pauses: [],
    pausedSince: 0,
    breachedAt: null,
    stoppedAt: null,
    warned: false,
    alarms: 0,
    fires: [],
  };
  count(clock, timed, rules);
  for (const step of rest) {
    runUntil(clock, step.at, timed, rules);
    change(clock, step, timed, rules);
  }
  runUntil(clock, asOf, timed, rules);
  const { state, dueAt, stoppedAt, fires } = clock;
  const overdue = state === 'running' && asOf > dueAt ? dueAt : null;
  return { state, dueAt, breachedAt: clock.breachedAt ?? overdue, stoppedAt, fires };
}

function change(clock: Running, step: Step, timed: Timed, rules: TimerRules): void {
  if (clock.state === 'running' && step.at > clock.dueAt) clock.breachedAt ??= clock.dueAt;
  switch (step.do) {
    case 'start':
      throw new Error(`${timed.key} starts twice`);
    case 'relimit':
      clock.from = step.from;
      clock.limit = step.limit;
      count(clock, timed, rules);
      refire(clock, step.at);
      return;
    case 'pause':
      clock.state = 'paused';
      clock.pausedSince = step.at;
      return;
    case 'resume':
      clock.state = 'running';
      clock.pauses.push({ from: clock.pausedSince, to: step.at });
      count(clock, timed, rules);
      refire(clock, step.at);
      return;
    case 'stop':
      clock.state = clock.breachedAt === null ? 'met' : 'breached';
      clock.stoppedAt = step.at;
      return;
    case 'cancel':
      clock.state = 'cancelled';
      clock.stoppedAt = step.at;
      return;
  }
}

/** When the limit ends and when it is warned of (E1, E2). */
function count(
  clock: Running,
  { key, kind, departmentId }: Timed,
  { policy, calendars, departmentCalendar }: TimerRules,
): void {
  const own = departmentId === null ? null : departmentCalendar(departmentId);
  const found = calendarOf(calendars, clock.limit.calendar, own);
  if (!found.ok) throw new Error(`${key} has no calendar`);
  const { calendar } = found;
  const resolved = resolveLimit(clock.limit, calendar, clock.from);
  if (!resolved.ok) throw new Error(`${key} cannot be counted`);
  const { limitMs } = resolved;
  const ends = (ms: number) => {
    const deadline = workingDeadline(calendar, clock.from, ms, clock.pauses);
    if (!deadline.ok) throw new Error(`${key} cannot be counted`);
    return deadline.due;
  };
  clock.dueAt = clock.pauses.length === 0 ? resolved.due : ends(limitMs);
  const { warning } = policy.clocks[kind];
  if (warning === null) return;
  const lead = limitMs > warning.atLeastMsBefore ? limitMs - warning.atLeastMsBefore : limitMs;
  clock.warnAt = ends(Math.min(Math.floor(limitMs * warning.share), lead));
}

/** A time that moved into the future warns and alarms again. */
function refire(clock: Running, at: Moment): void {
  clock.since = at;
  clock.warned &&= clock.warnAt === null || clock.warnAt <= at;
  if (clock.dueAt > at) clock.alarms = 0;
}

/** What falls due while the clock runs, once each (E4); no alarm is given for a time in which it stood still. */
function runUntil(clock: Running, until: Moment, { kind }: Timed, { policy }: TimerRules): void {
  if (clock.state !== 'running') return;
  const { repeatEveryMs } = policy.clocks[kind];
  for (;;) {
    const warns = clock.alarms === 0 && !clock.warned && clock.warnAt !== null && clock.warnAt < clock.dueAt;
    const at =
      warns && clock.warnAt !== null ? clock.warnAt : clock.dueAt + clock.alarms * (repeatEveryMs ?? 0);
    if (clock.alarms > 0 && repeatEveryMs === null) return;
    const stoodStill =
      !warns && clock.alarms > 0 && clock.pauses.some(({ from, to }) => from <= at && at < to);
    if (stoodStill) {
      clock.alarms += 1;
      continue;
    }
    if (at > until) return;
    const type = warns ? 'clockDueSoon' : clock.alarms === 0 ? 'clockOverdue' : 'clockStillOverdue';
    clock.fires.push({ type, at, dueAt: clock.dueAt, since: Math.max(at, clock.since), until });
    if (warns) clock.warned = true;
    else clock.alarms += 1;
  }
}
