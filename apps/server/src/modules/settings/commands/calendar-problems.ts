import type { Refusal } from '@redress/contract';
import { calendarProblems, type WorkingCalendar } from '@redress/domain';

/** Why a calendar cannot be used, with the weekday, date or field that is meant; null where all is well (E1). */
export function definitionRefusal(definition: WorkingCalendar): Refusal | null {
  const problems = calendarProblems(definition);
  if (problems.length === 0) return null;
  const fields = problems.map(({ code, where }) => [fieldOf(code, where), code] as const);
  return { code: 'invalidInput', fields: Object.fromEntries(fields) };
}

function fieldOf(code: string, where: string): string {
  if (code === 'zoneUnknown') return 'definition.zone';
  if (code === 'neverOpens') return 'definition.hours';
  return /^\d/.test(where) ? `definition.dates.${where}` : `definition.hours.${where}`;
}
