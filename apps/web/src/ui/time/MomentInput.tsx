import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMessages } from '#ui/language/useMessages.ts';
import { serverNow } from './clock.ts';
import { timeMessages } from './messages.ts';
import { instantOf, wallTimeAt } from './wallTime.ts';
import { useZone } from './zone.ts';

/** What a moment field needs; it fits as a form item's child. */
export interface MomentInputProps {
  readonly id?: string;
  /** ISO instant. */
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly disabled?: boolean;
  /** ISO instant before which nothing can be chosen. */
  readonly notBefore?: string;
  /** To the second and without the year, for what was just measured; to the minute unless told. */
  readonly seconds?: boolean;
}

/** A date and time typed and shown on the centre's clock, given and taken as an ISO instant. */
export function MomentInput(props: MomentInputProps) {
  const { id, value, onChange, disabled = false, notBefore, seconds = false } = props;
  const clock = seconds ? 'HH:mm:ss' : 'HH:mm';
  const zone = useZone();
  const say = useMessages(timeMessages);
  const floor = notBefore === undefined ? undefined : wallDayjs(Date.parse(notBefore), zone);
  return (
    <DatePicker
      {...(id === undefined ? {} : { id })}
      showTime={{ format: clock }}
      format={seconds ? `MM-DD ${clock}` : `YYYY-MM-DD ${clock}`}
      needConfirm={false}
      showNow={false}
      style={{ width: '100%' }}
      disabled={disabled}
      placeholder={say('chooseMoment')}
      value={value ? wallDayjs(Date.parse(value), zone) : null}
      defaultPickerValue={wallDayjs(serverNow(), zone)}
      disabledDate={(day) => floor?.isAfter(day, 'day') ?? false}
      onChange={(chosen) => onChange?.(chosen ? isoOf(chosen, zone) : null)}
    />
  );
}

// The picker wants a Dayjs; it only ever carries what the centre's wall clock shows, never an instant.
function wallDayjs(instant: number, zone: string): Dayjs {
  const wall = wallTimeAt(instant, zone);
  return dayjs(new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second));
}

function isoOf(chosen: Dayjs, zone: string): string {
  const wall = {
    year: chosen.year(),
    month: chosen.month() + 1,
    day: chosen.date(),
    hour: chosen.hour(),
    minute: chosen.minute(),
    second: chosen.second(),
  };
  return new Date(instantOf(wall, zone)).toISOString();
}
