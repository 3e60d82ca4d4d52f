import type { HappeningType } from '@redress/domain';

/** How a value of a happening is read. */
export type Reading =
  | 'text'
  | 'texts'
  | 'person'
  | 'unit'
  | 'units'
  | 'classification'
  | 'channel'
  | 'command'
  | 'level'
  | 'limit'
  | 'moment'
  | 'mark'
  | 'score'
  | 'attempt'
  | 'remedy'
  | 'closeReason'
  | 'managerGround'
  | 'judgement'
  | 'outcome'
  | 'adopted'
  | 'yuan'
  | 'files';

/** One detail of a happening: which value, under which name (a `field.` key), read how. */
export interface Detail {
  readonly key: string;
  readonly field: string;
  readonly as: Reading;
}

const detail = (key: string, field: string, as: Reading = 'text'): Detail => ({ key, field, as });
const reason = detail('reason', 'reason');
const text = detail('text', 'text');
const ground = detail('ground', 'ground');
const note = detail('note', 'note');
const task = detail('task', 'task');
const urgent = detail('urgent', 'urgent', 'mark');
const limit = detail('limit', 'limit', 'limit');
const from = detail('from', 'from', 'person');
const order = [task, limit, urgent];
const survey = [
  detail('score', 'score', 'score'),
  detail('reasons', 'reasons', 'texts'),
  detail('opinion', 'opinion'),
];
const due = [detail('dueAt', 'dueAt', 'moment')];

/** What the history shows of each happening besides its sentence, in reading order. */
export const detailsOf: Readonly<Record<HappeningType, readonly Detail[]>> = {
  registered: [
    detail('channel', 'channel', 'channel'),
    detail('level', 'level', 'level'),
    detail('repeat', 'repeat'),
    detail('untaken', 'untaken', 'command'),
    text,
    reason,
    detail('departmentId', 'department', 'unit'),
    ...order,
  ],
  factsEdited: [],
  claimed: [],
  released: [],
  assigned: [from, reason],
  ownershipTransferred: [from, reason],
  noted: [text],
  answered: [text, detail('channel', 'channel', 'channel'), ground],
  escalated: [reason],
  escalatedToManager: [detail('ground', 'managerGround', 'managerGround'), reason],
  returnedToSenior: [reason],
  emergencyReported: [text],
  orderProposed: order,
  orderIssued: order,
  orderApproved: [note],
  orderRejected: [reason],
  orderAccepted: [],
  orderDeclined: [reason],
  orderForwarded: [from, note],
  extensionRequested: [reason, detail('wantedLimit', 'wantedLimit', 'limit')],
  informationRequested: [reason],
  extensionGranted: [limit, note],
  extensionRefused: [reason],
  informationGiven: [text],
  urged: [text],
  amendmentProposed: [reason, task],
  orderAmended: [reason, task, limit, detail('previousLimit', 'previousLimit', 'limit')],
  withdrawalProposed: [reason],
  orderWithdrawn: [reason],
  orderAcknowledged: [],
  orderReplied: [
    detail('cause', 'cause'),
    detail('measures', 'measures'),
    detail('result', 'result'),
    detail('evidence', 'evidence', 'files'),
  ],
  allOrdersReplied: [],
  orderVerified: [detail('outcome', 'outcome', 'outcome')],
  warningIssued: [ground],
  warningAcknowledged: [],
  warningRevoked: [ground],
  judged: [
    detail('result', 'judgement', 'judgement'),
    ground,
    detail('responsibleDepartmentId', 'department', 'unit'),
    detail('causeId', 'rootCause', 'classification'),
    detail('causeAnalysis', 'causeAnalysis'),
  ],
  supplemented: [text, detail('answer', 'answer'), detail('channel', 'channel', 'channel')],
  withdrawn: [reason],
  reopened: [ground],
  handlingProposed: [text],
  handlingApproved: [ground],
  handlingRejected: [ground],
  compensated: [detail('amountFen', 'amount', 'yuan'), ground],
  opinionGiven: [text],
  over24h: [],
  steppedUp: [],
  surveyOpened: [],
  surveyClaimed: [],
  surveyAttempted: [detail('outcome', 'attempt', 'attempt'), detail('agreedAt', 'agreedAt', 'moment'), note],
  surveyedSatisfied: survey,
  surveyedNotSatisfied: [...survey, detail('remedy', 'remedy', 'remedy')],
  closed: [detail('reason', 'closeReason', 'closeReason')],
  customerAwaited: [reason],
  customerReturned: [text],
  clockDueSoon: due,
  clockOverdue: due,
  clockStillOverdue: due,
  suggestionSubmitted: [text, detail('unitIds', 'units', 'units')],
  feedbackRecorded: [text, detail('adopted', 'adopted', 'adopted')],
};
