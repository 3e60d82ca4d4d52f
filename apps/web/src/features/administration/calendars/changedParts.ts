import { type WorkingCalendar, weekdays } from '@redress/domain';

/** How many days, weekdays and years two calendars say differently. */
export function changedParts(before: WorkingCalendar, after: WorkingCalendar): number {
  const days = (['holidays', 'makeUp', 'special'] as const).flatMap((part) => {
    const dates = new Set([...Object.keys(before[part]), ...Object.keys(after[part])]);
    return [...dates].filter((date) => text(before[part][date]) !== text(after[part][date]));
  });
  const week = weekdays.filter(
    (weekday) => text(before.hours[weekday] ?? []) !== text(after.hours[weekday] ?? []),
  );
  const known = [before.knownYears ?? [], after.knownYears ?? []] as const;
  const years = [...known[0], ...known[1]].filter(
    (year) => known[0].includes(year) !== known[1].includes(year),
  );
  return new Set(days).size + week.length + years.length;
}

function text(value: unknown): string {
  return JSON.stringify(value) ?? '';
}
