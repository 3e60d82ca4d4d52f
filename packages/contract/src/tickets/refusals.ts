import type { CaseRefusalCode } from '@redress/domain';
import type { RefusalText } from '../refusals/catalogue.ts';

const text = (status: number, zh: string, en: string): RefusalText => ({ status, zh, en });

/** Sentences for every refusal of the case rules, and for those the tickets' store adds. */
export const ticketRefusals = {
  notAllowedInStatus: text(409, '当前状态下不能进行此操作。', 'This is not possible in the present status.'),
  notAllowedForKind: text(
    409,
    '此类受理单不支持该操作。',
    'This is not possible for this kind of ticket or order.',
  ),
  rightMissing: text(403, '您没有进行此操作的权限。', 'You do not have the right to do this.'),
  outOfScope: text(403, '该受理单不在您的权限范围内。', 'This ticket is outside what you may work on.'),
  notAtYourDesk: text(403, '该受理单不在您的工作台上。', 'This ticket is not on your desk.'),
  claimedByAnother: text(409, '该受理单正由他人处理。', 'Somebody else is handling this ticket.'),
  notYourClaim: text(409, '该受理单不是由您认领的。', 'You have not claimed this ticket.'),
  alreadyClaimed: text(409, '您已认领，无需重复认领。', 'You have claimed this already.'),
  orderNotFound: text(404, '未找到该工单。', 'There is no such order.'),
  ownProposal: text(403, '不能审核自己提出的内容。', 'Nobody reviews their own proposal.'),
  textMissing: text(422, '请填写内容。', 'Please fill in the text.'),
  departmentMissing: text(422, '请选择部门。', 'Please choose a department.'),
  limitInvalid: text(422, '时限必须大于零。', 'The limit must be more than zero.'),
  limitNotLater: text(422, '新的时限必须晚于原时限。', 'The new limit must end later than the present one.'),
  nothingToChange: text(422, '没有需要修改的内容。', 'There is nothing to change.'),
  handlingNotApproved: text(
    409,
    '此类投诉的处理方案须先经领导审批，才能答复客户。',
    'The proposed handling must be approved before the customer is answered.',
  ),
  handlingAlreadyDecided: text(409, '该处理方案已审批。', 'The proposed handling has been decided already.'),
  noHandlingProposed: text(409, '尚未提出处理方案。', 'No handling has been proposed.'),
  oneLevelAtATime: text(
    409,
    '超出权限的事项须逐级上报；紧急情况请选择“紧急”。',
    'What exceeds your authority goes up one level at a time; choose “emergency” if it is one.',
  ),
  alreadyAtLevel: text(409, '该受理单已在该级别。', 'The ticket is at that level already.'),
  liveOrdersRemain: text(
    409,
    '仍有未完成的工单，请先处理。',
    'There are still live orders; deal with them first.',
  ),
  requestOpen: text(409, '已有一项申请等待答复。', 'A request is already waiting for its answer.'),
  noRequestOpen: text(409, '没有等待答复的申请。', 'No request is waiting.'),
  tooManyExtensions: text(
    409,
    '该工单的延期次数已达上限。',
    'This order has been extended as often as allowed.',
  ),
  notYourDepartment: text(403, '只能处理本部门的内容。', 'Only your own department may decide this.'),
  compensationAboveLimit: text(
    422,
    '补偿合计超出您的权限（最多 {limitYuan} 元）。',
    'The compensation exceeds your limit of {limitYuan} yuan in all.',
  ),
  amountInvalid: text(422, '请输入有效金额。', 'Please enter a valid amount.'),
  reopenTooLate: text(409, '已超过可重新开启的期限。', 'It is too late to reopen this ticket.'),
  agreedTimeInvalid: text(422, '约定时间必须晚于现在。', 'The agreed time must lie in the future.'),
  notContactTime: text(
    409,
    '该时间属于客户休息时间，不能回访。',
    'This falls into the rest hours in which customers are not called.',
  ),
  scoreInvalid: text(422, '请选择 1 到 5 分。', 'Please choose a score from 1 to 5.'),
  reasonMissing: text(422, '请填写理由。', 'Please give the reason.'),
  attemptsNotUsedUp: text(
    409,
    '须在至少 {days} 天内尝试 {attempts} 次仍未联系上，才能办结。',
    'Close as unreached only after {attempts} attempts on at least {days} days.',
  ),
  noOpenSurvey: text(409, '没有待进行的满意度调查。', 'No survey is open.'),
  surveyClaimedByAnother: text(409, '该回访正由他人进行。', 'Somebody else is doing this survey.'),
  orderToRedispatchMissing: text(
    422,
    '没有该部门的回单，无法二次派单。',
    'There is no reply of this department to dispatch a second time.',
  ),
  warningNotFound: text(404, '未找到该书面警告。', 'There is no such written warning.'),
  warningAlreadyAcknowledged: text(409, '该书面警告已签收。', 'The warning has been acknowledged already.'),
  warningAlreadyRevoked: text(409, '该书面警告已撤销。', 'The warning has been revoked already.'),
  causeMissing: text(422, '投诉成立须选择根因。', 'An upheld complaint names its cause.'),
  nothingToReport: text(409, '没有待补报的紧急事项。', 'There is no emergency left to report.'),
  notWaiting: text(409, '当前未在等待客户。', 'The case is not waiting for the customer.'),
  alreadyWaiting: text(409, '已在等待客户。', 'The case is waiting for the customer already.'),
  amendmentUnderReview: text(
    409,
    '该工单已有一项追单或退单等待审核。',
    'An amendment or withdrawal of this order is already under review.',
  ),
  formIncomplete: text(422, '请补全必填项。', 'Please complete the required fields.'),
  closeByAnswerOnly: text(
    409,
    '此类受理单答复后须进行满意度调查。',
    'After the answer the customer is surveyed first.',
  ),
  amendmentNotAcknowledged: text(
    409,
    '请先签收追单，再回单。',
    'Acknowledge the amendment before you reply.',
  ),
  departmentCannotChange: text(
    409,
    '追单、退单和二次派单不能更换部门。',
    'An amendment, withdrawal or second dispatch stays with its department.',
  ),
  handlingPending: text(409, '处理方案正在等待审批。', 'The proposed handling is waiting for its decision.'),
  assigneeUnfit: text(
    422,
    '所选人员没有处理此项工作的权限，请另选他人。',
    'The chosen person does not work at this desk; choose somebody else.',
  ),
  limitUncountable: text(
    422,
    '该时限无法按当前日历计算，请检查日历设置。',
    'The limit cannot be counted with the present calendar; check the calendar settings.',
  ),
} as const satisfies Readonly<Record<CaseRefusalCode, RefusalText>>;

