import type { TicketFacts } from '@redress/domain';
import { type Labels, label } from './label.ts';

/** The fields of the form (A10). */
export const factLabels: Labels<keyof TicketFacts & string> = {
  customerId: label('客户', 'Customer'),
  customerClass: label('客户级别', 'Customer class'),
  complainantName: label('客户姓名', 'Name'),
  contactPhone: label('联系电话', 'Contact phone'),
  lineNumber: label('业务号码', 'Line or account number'),
  contactAddress: label('联系地址', 'Address'),
  channel: label('受理渠道', 'Channel'),
  replyChannel: label('答复渠道', 'Reply channel'),
  businessTypeId: label('业务类型', 'Business type'),
  natureId: label('投诉性质', 'Nature'),
  suggestionSubjectId: label('建议主题', 'Subject'),
  content: label('内容', 'Content'),
  demand: label('客户诉求', 'What the customer wants'),
  cause: label('初步原因', 'Cause'),
  handling: label('初步处理', 'Handling so far'),
  area: label('城乡', 'Area'),
  provinceCode: label('省份', 'Province'),
  urgent: label('加急', 'Urgent'),
  emotion: label('客户情绪', 'Mood'),
  replyWantedByAt: label('希望答复时间', 'Reply wanted by'),
  callQueuedAt: label('进入排队', 'In the queue at'),
  callAnsweredAt: label('接起', 'Picked up at'),
  callGreetedAt: label('应答问候', 'Greeted at'),
  externalNumber: label('外部编号', 'Outside number'),
};
