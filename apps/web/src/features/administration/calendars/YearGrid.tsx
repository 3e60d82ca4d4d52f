import { type WorkingCalendar, weekdays } from '@redress/domain';
import { useLanguage, useMessages } from '#ui/language/useMessages.ts';
import styles from './calendars.module.css';
import { daysOfMonth, dayView, weekdayIndex } from './day.ts';
import { calendarMessages } from './messages.ts';

const englishMonth = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Twelve months with every day as a button, marked by what the calendar says about it. */
export function YearGrid({
  calendar,
  year,
  onDay,
}: {
  calendar: WorkingCalendar;
  year: number;
  onDay: (date: string) => void;
}) {
  return (
    <div className={styles.year}>
      {months.map((month) => (
        <Month key={month} calendar={calendar} year={year} month={month} onDay={onDay} />
      ))}
    </div>
  );
}

function Month({
  calendar,
  year,
  month,
  onDay,
}: {
  calendar: WorkingCalendar;
  year: number;
  month: number;
  onDay: (date: string) => void;
}) {
  const say = useMessages(calendarMessages);
  const [language] = useLanguage();
  const days = daysOfMonth(year, month);
  const monthName =
    language === 'en' ? englishMonth.format(Date.UTC(year, month - 1)) : say('month', { month });
  const first = days[0];
  return (
    <fieldset className={styles.month}>
      <legend className={styles.monthTitle}>{monthName}</legend>
      <div className={styles.weekdays} aria-hidden="true">
        {weekdays.map((weekday) => (
          <span key={weekday}>{language === 'en' ? say(weekday).slice(0, 2) : say(weekday).slice(-1)}</span>
        ))}
      </div>
      <div className={styles.days}>
        {days.map((date) => {
          const view = dayView(calendar, date);
          const kind = view.kind === 'holiday' ? view.name : say(view.kind);
          return (
            <button
              key={date}
              type="button"
              className={styles.day}
              data-kind={view.kind}
              title={kind}
              aria-label={say('dayLabel', { day: Number(date.slice(8)), date, kind })}
              style={date === first ? { gridColumnStart: weekdayIndex(date) + 1 } : {}}
              onClick={() => onDay(date)}
            >
              {Number(date.slice(8))}
            </button>
          );
        })}
      </div>
    </fieldset>
  );
}
