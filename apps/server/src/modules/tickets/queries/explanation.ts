import type { ReplyOf, ticketRoutes } from '@redress/contract';
import { explainClock } from '@redress/domain';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { maySee, shownOf } from '../access.ts';
import { iso } from '../present.ts';
import { caseRules } from '../rules.ts';
import { loadCases } from '../store/load.ts';

/** How a deadline came about, step by step, by the version of the calendar it was counted in (E1). */
export async function clockExplanation(
  context: Context,
  ticketId: string,
  clockId: string,
): Promise<Result<ReplyOf<typeof ticketRoutes.explanation>>> {
  const { now, cases } = await loadCases(context.database, [ticketId]);
  const found = cases[0];
  if (found === undefined || !maySee(context.actor, found)) return refused('ticketNotFound');
  const clock = shownOf(context.actor, found).clocks.find((one) => one.id === clockId);
  const rules = await caseRules(context.database);
  const explained = clock === undefined ? undefined : explainClock(rules.calendars, clock, now);
  if (clock === undefined || explained === undefined || !explained.ok) return refused('clockNotFound');
  return done({
    steps: explained.steps.map(presentStep),
    calendarId: clock.calendarId,
    policyVersion: clock.policyVersion,
    startedAt: iso(clock.countedFrom),
    dueAt: iso(clock.dueAt),
  });
}

function presentStep(step: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const moments = new Set(['from', 'to', 'at']);
  return Object.fromEntries(
    Object.entries(step).map(([key, value]) => [
      key,
      moments.has(key) && typeof value === 'number' ? iso(value) : value,
    ]),
  );
}
