import { type Weekday, type WorkingCalendar, weekdays } from '@redress/domain';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import styles from './calendars.module.css';
import { hoursText, readHours } from './day.ts';
import { calendarMessages } from './messages.ts';

/** The opening hours of every weekday, typed as text. */
export function WeekSection({
  calendar,
  onChange,
}: {
  calendar: WorkingCalendar;
  onChange: (calendar: WorkingCalendar) => void;
}) {
  const say = useMessages(calendarMessages);
  return (
    <Section title={say('weekly')}>
      <p className={styles.quiet} style={{ marginBottom: 12 }}>
        {say('weeklyHint')}
      </p>
      <div className={styles.week}>
        {weekdays.map((weekday) => (
          <DayHours
            key={`${weekday}${hoursText(calendar.hours[weekday])}`}
            weekday={weekday}
            text={hoursText(calendar.hours[weekday])}
            onHours={(hours) => onChange({ ...calendar, hours: { ...calendar.hours, [weekday]: hours } })}
          />
        ))}
      </div>
    </Section>
  );
}

function DayHours({
  weekday,
  text,
  onHours,
}: {
  weekday: Weekday;
  text: string;
  onHours: (hours: NonNullable<ReturnType<typeof readHours>>) => void;
}) {
  const say = useMessages(calendarMessages);
  const id = useId();
  const [typed, setTyped] = useState(text);
  const hours = readHours(typed);
  const leave = () => {
    if (hours !== undefined && hoursText(hours) !== text) onHours(hours);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{say(weekday)}</label>
      <Input
        id={id}
        value={typed}
        placeholder={say('closedDay')}
        status={hours === undefined ? 'error' : ''}
        {...(hours === undefined ? { 'aria-describedby': `${id}-wrong`, 'aria-invalid': true } : {})}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onPressEnter={leave}
      />
      {hours === undefined && (
        <span id={`${id}-wrong`} style={{ color: 'var(--rd-error)', fontSize: 12 }}>
          {say('weeklyWrong')}
        </span>
      )}
    </div>
  );
}
