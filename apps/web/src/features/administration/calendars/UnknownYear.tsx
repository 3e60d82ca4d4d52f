import { calendarRoutes } from '@redress/contract';
import { type WorkingCalendar, withHolidays } from '@redress/domain';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { queryOf } from '#ui/server/query.ts';
import { calendarMessages } from './messages.ts';

/** Warns of a year whose public holidays are not loaded, and loads them where they are known. */
export function UnknownYear({
  calendar,
  year,
  onChange,
}: {
  calendar: WorkingCalendar;
  year: number;
  onChange: (calendar: WorkingCalendar) => void;
}) {
  const say = useMessages(calendarMessages);
  const { data } = useQuery(queryOf(calendarRoutes.announcedHolidays));
  const { knownYears = [] } = calendar;
  // Without known years every year counts as known: such a calendar has no public holidays.
  if (knownYears.length === 0 || knownYears.includes(year)) return null;
  const notice = data?.years.find((one) => one.year === year && one.days.length > 0);
  const markKnown = () => onChange({ ...calendar, knownYears: [...knownYears, year].sort((a, b) => a - b) });
  return (
    <Alert
      type="warning"
      showIcon
      title={say('unknownTitle', { year })}
      description={notice ? say('unknownHint') : `${say('unknownHint')} ${say('yearNotAnnounced', { year })}`}
      action={
        notice ? (
          <Button type="primary" onClick={() => onChange(withHolidays(calendar, [notice]))}>
            {say('loadYear', { year })}
          </Button>
        ) : (
          <Button onClick={markKnown}>{say('markKnown', { year })}</Button>
        )
      }
    />
  );
}
