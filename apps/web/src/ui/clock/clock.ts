/** A clock as the server sends it; times are ISO instants. */
export interface ClockView {
  readonly state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  readonly dueAt: string;
  /** From when on a running clock counts as due soon. */
  readonly warnAt?: string | null;
  readonly pausedAt?: string | null;
  /** When it was met or cancelled. */
  readonly stoppedAt?: string | null;
}

/** How a clock reads at a moment: what is left or exceeded in milliseconds, where that means anything. */
export type ClockReading =
  | { readonly kind: 'onTime' | 'dueSoon' | 'overdue' | 'paused' | 'late'; readonly ms: number }
  | { readonly kind: 'met' | 'cancelled' };

/**
 * Reads a clock at a moment. Late is a fact of the times, not of when a job looked: a running clock past its due time is
 * overdue whatever its state says, and one stopped after its due time was met late.
 */
export function readClock(clock: ClockView, now: number): ClockReading {
  const due = Date.parse(clock.dueAt);
  switch (clock.state) {
    case 'cancelled':
      return { kind: 'cancelled' };
    case 'met':
      return stoppedReading(clock.stoppedAt, due);
    case 'paused':
      return { kind: 'paused', ms: due - (clock.pausedAt ? Date.parse(clock.pausedAt) : now) };
    case 'breached':
      return clock.stoppedAt ? stoppedReading(clock.stoppedAt, due) : { kind: 'overdue', ms: now - due };
    case 'running': {
      if (now > due) return { kind: 'overdue', ms: now - due };
      const soon = clock.warnAt ? now >= Date.parse(clock.warnAt) : false;
      return { kind: soon ? 'dueSoon' : 'onTime', ms: due - now };
    }
  }
}

function stoppedReading(stoppedAt: string | null | undefined, due: number): ClockReading {
  const late = stoppedAt ? Date.parse(stoppedAt) - due : 0;
  return late > 0 ? { kind: 'late', ms: late } : { kind: 'met' };
}
