import type { CaseRules } from '@redress/domain';
import type { Database, Queries } from '#platform/database/database.ts';
import { type Rules, rulesInForce } from '../settings/public.ts';

/** The rules in force, in the shape the case rules of the domain ask for. */
export type CaseRulesInForce = CaseRules & { readonly all: Rules };

/** The rules a case is decided by now. */
export async function caseRules(database: Database, within: Queries = database): Promise<CaseRulesInForce> {
  const all = await rulesInForce(database, within);
  return {
    all,
    policy: all.policy,
    calendars: all.calendars,
    calendarVersion: (id) => (id.includes('@') ? id : all.versionOf(id)),
    departmentCalendarId: all.departmentCalendar,
    codeOf: (id) => (id === null ? null : (all.classification(id)?.code ?? null)),
  };
}
