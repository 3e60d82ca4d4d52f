import type {
  AttemptOutcome,
  Channel,
  CloseReason,
  Emotion,
  ManagerGround,
  Remedy,
  TicketKind,
  TicketLevel,
  TicketStatus,
} from '@redress/domain';
import { type Labels, label } from './label.ts';

/** Kinds of ticket. */
export const ticketKindLabels: Labels<TicketKind> = {
  complaint: label('投诉', 'Complaint'),
  suggestion: label('建议', 'Suggestion'),
  inquiry: label('咨询', 'Inquiry'),
  faultReport: label('故障申报', 'Fault report'),
  serviceRequest: label('业务办理', 'Service request'),
  praise: label('表扬', 'Praise'),
};

/** Where a ticket stands. */
export const ticketStatusLabels: Labels<TicketStatus> = {
  open: label('处理中', 'Open'),
  dispatched: label('已派单', 'Dispatched'),
  submitted: label('已呈报', 'Submitted'),
  replied: label('已回单', 'Replied'),
  answered: label('已答复', 'Answered'),
  closed: label('已办结', 'Closed'),
  withdrawn: label('已撤诉', 'Withdrawn'),
};

/** Whose level a ticket is on. */
export const ticketLevelLabels: Labels<TicketLevel> = {
  junior: label('初级坐席', 'Junior desk'),
  senior: label('高级坐席', 'Senior desk'),
  manager: label('经理热线', 'Manager hotline'),
};

/** How something reaches the centre, and how the answer leaves it (A1, A6). */
export const channelLabels: Labels<Channel> = {
  phone: label('电话', 'Phone'),
  chat: label('在线聊天', 'Online chat'),
  email: label('电子邮件', 'E-mail'),
  letter: label('信函', 'Letter'),
  fax: label('传真', 'Fax'),
  walkIn: label('来访', 'Walk-in'),
  recording: label('录音', 'Recording'),
  transfer: label('其他部门转交', 'Transferred'),
  selfService: label('自助网页', 'Self-service'),
  sms: label('短信', 'SMS'),
};

/** The customer's mood (S3). */
export const emotionLabels: Labels<Emotion> = {
  calm: label('平静', 'Calm'),
  angry: label('愤怒', 'Angry'),
  anxious: label('焦急', 'Anxious'),
  sad: label('难过', 'Sad'),
  loud: label('激动', 'Loud'),
};

/** Why a ticket is closed. */
export const closeReasonLabels: Labels<CloseReason> = {
  satisfied: label('客户满意', 'Customer satisfied'),
  unreached: label('回访未联系上', 'Not reached for the survey'),
  concluded: label('经理热线办结', 'Concluded by the manager hotline'),
  answered: label('已答复办结', 'Answered'),
  notUpheld: label('投诉不成立，已解释', 'Not upheld, explained'),
};

/** Why a ticket goes to the manager hotline (C3, C9). */
export const managerGroundLabels: Labels<ManagerGround> = {
  repeatPastLimit: label('重复投诉超期未解决', 'Repeat complaint unresolved past its limit'),
  replyRefused: label('客户不接受答复', 'Customer does not accept the reply'),
  overdue: label('已超时', 'Overdue'),
  beyondAuthority: label('超出权限', 'Beyond my authority'),
  emergency: label('紧急情况', 'Emergency'),
};

/** What is done for a customer who is not satisfied (G1). */
export const remedyLabels: Labels<Remedy> = {
  redispatch: label('二次派单', 'Second dispatch'),
  apology: label('道歉', 'Apology'),
  explanation: label('解释说明', 'Explanation'),
  compensation: label('补偿', 'Compensation'),
  manager: label('转经理热线', 'Manager hotline'),
};

/** What came of an attempt to reach the customer (G4). */
export const attemptOutcomeLabels: Labels<AttemptOutcome> = {
  noAnswer: label('无人接听', 'No answer'),
  busy: label('占线', 'Busy'),
  refused: label('拒绝回访', 'Refused'),
  agreedLater: label('另约时间', 'Another time agreed'),
  reached: label('已接通', 'Reached'),
};

/** Whether a complaint stands (B4). */
export const judgementLabels: Labels<'upheld' | 'notUpheld'> = {
  upheld: label('投诉成立', 'Upheld'),
  notUpheld: label('投诉不成立', 'Not upheld'),
};

/** Where the customer lives, which decides the limit of a repair. */
export const areaLabels: Labels<'town' | 'country'> = {
  town: label('城镇', 'Town'),
  country: label('农村', 'Country'),
};
