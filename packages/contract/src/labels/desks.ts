import type { Desk, DeskReason } from '@redress/domain';
import { type Labels, label } from './label.ts';

/** The desks of the loop (workflow.md section 4). */
export const deskLabels: Labels<Desk> = {
  agent: label('话务员工作台', 'Agent desk'),
  senior: label('高级话务员工作台', 'Senior desk'),
  department: label('部门工作台', 'Department desk'),
  surveyor: label('回访工作台', 'Survey desk'),
  dataManager: label('建议工作台', 'Suggestion desk'),
  teamLeader: label('值班长工作台', 'Duty supervisor'),
  manager: label('经理热线', 'Manager hotline'),
  serviceHead: label('客服部主任', 'Service head'),
};

/** Why something waits, as what is to be done now. */
export const deskReasonLabels: Labels<DeskReason> = {
  handle: label('处理受理单', 'Handle the ticket'),
  replied: label('答复客户', 'Answer the customer'),
  close: label('办结', 'Close the ticket'),
  rejectedOrder: label('工单未通过，电话答复客户', 'Order rejected: call the customer'),
  declinedOrder: label('部门退回，重新派单', 'Returned: dispatch again'),
  report: label('补报紧急情况', 'Report the emergency'),
  review: label('审核工单', 'Review the order'),
  request: label('答复部门申请', 'Decide the request'),
  approveHandling: label('审批处理方案', 'Approve the handling'),
  accept: label('签收工单', 'Sign for the order'),
  inWork: label('办理并回单', 'Work on it and reply'),
  acknowledge: label('确认追单或退单', 'Acknowledge the change'),
  warning: label('签收书面警告', 'Acknowledge the warning'),
  survey: label('回访客户', 'Call the customer back'),
  feedback: label('登记建议反馈', 'Record the feedback'),
  opinion: label('填写处理意见', 'Give an opinion'),
  steppedUp: label('跟进超时受理单', 'Follow the overdue ticket'),
};
