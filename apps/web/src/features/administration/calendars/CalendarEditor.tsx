import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import type { CalendarView } from '@redress/contract';
import type { WorkingCalendar } from '@redress/domain';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { useMoment } from '#ui/time/Moment.tsx';
import { CalendarHistory } from './CalendarHistory.tsx';
import styles from './calendars.module.css';
import { changedParts } from './changedParts.ts';
import { DayDialog } from './DayDialog.tsx';
import { dayView, withDay } from './day.ts';
import { Legend } from './Legend.tsx';
import { calendarMessages } from './messages.ts';
import { PreviewSection } from './PreviewSection.tsx';
import { SaveDialog } from './SaveDialog.tsx';
import { UnknownYear } from './UnknownYear.tsx';
import { WeekSection } from './WeekSection.tsx';
import { YearGrid } from './YearGrid.tsx';

/** One calendar as a year; what is changed stays on screen until it is saved as a version. */
export function CalendarEditor({
  calendar,
  year,
  onYear,
}: {
  calendar: CalendarView;
  year: number;
  onYear: (year: number) => void;
}) {
  const say = useMessages(calendarMessages);
  const write = useMoment();
  const saved = (calendar.upcoming ?? calendar.current).definition;
  const [edited, setEdited] = useState<WorkingCalendar>(saved);
  const [day, setDay] = useState<string>();
  const [saving, setSaving] = useState(false);
  const changes = changedParts(saved, edited);
  const { current, upcoming, units } = calendar;
  return (
    <div className={styles.editor}>
      <p className={styles.quiet}>
        {Date.parse(current.effectiveFrom) === 0
          ? say('deliveredVersion', { version: current.version })
          : say('currentVersion', { version: current.version, from: write(current.effectiveFrom) })}
        {upcoming !== null &&
          ` · ${say('upcomingVersion', { version: upcoming.version, from: write(upcoming.effectiveFrom) })}`}
        {units > 0 && ` · ${say('units', { count: units })}`}
      </p>
      {changes > 0 && (
        <Alert
          type="warning"
          showIcon
          title={say('changed', { count: changes })}
          action={
            <Space>
              <Button size="small" onClick={() => setEdited(saved)}>
                {say('discard')}
              </Button>
              <Button size="small" type="primary" onClick={() => setSaving(true)}>
                {say('saveVersion')}
              </Button>
            </Space>
          }
        />
      )}
      {edited.always === true ? (
        <Alert type="info" showIcon title={say('always')} />
      ) : (
        <>
          <UnknownYear calendar={edited} year={year} onChange={setEdited} />
          <Section
            title={say('year', { year })}
            actions={
              <>
                <Legend />
                <Button
                  size="small"
                  icon={<LeftOutlined />}
                  aria-label={say('previousYear')}
                  onClick={() => onYear(year - 1)}
                />
                <Button
                  size="small"
                  icon={<RightOutlined />}
                  aria-label={say('nextYear')}
                  onClick={() => onYear(year + 1)}
                />
              </>
            }
          >
            <YearGrid calendar={edited} year={year} onDay={setDay} />
          </Section>
          <WeekSection calendar={edited} onChange={setEdited} />
        </>
      )}
      <PreviewSection calendar={edited} />
      <CalendarHistory id={calendar.id} />
      {day !== undefined && (
        <DayDialog
          date={day}
          view={dayView(edited, day)}
          onApply={(view) => {
            setEdited(withDay(edited, day, view));
            setDay(undefined);
          }}
          onClose={() => setDay(undefined)}
        />
      )}
      {saving && <SaveDialog calendar={calendar} definition={edited} onClose={() => setSaving(false)} />}
    </div>
  );
}
