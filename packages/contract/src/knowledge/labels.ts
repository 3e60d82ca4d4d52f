import type { ArticleCommandName, ArticleKind, FeedbackMark, KnowledgeTaskKind } from '@redress/domain';
import { type Labels, label } from '../labels/label.ts';
import type { ArticleState } from './schemas.ts';

/** What each of these codes is called on the screens. */
export const articleKindLabels: Labels<ArticleKind> = {
  article: label('知识', 'Article'),
  hardCase: label('疑难答复', 'Hard case'),
  checklist: label('诊断清单', 'Checklist'),
};

/** What each of these codes is called on the screens. */
export const articleStateLabels: Labels<ArticleState> = {
  draft: label('草稿', 'Draft'),
  inReview: label('待审核', 'In review'),
  scheduled: label('待发布', 'Scheduled'),
  inForce: label('生效中', 'In force'),
  upcoming: label('即将生效', 'Takes effect soon'),
  expired: label('已过期', 'Expired'),
  superseded: label('历史版本', 'Superseded'),
  withdrawn: label('已撤下', 'Withdrawn'),
};

/** What each of these codes is called on the screens. */
export const articleCommandLabels: Labels<ArticleCommandName> = {
  edit: label('编辑', 'Edit'),
  submit: label('提交审核', 'Submit for review'),
  approve: label('审核通过', 'Approve'),
  sendBack: label('退回修改', 'Send back'),
  recall: label('撤回修改', 'Take back'),
  publish: label('按时发布', 'Publish in time'),
  withdraw: label('撤下', 'Withdraw'),
};

/** What each of these codes is called on the screens. */
export const feedbackLabels: Labels<FeedbackMark> = {
  useful: label('有用', 'Useful'),
  outdated: label('已过时', 'Outdated'),
  wrong: label('有错误', 'Wrong'),
};

/** What each of these codes is called on the screens. */
export const knowledgeTaskLabels: Labels<KnowledgeTaskKind> = {
  wrong: label('内容有错误', 'Marked as wrong'),
  outdated: label('内容已过时', 'Marked as outdated'),
  noAnswer: label('没有答案的问题', 'Question without answer'),
  noHit: label('多次搜索无结果', 'Searched without a hit'),
  expiring: label('即将到期', 'Expires soon'),
  launchDue: label('业务即将上线', 'Business launches soon'),
  proposal: label('疑难答复提案', 'Hard case proposed'),
  document: label('新资料待录入', 'Document to enter'),
};