/** Refusals of the store and the queries around the cases. */
export const ticketStoreRefusals = {
  ticketNotFound: text(
    404,
    '未找到该受理单，或您无权查看。',
    'There is no such ticket, or you may not see it.',
  ),
  changedMeanwhile: text(
    409,
    '您编辑期间，该受理单已被他人更新。请查看变化后再次提交；您输入的内容已保留。',
    'Somebody changed this ticket meanwhile. Look at what changed and send again; what you typed is kept.',
  ),
  deskNotYours: text(403, '您不在该工作台工作。', 'You do not work at this desk.'),
  clockNotFound: text(404, '未找到该时限。', 'There is no such clock.'),
  customerUnknown: text(422, '所选客户不存在。', 'The chosen customer does not exist.'),
  unitUnknown: text(422, '所选部门不存在或已停用。', 'The chosen unit does not exist or is retired.'),
  userUnknown: text(422, '所选人员不存在或已停用。', 'The chosen person does not exist or is retired.'),
  classificationUnknown: text(
    422,
    '所选分类不存在或已停用。',
    'The chosen classification does not exist or is retired.',
  ),
  fileUnknown: text(422, '所选附件不存在或已被使用。', 'A chosen file does not exist or is used already.'),
  cursorInvalid: text(
    422,
    '页码标记无效，请回到第一页。',
    'The page mark is not valid; go back to the first page.',
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
