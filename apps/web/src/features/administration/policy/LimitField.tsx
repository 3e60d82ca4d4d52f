import { calendarChoiceLabels, limitUnitLabels, policyLimit } from '@redress/contract';
import { calendarChoices, type Limit, limitUnits } from '@redress/domain';
import { InputNumber, Select, Space } from 'antd';
import type { RuleObject } from 'antd/es/form';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { changeMessages } from '../changes/messages.ts';

/** A limit in any unit and calendar; it fits as a form item's child. */
export function LimitField({
  id,
  value,
  onChange,
  label: name,
}: {
  readonly id?: string;
  readonly value?: Limit;
  readonly onChange?: (value: Limit) => void;
  /** Said before the name of each of its fields. */
  readonly label: string;
}) {
  const label = useLabel();
  const say = useMessages(changeMessages);
  const limit: Limit = value ?? { amount: 1, unit: 'hours', calendar: 'always' };
  const set = (change: Partial<Limit>) => onChange?.({ ...limit, ...change });
  return (
    <Space.Compact block>
      <InputNumber
        {...(id === undefined ? {} : { id })}
        min={0.1}
        max={10_000}
        style={{ width: 90 }}
        aria-label={name}
        value={limit.amount}
        onChange={(amount) => set({ amount: amount ?? 1 })}
      />
      <Select
        style={{ width: 120 }}
        aria-label={`${name} · ${say('unit')}`}
        value={limit.unit}
        options={limitUnits.map((unit) => ({ value: unit, label: label(limitUnitLabels[unit]) }))}
        onChange={(unit) => set({ unit })}
      />
      <Select
        style={{ flex: 1 }}
        aria-label={`${name} · ${say('calendar')}`}
        value={limit.calendar}
        options={calendarChoices.map((one) => ({ value: one, label: label(calendarChoiceLabels[one]) }))}
        onChange={(calendar) => set({ calendar })}
      />
    </Space.Compact>
  );
}

/** Checks a limit by the contract before it is sent. */
export function limitRule(sentence: string): RuleObject {
  return {
    validator: (_, value) =>
      policyLimit.safeParse(value).success ? Promise.resolve() : Promise.reject(new Error(sentence)),
  };
}
