import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useMessages } from '#ui/language/useMessages.ts';
import { timeMessages } from './messages.ts';

/** Days as `YYYY-MM-DD`; either end may be open. */
export interface DayRange {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Two days, both included, typed or picked. */
export function DayRangeInput({
  value,
  onChange,
  label,
}: {
  value: DayRange;
  onChange: (value: DayRange) => void;
  label: string;
}) {
  const say = useMessages(timeMessages);
  return (
    <DatePicker.RangePicker
      aria-label={label}
      allowEmpty={[true, true]}
      style={{ width: 240 }}
      placeholder={[say('from'), say('until')]}
      value={[value.from ? dayjs(value.from) : null, value.until ? dayjs(value.until) : null]}
      onChange={(days) => onChange({ from: text(days?.[0]), until: text(days?.[1]) })}
    />
  );
}

function text(day: dayjs.Dayjs | null | undefined): string | undefined {
  return day?.format('YYYY-MM-DD');
}
