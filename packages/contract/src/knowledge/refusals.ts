import type { ArticleRefusalCode, ChecklistProblem } from '@redress/domain';
import type { RefusalCatalogue, RefusalText } from '../refusals/catalogue.ts';

/** Why an order about an article is refused: the domain's codes. */
const articleRefusalTexts: Readonly<Record<ArticleRefusalCode, RefusalText>> = {
  articleNotInStatus: {
    status: 409,
    zh: '条目当前状态不能进行此操作，请刷新后查看',
    en: 'This cannot be done in the entry’s present status; look at it again',
  },
  articleRightMissing: { status: 403, zh: '您没有此操作的权限', en: 'You do not have the right to do this' },
  articleOwnReview: {
    status: 403,
    zh: '不能审核自己编写的内容，请由他人审核',
    en: 'Nobody reviews what they wrote; somebody else must',
  },
  articleReasonMissing: { status: 422, zh: '请填写原因', en: 'Give the reason' },
  articleValidityReversed: {
    status: 422,
    zh: '失效时间必须晚于生效时间',
    en: 'The end of validity must come after its beginning',
  },
  articleAlreadyExpired: {
    status: 422,
    zh: '失效时间已过，请先修改',
    en: 'The end of validity has passed; change it first',
  },
  articleAfterLaunch: {
    status: 422,
    zh: '发布时间不能晚于业务生效时间，坐席须在业务上线前看到',
    en: 'It must be published before the business takes effect, so that agents know it in time',
  },
};

type ChecklistRefusal = `checklist${Capitalize<ChecklistProblem>}`;

const checklistRefusalTexts: Readonly<Record<ChecklistRefusal, RefusalText>> = {
  checklistNoSteps: { status: 422, zh: '诊断清单还没有步骤', en: 'The checklist has no steps' },
  checklistDoubleStep: {
    status: 422,
    zh: '步骤编号“{step}”重复',
    en: 'Two steps have the name "{step}"',
  },
  checklistNoOptions: {
    status: 422,
    zh: '步骤“{step}”没有可选的回答',
    en: 'The question "{step}" has no answers',
  },
  checklistUnknownStep: {
    status: 422,
    zh: '步骤“{step}”有一个回答没有指向任何步骤',
    en: 'An answer of "{step}" leads nowhere',
  },
  checklistCircle: {
    status: 422,
    zh: '步骤“{step}”会绕回自身，诊断永远不会结束',
    en: 'The way leads back to "{step}" and never ends',
  },
  checklistUnreachable: {
    status: 422,
    zh: '步骤“{step}”从第一步走不到',
    en: 'No way leads to the step "{step}"',
  },
  checklistTextMissing: {
    status: 422,
    zh: '步骤“{step}”缺少文字',
    en: 'The step "{step}" lacks words',
  },
};

/** Why something is not done in the knowledge base. */
export const knowledgeRefusals = {
  ...articleRefusalTexts,
  ...checklistRefusalTexts,
  articleEmpty: {
    status: 422,
    zh: '正文和标准答复不能都为空',
    en: 'Write at least the text or the answer for the customer',
  },
  articleTooLong: {
    status: 422,
    zh: '正文超过 {letters} 字，请拆分或改为附件',
    en: 'The text is longer than {letters} characters; split it or attach it',
  },
  articleNeedsChecklist: { status: 422, zh: '请编辑诊断步骤', en: 'Write the steps of the diagnosis' },
  categoryUnknown: { status: 422, zh: '没有这个分类，或已停用', en: 'There is no such category' },
  categoryInUse: {
    status: 409,
    zh: '该分类下还有条目或子分类，不能停用',
    en: 'The category still holds entries or categories',
  },
  categoryCircle: {
    status: 422,
    zh: '不能把分类移到自己下面',
    en: 'A category cannot lie below itself',
  },
  articleUnknown: { status: 422, zh: '相关条目不存在', en: 'A related entry does not exist' },
  pictureUnknown: {
    status: 422,
    zh: '正文中的图片不存在或不是您上传的，请重新插入',
    en: 'A picture in the text does not exist or is not yours; insert it again',
  },
  walkInvalid: {
    status: 422,
    zh: '诊断步骤与清单不符，请重新诊断',
    en: 'The answers do not fit the checklist',
  },
  walkUnfinished: { status: 422, zh: '诊断还没有走到结论', en: 'The diagnosis has not come to its end' },
  taskClosed: { status: 409, zh: '该任务已处理', en: 'The task is closed already' },
  proposalExists: {
    status: 409,
    zh: '该受理单已提过疑难答复（{number}）',
    en: 'This ticket was proposed already ({number})',
  },
  noticeOver: { status: 409, zh: '该通知已撤回', en: 'The notice was withdrawn' },
  noticeEndsBeforeItBegins: {
    status: 422,
    zh: '截止时间必须晚于发布时间',
    en: 'It must end after it begins',
  },
  audienceUnknown: { status: 422, zh: '没有这个岗位或单位', en: 'There is no such role or unit' },
  collectorUnfit: {
    status: 422,
    zh: '该人员没有收集资料的权限',
    en: 'This person does not collect documents',
  },
  notADepartment: { status: 422, zh: '请选择部门', en: 'Choose a department' },
  planExists: {
    status: 409,
    zh: '该高级话务员已负责这个部门',
    en: 'This senior collects from this department already',
  },
  collectionNotYours: {
    status: 403,
    zh: '只有负责人本人可以登记',
    en: 'Only whoever collects may record it',
  },
  collectionClosed: { status: 409, zh: '本周该部门已登记', en: 'This week is recorded already' },
} as const satisfies RefusalCatalogue;
