import type { OrderStatus, Survey } from '@redress/domain';
import { type Label, type Labels, label } from './label.ts';
import { orderStatusLabels } from './orders.ts';

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

/** Whether the reply to an order solved the case. */
export const outcomeLabels: Labels<'resolved' | 'unresolved'> = {
  resolved: label('已解决', 'Resolved'),
  unresolved: label('未解决', 'Not resolved'),
};

/** Whether a complaint stands (B4). */
export const judgementLabels: Labels<'upheld' | 'notUpheld'> = {
  upheld: label('投诉成立', 'Upheld'),
  notUpheld: label('投诉不成立', 'Not upheld'),
};

/** How a proposed handling stands (C10). */
export const handlingStateLabels: Labels<'pending' | 'approved' | 'rejected'> = {
  pending: label('待审批', 'Waiting for approval'),
  approved: label('已批准', 'Approved'),
  rejected: label('已退回', 'Sent back'),
};

/** Whether a suggestion was taken up (H2). */
export const adoptionLabels: Labels<'yes' | 'partly' | 'no'> = {
  yes: label('采纳', 'Adopted'),
  partly: label('部分采纳', 'Partly adopted'),
  no: label('未采纳', 'Not adopted'),
};

/** How a survey stands. */
export const surveyStatusLabels: Labels<Survey['status']> = {
  open: label('待回访', 'Open'),
  done: label('已完成', 'Done'),
  unreached: label('未联系上', 'Not reached'),
  cancelled: label('已取消', 'Cancelled'),
};

/** The scores a customer can give, from 1 to 5 (G3). */
export const scoreLabels: Readonly<Record<1 | 2 | 3 | 4 | 5, Label>> = {
  1: label('很不满意', 'Very dissatisfied'),
  2: label('不满意', 'Dissatisfied'),
  3: label('一般', 'Neither'),
  4: label('满意', 'Satisfied'),
  5: label('很满意', 'Very satisfied'),
};
