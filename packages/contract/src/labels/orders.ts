import type {
  ClockKind,
  ClockState,
  Desk,
  DeskReason,
  LimitUnit,
  OrderCommandName,
  OrderKind,
  OrderStatus,
} from '@redress/domain';
import { type Labels, label } from './label.ts';

/** What each of these codes is called on the screens. */
export const orderKindLabels: Labels<OrderKind> = {
  dispatch: label('派单', 'Dispatch'),
  redispatch: label('二次派单', 'Second dispatch'),
  amendment: label('追单', 'Amendment'),
  withdrawal: label('退单', 'Withdrawal'),
};

/** What each of these codes is called on the screens. */
export const orderStatusLabels: Labels<OrderStatus> = {
  pendingReview: label('待审核', 'In review'),
  rejected: label('审核退回', 'Rejected'),
  issued: label('待签收', 'Issued'),
  accepted: label('处理中', 'Accepted'),
  declined: label('派错退回', 'Declined'),
  withdrawn: label('已撤回', 'Withdrawn'),
  replied: label('已回单', 'Replied'),
  verified: label('已核实', 'Verified'),
};

/** What each of these codes is called on the screens. */
export const orderCommandLabels: Labels<OrderCommandName> = {
  approve: label('审核通过', 'Approve'),
  reject: label('审核退回', 'Reject'),
  accept: label('签收', 'Accept'),
  decline: label('退回（派错部门）', 'Return: wrong department'),
  forward: label('转本部门他人', 'Forward inside'),
  requestExtension: label('申请延期', 'Ask for more time'),
  requestInformation: label('要求补充信息', 'Ask for information'),
  grantExtension: label('同意延期', 'Grant more time'),
  refuseExtension: label('不同意延期', 'Refuse more time'),
  giveInformation: label('补充信息', 'Give the information'),
  urge: label('催单', 'Urge'),
  amend: label('追单', 'Amend'),
  proposeAmendment: label('申请追单', 'Propose an amendment'),
  withdrawOrder: label('退单', 'Withdraw the order'),
  proposeWithdrawal: label('申请退单', 'Propose a withdrawal'),
  acknowledge: label('确认', 'Acknowledge'),
  reply: label('回单', 'Reply'),
  acknowledgeWarning: label('签收书面警告', 'Acknowledge the warning'),
  revokeWarning: label('撤销书面警告', 'Revoke the warning'),
};

/** What each of these codes is called on the screens. */
export const clockKindLabels: Labels<ClockKind> = {
  transcribe: label('文本录入', 'Transcription'),
  handOn: label('转交高级话务员', 'Hand on'),
  dispatch: label('派单', 'Dispatch'),
  reviewOrder: label('工单审核', 'Order review'),
  acceptOrder: label('部门签收', 'Acceptance'),
  order: label('部门回单', 'Department reply'),
  first24h: label('24小时办结', '24 hours'),
  opinionFollowUp: label('处理意见落实', 'Opinion follow-up'),
  replyToCustomer: label('答复客户', 'Reply to customer'),
  survey: label('首次回访', 'First survey call'),
  callback: label('完成回访', 'Survey'),
  suggestionSubmission: label('建议呈报', 'Submission'),
  acknowledgeWarning: label('签收书面警告', 'Warning acknowledgement'),
  escalation: label('升级', 'Escalation'),
};

/** What each of these codes is called on the screens. */
export const clockStateLabels: Labels<ClockState> = {
  running: label('计时中', 'Running'),
  paused: label('已暂停', 'Paused'),
  met: label('按时', 'Met'),
  breached: label('超时', 'Breached'),
  cancelled: label('已取消', 'Cancelled'),
};

/** What each of these codes is called on the screens. */
export const limitUnitLabels: Labels<LimitUnit> = {
  minutes: label('分钟', 'minutes'),
  hours: label('小时', 'hours'),
  workingDays: label('个工作日', 'working days'),
  days: label('天', 'days'),
};

/** What each of these codes is called on the screens. */
export const deskLabels: Labels<Desk> = {
  agent: label('话务员工作台', 'Agent desk'),
  senior: label('高级话务员工作台', 'Senior desk'),
  department: label('部门工作台', 'Department desk'),
  surveyor: label('回访工作台', 'Survey desk'),
  dataManager: label('资料管理工作台', 'Data manager desk'),
  teamLeader: label('值班长工作台', 'Supervisor desk'),
  manager: label('经理热线', 'Manager hotline'),
  serviceHead: label('客服部主任工作台', 'Service head desk'),
};

/** What each of these codes is called on the screens. */
export const deskReasonLabels: Labels<DeskReason> = {
  handle: label('处理', 'Handle'),
  replied: label('答复客户', 'Answer the customer'),
  close: label('办结', 'Close'),
  rejectedOrder: label('派单被退回', 'Order rejected'),
  declinedOrder: label('部门退回，重新派单', 'Declined: dispatch anew'),
  report: label('补报紧急事项', 'Report the emergency'),
  review: label('审核工单', 'Review the order'),
  request: label('答复部门申请', 'Decide the request'),
  approveHandling: label('审批处理方案', 'Approve the handling'),
  accept: label('签收工单', 'Accept the order'),
  inWork: label('处理并回单', 'Work and reply'),
  acknowledge: label('确认追单/退单', 'Acknowledge the change'),
  warning: label('签收书面警告', 'Acknowledge the warning'),
  survey: label('回访客户', 'Survey the customer'),
  feedback: label('跟踪反馈', 'Follow the feedback'),
  opinion: label('填写处理意见', 'Give an opinion'),
  steppedUp: label('督办', 'Follow up'),
};
