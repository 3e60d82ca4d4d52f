import type { CalendarChoice, ClockKind, Limit, LimitUnit } from '@redress/domain';
import { type Label, type Labels, label } from './label.ts';

/** What a clock measures (workflow.md section 3). */
export const clockKindLabels: Labels<ClockKind> = {
  transcribe: label('录入', 'Transcription'),
  handOn: label('转交', 'Hand-on'),
  dispatch: label('派单', 'Dispatch'),
  reviewOrder: label('审核工单', 'Review'),
  acceptOrder: label('签收', 'Acceptance'),
  order: label('工单办理', 'Order'),
  first24h: label('24 小时办结', 'First 24 hours'),
  opinionFollowUp: label('处理意见跟进', 'Follow-up of the opinion'),
  replyToCustomer: label('答复客户', 'Answer to the customer'),
  survey: label('满意度调查', 'Survey'),
  callback: label('回访', 'Callback'),
  suggestionSubmission: label('建议呈报', 'Submission'),
  acknowledgeWarning: label('签收书面警告', 'Acknowledgement of the warning'),
  escalation: label('升级', 'Escalation'),
};

/** Units a limit is given in. */
export const limitUnitLabels: Labels<LimitUnit> = {
  minutes: label('分钟', 'minutes'),
  hours: label('小时', 'hours'),
  workingDays: label('个工作日', 'working days'),
  days: label('天', 'days'),
};

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
