import {
  BellOutlined,
  CheckOutlined,
  ClockCircleOutlined,
  CommentOutlined,
  EditOutlined,
  FileDoneOutlined,
  FormOutlined,
  PhoneOutlined,
  SendOutlined,
  StopOutlined,
  UserOutlined,
  VerticalAlignTopOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { HappeningType } from '@redress/domain';
import type { ReactNode } from 'react';
import type { Tone } from '#ui/theme/palette.ts';

/** The look of an entry of the history. */
export interface Look {
  readonly icon: ReactNode;
  readonly tone: Tone;
}

const look = (icon: ReactNode, tone: Tone = 'neutral'): Look => ({ icon, tone });
const plain = look(<EditOutlined />);
const person = look(<UserOutlined />);
const up = look(<VerticalAlignTopOutlined />, 'accent');
const sent = look(<SendOutlined />, 'info');
const done = look(<CheckOutlined />, 'success');
const refused = look(<StopOutlined />, 'danger');
const asked = look(<CommentOutlined />, 'warning');
const alarm = look(<WarningOutlined />, 'danger');
const paper = look(<FileDoneOutlined />, 'accent');

/** What each happening looks like: an icon for its sort, a tone for how it bears on the case. */
export const looks: Readonly<Record<HappeningType, Look>> = {
  registered: look(<FormOutlined />, 'info'),
  factsEdited: plain,
  claimed: person,
  released: person,
  assigned: person,
  ownershipTransferred: person,
  noted: look(<CommentOutlined />),
  answered: look(<PhoneOutlined />, 'success'),
  escalated: up,
  escalatedToManager: up,
  returnedToSenior: person,
  emergencyReported: up,
  orderProposed: look(<SendOutlined />),
  orderIssued: sent,
  orderApproved: sent,
  orderRejected: refused,
  orderAccepted: look(<CheckOutlined />, 'progress'),
  orderDeclined: refused,
  orderForwarded: person,
  extensionRequested: asked,
  informationRequested: asked,
  extensionGranted: done,
  extensionRefused: refused,
  informationGiven: done,
  urged: look(<BellOutlined />, 'warning'),
  amendmentProposed: plain,
  orderAmended: look(<EditOutlined />, 'info'),
  withdrawalProposed: plain,
  orderWithdrawn: refused,
  orderAcknowledged: done,
  orderReplied: paper,
  allOrdersReplied: paper,
  orderVerified: done,
  warningIssued: alarm,
  warningAcknowledged: done,
  warningRevoked: plain,
  judged: paper,
  supplemented: look(<CommentOutlined />, 'info'),
  withdrawn: refused,
  reopened: look(<FormOutlined />, 'warning'),
  handlingProposed: plain,
  handlingApproved: done,
  handlingRejected: refused,
  compensated: paper,
  opinionGiven: look(<CommentOutlined />, 'accent'),
  over24h: alarm,
  steppedUp: alarm,
  surveyOpened: look(<PhoneOutlined />),
  surveyClaimed: person,
  surveyAttempted: look(<PhoneOutlined />, 'warning'),
  surveyedSatisfied: done,
  surveyedNotSatisfied: refused,
  closed: done,
  customerAwaited: look(<ClockCircleOutlined />),
  customerReturned: look(<ClockCircleOutlined />, 'info'),
  clockDueSoon: look(<ClockCircleOutlined />, 'warning'),
  clockOverdue: alarm,
  clockStillOverdue: alarm,
  suggestionSubmitted: sent,
  feedbackRecorded: paper,
};
