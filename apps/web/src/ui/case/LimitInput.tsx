import { calendarChoiceLabels, limitUnitLabels } from '@redress/contract';
import { type CalendarChoice, type Limit, type LimitUnit, limitUnits } from '@redress/domain';
import { InputNumber, Select, Space } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { caseMessages } from './messages.ts';

/** What a field for a limit needs; it fits as a form item's child. */
export interface LimitInputProps {
  readonly id?: string;
  /** Null: the default of the rules. */
  readonly value?: Limit | null;
  readonly onChange?: (value: Limit | null) => void;
  /** Whether the default of the rules can be chosen; true unless told. */
  readonly ruleAllowed?: boolean;
  /** What null means, where it is not the default of the rules. */
  readonly nothing?: string;
}

const calendarsFor: Readonly<Record<LimitUnit, readonly CalendarChoice[]>> = {
  minutes: ['always', 'working', 'department'],
  hours: ['always', 'working', 'department'],
  workingDays: ['working', 'department'],
  days: ['always', 'working', 'department'],
};

/** How long an order may take: by rule, or so many hours or days of a calendar. */
export function LimitInput({ id, value = null, onChange, ruleAllowed = true, nothing }: LimitInputProps) {
  const say = useMessages(caseMessages);
  const label = useLabel();
  const units = limitUnits.map((unit) => ({ value: unit, label: label(limitUnitLabels[unit]) }));
  const calendars = (value === null ? [] : calendarsFor[value.unit]).map((one) => ({
    value: one,
    label: label(calendarChoiceLabels[one]),
  }));
  const chooseUnit = (unit: LimitUnit | 'rule') => {
    if (unit === 'rule') return onChange?.(null);
    const [first = 'always'] = calendarsFor[unit];
    const kept = value !== null && calendarsFor[unit].includes(value.calendar) ? value.calendar : first;
    onChange?.({ amount: value?.amount ?? (unit === 'hours' ? 24 : 3), unit, calendar: kept });
  };
  return (
    <Space.Compact block>
      {value !== null && (
        <InputNumber
          {...(id === undefined ? {} : { id })}
          min={1}
          max={10_000}
          precision={0}
          style={{ width: 84 }}
          aria-label={say('limitAmount')}
          value={value.amount}
          onChange={(amount) => onChange?.({ ...value, amount: amount ?? 1 })}
        />
      )}
      <Select<LimitUnit | 'rule'>
        {...(id !== undefined && value === null ? { id } : {})}
        aria-label={say('limitUnit')}
        style={{ width: value === null ? '100%' : 118 }}
        value={value?.unit ?? 'rule'}
        options={ruleAllowed ? [{ value: 'rule', label: nothing ?? say('byRule') }, ...units] : units}
        onChange={chooseUnit}
      />
      {value !== null && (
        <Select<CalendarChoice>
          aria-label={say('limitCalendar')}
          style={{ flex: 1 }}
          value={value.calendar}
          options={calendars}
          onChange={(calendar) => onChange?.({ ...value, calendar })}
        />
      )}
    </Space.Compact>
  );
}
