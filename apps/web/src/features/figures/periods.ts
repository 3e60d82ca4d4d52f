import { dayAfter, monthToDate } from '#ui/time/days.ts';

/** Periods that can be chosen with one press. */
export const periodNames = ['thisWeek', 'thisMonth', 'lastMonth'] as const;

/** One of them. */
export type PeriodName = (typeof periodNames)[number];

/** The first and the last day of a period, seen from an instant in a zone; weeks begin on Monday. */
export function periodOf(name: PeriodName, zone: string, now: number): { from: string; until: string } {
  const { from: first, until: today } = monthToDate(zone, now);
  switch (name) {
    case 'thisWeek':
      return { from: dayAfter(today, -((new Date(today).getUTCDay() + 6) % 7)), until: today };
    case 'thisMonth':
      return { from: first, until: today };
    case 'lastMonth': {
      const until = dayAfter(first, -1);
      return { from: `${until.slice(0, 8)}01`, until };
    }
  }
}
