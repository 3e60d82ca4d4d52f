import type {
  Area,
  AttemptOutcome,
  Channel,
  CloseReason,
  CustomerClass,
  Emotion,
  ManagerGround,
  Remedy,
  TicketCommandName,
  TicketKind,
  TicketLevel,
  TicketStatus,
} from '@redress/domain';
import { type Labels, label } from './label.ts';

/** What each of these codes is called on the screens. */
export const ticketKindLabels: Labels<TicketKind> = {
  complaint: label('投诉', 'Complaint'),
  suggestion: label('建议', 'Suggestion'),
  inquiry: label('咨询', 'Inquiry'),
  faultReport: label('故障申报', 'Fault report'),
  serviceRequest: label('业务办理', 'Service request'),
  praise: label('表扬', 'Praise'),
};

/** What each of these codes is called on the screens. */
export const ticketStatusLabels: Labels<TicketStatus> = {
  open: label('处理中', 'Open'),
  dispatched: label('已派单', 'Dispatched'),
  submitted: label('已呈报', 'Submitted'),
  replied: label('已回单', 'Replied'),
  answered: label('已答复', 'Answered'),
  closed: label('已办结', 'Closed'),
  withdrawn: label('已撤诉', 'Withdrawn'),
};

/** What each of these codes is called on the screens. */
export const levelLabels: Labels<TicketLevel> = {
  junior: label('初级', 'Junior'),
  senior: label('高级', 'Senior'),
  manager: label('经理热线', 'Manager hotline'),
};

/** What each of these codes is called on the screens. */
export const channelLabels: Labels<Channel> = {
  phone: label('电话', 'Phone'),
  chat: label('在线聊天', 'Chat'),
  email: label('电子邮件', 'E-mail'),
  letter: label('信函', 'Letter'),
  fax: label('传真', 'Fax'),
  walkIn: label('来访', 'Walk-in'),
  recording: label('录音', 'Recording'),
  transfer: label('其他部门转交', 'Transfer'),
  selfService: label('网页自助', 'Web page'),
  sms: label('短信', 'SMS'),
};

/** What each of these codes is called on the screens. */
export const customerClassLabels: Labels<CustomerClass> = {
  ordinary: label('普通客户', 'Ordinary'),
  important: label('重要客户', 'Important'),
  major: label('大客户', 'Major'),
  leasedLine: label('专线客户', 'Leased line'),
};

/** What each of these codes is called on the screens. */
export const areaLabels: Labels<Area> = {
  town: label('城镇', 'Town'),
  country: label('农村', 'Country'),
};

/** What each of these codes is called on the screens. */
export const emotionLabels: Labels<Emotion> = {
  calm: label('平静', 'Calm'),
  angry: label('愤怒', 'Angry'),
  anxious: label('焦虑', 'Anxious'),
  sad: label('难过', 'Sad'),
  loud: label('激动', 'Loud'),
};

/** What each of these codes is called on the screens. */
export const managerGroundLabels: Labels<ManagerGround> = {
  repeatPastLimit: label('重复投诉超时限未解决', 'Repeated complaint past its limit'),
  replyRefused: label('客户不接受答复', 'Customer does not accept the reply'),
  overdue: label('超时限未处理', 'Overdue'),
  beyondAuthority: label('超出处理权限', 'Beyond my authority'),
  emergency: label('紧急（越级后须补报）', 'Emergency (to be reported afterwards)'),
};

/** What each of these codes is called on the screens. */
export const closeReasonLabels: Labels<CloseReason> = {
  satisfied: label('客户满意', 'Customer satisfied'),
  unreached: label('多次回访未联系上', 'Customer not reached'),
  concluded: label('经理裁定办结', 'Concluded by the manager'),
  answered: label('答复后办结', 'Answered'),
  notUpheld: label('投诉不成立，已解释', 'Not upheld and explained'),
};

/** What each of these codes is called on the screens. */
export const attemptOutcomeLabels: Labels<AttemptOutcome> = {
  noAnswer: label('无人接听', 'No answer'),
  busy: label('占线', 'Busy'),
  refused: label('客户拒访', 'Refused'),
  agreedLater: label('另约时间', 'Another time agreed'),
  reached: label('已联系上', 'Reached'),
};

/** What each of these codes is called on the screens. */
export const remedyLabels: Labels<Remedy> = {
  redispatch: label('二次派单', 'Second dispatch'),
  apology: label('道歉', 'Apology'),
  explanation: label('解释说明', 'Explanation'),
  compensation: label('补偿', 'Compensation'),
  manager: label('转经理热线', 'Manager hotline'),
};

/** What each of these codes is called on the screens. */
export const ticketCommandLabels: Labels<TicketCommandName> = {
  editFacts: label('修改登记内容', 'Correct the facts'),
  claim: label('认领', 'Claim'),
  release: label('放回队列', 'Release'),
  assign: label('指派处理人', 'Assign'),
  transferOwnership: label('变更首问责任人', 'Transfer ownership'),
  note: label('添加备注', 'Add a note'),
  answer: label('答复客户', 'Answer the customer'),
  close: label('办结', 'Close'),
  escalate: label('转高级话务员', 'Hand up to senior'),
  escalateToManager: label('转经理热线', 'To the manager hotline'),
  returnToSenior: label('退回高级话务员', 'Return to senior'),
  reportEmergency: label('补报紧急事项', 'Report the emergency'),
  proposeOrder: label('申请派单', 'Propose an order'),
  dispatch: label('派单', 'Dispatch'),
  judge: label('投诉判断', 'Judge the complaint'),
  supplement: label('补充申诉', 'Add a supplement'),
  withdraw: label('客户撤诉', 'Customer withdraws'),
  reopen: label('重新开启', 'Reopen'),
  awaitCustomer: label('等待客户', 'Wait for the customer'),
  customerReturned: label('客户已回复', 'Customer came back'),
  proposeHandling: label('提出处理方案', 'Propose the handling'),
  approveHandling: label('批准处理方案', 'Approve the handling'),
  rejectHandling: label('退回处理方案', 'Send the handling back'),
  compensate: label('补偿客户', 'Compensate'),
  conclude: label('答复并办结', 'Reply and close'),
  redispatch: label('二次派单并警告', 'Second dispatch with warning'),
  giveOpinion: label('填写处理意见', 'Give an opinion'),
  submitSuggestion: label('呈报建议', 'Submit the suggestion'),
  recordFeedback: label('登记反馈', 'Record the feedback'),
  claimSurvey: label('领取回访', 'Take the survey'),
  recordAttempt: label('登记未接通', 'Record an attempt'),
  surveySatisfied: label('客户满意', 'Satisfied'),
  surveyNotSatisfied: label('客户不满意', 'Not satisfied'),
  closeUnreached: label('未联系上办结', 'Close as unreached'),
};
