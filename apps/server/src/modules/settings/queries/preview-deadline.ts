import type { calendarRoutes, InputOf, ReplyOf } from '@redress/contract';
import { explainDeadline, resolveLimit } from '@redress/domain';
import type { Database } from '#platform/database/database.ts';
import { moment } from '#platform/database/parsers.ts';
import { done, type Result, refused } from '#platform/http/result.ts';
import { definitionRefusal } from '../commands/calendar-problems.ts';

/** When a limit that starts now, or at a given moment, would be due by a calendar that is still being written (E1). */
export async function previewDeadline(
  { definition, limit, start }: InputOf<typeof calendarRoutes.preview>['body'],
  database: Database,
): Promise<Result<ReplyOf<typeof calendarRoutes.preview>>> {
  const refusal = definitionRefusal(definition);
  if (refusal) return { ok: false, refusal };
  const from = start ?? (await database.one<{ now: number }>('select now()')).now;
  const resolved = resolveLimit(limit, definition, from);
  if (!resolved.ok) return refused('invalidInput', { fields: { limit: 'limitWithoutEnd' } });
  const explained = explainDeadline(definition, from, resolved.limitMs);
  if (!explained.ok) return refused('invalidInput', { fields: { limit: 'limitWithoutEnd' } });
  return done({
    start: moment(from),
    due: moment(resolved.due),
    unknownYears: [...resolved.unknownYears],
    steps: explained.steps.map((step) => ({ ...step })),
  });
}
