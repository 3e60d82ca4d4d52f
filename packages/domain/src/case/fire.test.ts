import { describe, expect, it } from 'vitest';
import { start } from './case.fixture.ts';
import type { Case } from './case.ts';
import { rules } from './crew.fixture.ts';
import { Dice } from './dice.fixture.ts';
import { fireClocks } from './fire.ts';
import { registerCase } from './step.ts';
import { form } from './walk.fixture.ts';

let serial = 0;
const { form: filledIn, by } = form('complaint', new Dice(1));
const registered = registerCase(filledIn, by, rules, start, () => `id-${++serial}`);
if (!registered.ok) throw new Error(registered.refusal.code);
const found: Case = registered.found;
const [soonest] = [...found.clocks]
  .filter(({ kind, state }) => kind !== 'escalation' && state === 'running')
  .sort((a, b) => a.dueAt - b.dueAt);
if (soonest === undefined) throw new Error('a new complaint has a clock');
const { key, dueAt } = soonest;
const clockAt = (now: number) => {
  const turn = fireClocks(found, rules, now);
  const clock = turn.found.clocks.find((one) => one.key === key);
  const overdue = turn.happened.filter(
    (one) => one.type === 'clockOverdue' && one.data.clock === soonest.kind,
  );
  return { alarms: overdue.length, breachedAt: clock?.breachedAt, nextFireAt: clock?.nextFireAt };
};

describe('a limit', () => {
  it('is not missed in the very moment it ends, and the sweep comes again a millisecond later', () => {
    expect(clockAt(dueAt)).toEqual({ alarms: 0, breachedAt: null, nextFireAt: dueAt + 1 });
  });

  it('is missed a moment later: the alarm and the mark come together, with the true time', () => {
    expect(clockAt(dueAt + 1)).toMatchObject({ alarms: 1, breachedAt: dueAt });
    expect(clockAt(dueAt + 3_600_000)).toMatchObject({ alarms: 1, breachedAt: dueAt });
  });
});
