import type { HolidayNotice } from './holidays.ts';

const off = (name: string, ...dates: string[]) => dates.map((date) => ({ name, date, isOffDay: true }));
const on = (name: string, ...dates: string[]) => dates.map((date) => ({ name, date, isOffDay: false }));

/** Spring Festival and New Year 2026 as announced: nine days off from 15 to 23 February, two make-up days. For tests. */
export const notice2026: HolidayNotice = {
  year: 2026,
  days: [
    ...off('元旦', '2026-01-01', '2026-01-02', '2026-01-03'),
    ...on('元旦', '2026-01-04'),
    ...on('春节', '2026-02-14', '2026-02-28'),
    ...off(
      '春节',
      '2026-02-15',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-02-21',
      '2026-02-22',
      '2026-02-23',
    ),
  ],
};

/** A year that is not announced yet. For tests. */
export const notice2027: HolidayNotice = { year: 2027, days: [] };
