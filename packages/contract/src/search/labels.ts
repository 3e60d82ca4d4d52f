import { type Labels, label } from '../labels/label.ts';
import type { SearchKindName, searchFields } from './routes.ts';

/** What the kinds of hits are called. */
export const searchKindLabels: Labels<SearchKindName> = {
  ticket: label('受理单', 'Ticket'),
  suggestion: label('建议', 'Suggestion'),
  order: label('工单', 'Order'),
  customer: label('客户', 'Customer'),
};

/** What the fields are called in which something is found. */
export const searchFieldLabels: Labels<(typeof searchFields)[number]> = {
  name: label('姓名', 'Name'),
  content: label('内容', 'Content'),
  demand: label('诉求', 'Demand'),
  cause: label('原因', 'Cause'),
  handling: label('处理', 'Handling'),
  answer: label('答复', 'Answer'),
  externalNumber: label('外部编号', 'Outside number'),
  task: label('任务', 'Task'),
  reason: label('理由', 'Reason'),
  reply: label('回单', 'Reply'),
  note: label('备注', 'Note'),
};
