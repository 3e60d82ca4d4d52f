import { type Labels, label } from './label.ts';

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
