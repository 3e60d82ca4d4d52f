import type { OrderKind, OrderStatus } from '@redress/domain';
import { type Labels, label } from './label.ts';

/** Kinds of order (D1-D4). */
export const orderKindLabels: Labels<OrderKind> = {
  dispatch: label('派单', 'Dispatch'),
  redispatch: label('二次派单', 'Second dispatch'),
  amendment: label('追单', 'Amendment'),
  withdrawal: label('退单', 'Withdrawal'),
};

/** Where an order stands. */
export const orderStatusLabels: Labels<OrderStatus> = {
  pendingReview: label('待审核', 'To be reviewed'),
  rejected: label('审核未通过', 'Rejected'),
  issued: label('待签收', 'To be signed for'),
  accepted: label('处理中', 'In work'),
  declined: label('已退回', 'Returned'),
  withdrawn: label('已撤回', 'Withdrawn'),
  replied: label('已回单', 'Replied'),
  verified: label('已核实', 'Verified'),
};

/** How an amendment or a withdrawal stands: it is not worked on, only acknowledged. */
export const changeStatusLabels: Labels<OrderStatus> = {
  ...orderStatusLabels,
  issued: label('待确认', 'To be acknowledged'),
  accepted: label('已确认', 'Acknowledged'),
};

/** What a department can ask of the senior desk (D5). */
export const requestKindLabels: Labels<'extension' | 'information'> = {
  extension: label('延期申请', 'Extension'),
  information: label('补充信息申请', 'Information'),
};

/** How a second dispatch showed the first one to be. */
export const outcomeLabels: Labels<'resolved' | 'unresolved'> = {
  resolved: label('已解决', 'Resolved'),
  unresolved: label('未解决', 'Not resolved'),
};
