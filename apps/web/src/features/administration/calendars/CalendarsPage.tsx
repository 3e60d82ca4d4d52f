import { PlusOutlined } from '@ant-design/icons';
import { type CalendarView, calendarRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Select, Space } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { serverNow } from '#ui/time/clock.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { administrationTitles } from '../titles.ts';
import { CalendarEditor } from './CalendarEditor.tsx';
import { calendarMessages } from './messages.ts';
import { NamesDialog } from './NamesDialog.tsx';

/** Working calendars: a year at a glance, changed day by day or week by week, saved as versions (E1). */
export function CalendarsPage() {
  const title = useMessages(administrationTitles);
  const say = useMessages(calendarMessages);
  const inLanguage = useInLanguage();
  const navigate = useNavigate();
  const search: { calendar?: string; year?: string } = useSearch({ strict: false });
  const [naming, setNaming] = useState<CalendarView | 'new'>();
  const query = useQuery(queryOf(calendarRoutes.list));
  if (query.error && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  const calendars = query.data.calendars.filter(({ retired }) => !retired);
  const chosen =
    calendars.find(({ code }) => code === search.calendar) ??
    calendars.find(({ code }) => code === 'working') ??
    calendars[0];
  const year = Number(search.year ?? new Date(serverNow()).getUTCFullYear());
  const show = (change: { calendar?: string; year?: number }) =>
    void navigate({ to: '.', search: { ...search, ...change } as never });
  return (
    <>
      <PageHeader
        title={title('calendars')}
        summary={chosen ? say('inZone', { zone: chosen.current.definition.zone }) : ''}
        actions={
          <Space>
            <Select
              aria-label={say('choose')}
              style={{ width: 200 }}
              {...(chosen ? { value: chosen.code } : {})}
              options={calendars.map((one) => ({ value: one.code, label: inLanguage(one) }))}
              onChange={(calendar: string) => show({ calendar })}
            />
            <Button disabled={!chosen} onClick={() => chosen && setNaming(chosen)}>
              {say('renameCalendar')}
            </Button>
            <Button icon={<PlusOutlined />} onClick={() => setNaming('new')}>
              {say('addCalendar')}
            </Button>
          </Space>
        }
      />
      {chosen && (
        <CalendarEditor
          key={`${chosen.id}@${chosen.latestVersion}`}
          calendar={chosen}
          year={year}
          onYear={(next) => show({ year: next })}
        />
      )}
      {naming !== undefined && (
        <NamesDialog
          {...(naming === 'new' ? {} : { calendar: naming })}
          like={chosen?.current.definition}
          onDone={(code) => {
            setNaming(undefined);
            show({ calendar: code });
          }}
          onClose={() => setNaming(undefined)}
        />
      )}
    </>
  );
}
