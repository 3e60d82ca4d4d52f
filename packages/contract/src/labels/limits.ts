import type { CalendarChoice, Limit } from '@redress/domain';
import { type Label, type Labels, label } from './label.ts';
import { limitUnitLabels } from './orders.ts';

/** Whose hours a limit is counted in. */
export const calendarChoiceLabels: Labels<CalendarChoice> = {
  always: label('自然时间（含节假日）', 'Around the clock'),
  working: label('中心工作时间', 'Working hours of the centre'),
  department: label('部门工作时间', 'Working hours of the department'),
  contactHours: label('可联系时段', 'Contact hours'),
};

/** A limit in words, for example `48 小时` or `5 个工作日`. */
export function limitLabel({ amount, unit }: Pick<Limit, 'amount' | 'unit'>): Label {
  const { zh, en } = limitUnitLabels[unit];
  return label(`${amount} ${zh}`, `${amount} ${amount === 1 ? en.slice(0, -1) : en}`);
}
