import { calendarChoiceLabels, limitUnitLabels } from '@redress/contract';
import {
  type CalendarChoice,
  calendarChoices,
  type Limit,
  type LimitUnit,
  limitUnits,
} from '@redress/domain';
import { InputNumber, Select, Space } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { limitMessages } from './messages.ts';

/** What a limit field needs; it fits as a form item's child. */
export interface LimitInputProps {
  readonly id?: string;
  readonly value?: Limit | null;
  readonly onChange?: (limit: Limit | null) => void;
  readonly disabled?: boolean;
}

/** How long something may take: a number, its unit, and whose hours count. An empty number is no limit of its own. */
export function LimitInput({ id, value, onChange, disabled = false }: LimitInputProps) {
  const say = useMessages(limitMessages);
  const label = useLabel();
  const shown = value ?? none;
  const change = (part: Partial<typeof none>) => {
    const next = { ...shown, ...part };
    onChange?.(next.amount === null ? null : { ...next, amount: next.amount });
  };
  return (
    <Space.Compact block>
      <InputNumber
        {...(id === undefined ? {} : { id })}
        aria-label={say('amount')}
        min={1}
        max={10_000}
        precision={0}
        style={{ width: 90 }}
        disabled={disabled}
        value={shown.amount}
        onChange={(amount) => change({ amount })}
      />
      <Select<LimitUnit>
        aria-label={say('unit')}
        style={{ width: 120 }}
        disabled={disabled}
        value={shown.unit}
        options={limitUnits.map((unit) => ({ value: unit, label: label(limitUnitLabels[unit]) }))}
        onChange={(unit) => change({ unit })}
      />
      <Select<CalendarChoice>
        aria-label={say('calendar')}
        style={{ flex: 1, minWidth: 0 }}
        disabled={disabled}
        value={shown.calendar}
        options={calendarChoices.map((one) => ({ value: one, label: label(calendarChoiceLabels[one]) }))}
        onChange={(calendar) => change({ calendar })}
      />
    </Space.Compact>
  );
}

const none: { readonly amount: number | null; readonly unit: LimitUnit; readonly calendar: CalendarChoice } =
  {
    amount: null,
    unit: 'hours',
    calendar: 'always',
  };
