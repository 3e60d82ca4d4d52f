import { dateGroundLabels, type ImportSummary, importFieldLabels } from '@redress/contract';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import styles from './importing.module.css';
import { importMessages } from './messages.ts';

type DateSummary = ImportSummary['dates'][number];

/** How the dates of a list were read, and why; nothing is put right without saying so. */
export function Dates({ dates }: { dates: ImportSummary['dates'] }) {
  return dates.map((one) => <DateNote key={one.field} date={one} />);
}

function DateNote({ date }: { date: DateSummary }) {
  const say = useMessages(importMessages);
  const label = useLabel();
  const { earliest, latest, ground, open, repaired, from, to } = date;
  const byMonth = date.openOrder === 'monthFirst';
  const [fits, fitsNot] = byMonth
    ? [date.fitMonthFirst, date.fitDayFirst]
    : [date.fitDayFirst, date.fitMonthFirst];
  return (
    <div className={styles.dates}>
      <strong>{say('datesTitle', { field: label(importFieldLabels[date.field]) })}</strong>{' '}
      {earliest !== null && latest !== null && (
        <span className="rd-figures">{say('datesRange', { earliest, latest })}</span>
      )}
      <p>
        {repaired > 0 && say('datesRepaired', { count: repaired, ground: label(dateGroundLabels[ground]) })}{' '}
        {repaired > 0 &&
          from !== null &&
          to !== null &&
          say('datesRepairedWhy', { fits, fitsNot, all: open, from, to })}
        {repaired === 0 &&
          (ground === 'assumed' && open > 0
            ? say('datesAssumed', { count: open, ground: label(dateGroundLabels.assumed) })
            : say('datesPlain'))}
      </p>
    </div>
  );
}
