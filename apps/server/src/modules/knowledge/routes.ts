import {
  collectionRoutes as collecting,
  noticeRoutes as notices,
  knowledgeRoutes as routes,
  knowledgeTaskRoutes as tasks,
} from '@redress/contract';
import { type Implementation, implement, implementDownload } from '#platform/http/implement.ts';
import { done } from '#platform/http/result.ts';
import { currentSetting } from '#platform/settings/setting.ts';
import type { FileStore } from '../files/public.ts';
import { askForMissed, askQuestion } from './commands/ask-question.ts';
import { addCategory, changeCategory } from './commands/categories.ts';
import { changeKnowledgeRules } from './commands/change-rules.ts';
import { closeTask } from './commands/close-task.ts';
import { addDocument, addPlan, closeCollection, endPlan } from './commands/collect.ts';
import { commentArticle, removeComment } from './commands/comments.ts';
import { createArticle } from './commands/create-article.ts';
import { diagnose } from './commands/diagnose.ts';
import { markArticle } from './commands/mark-article.ts';
import { moveArticle } from './commands/move-article.ts';
import { confirmNotice, publishNotice, withdrawNotice } from './commands/notices.ts';
import { proposalOf, proposeHardCase } from './commands/propose-hard-case.ts';
import { saveArticle } from './commands/save-article.ts';
import { useArticle } from './commands/use-article.ts';
import { articlePageOf, versionsOf } from './queries/article-page.ts';
import { listCategories } from './queries/categories.ts';
import { collectionOf, collectionPlans } from './queries/collection.ts';
import { commentsOf } from './queries/comments.ts';
import { listArticles, listWorking, suggestArticles } from './queries/list-articles.ts';
import { listMisses } from './queries/misses.ts';
import { listNotices, receiptsOf } from './queries/notices.ts';
import { ownNotices, unreadNotices } from './queries/own-notices.ts';
import { pictureOf } from './queries/picture.ts';
import { countWaiting, listTasks } from './queries/tasks.ts';
import { knowledgeSetting } from './settings.ts';

/** The routes of articles. */
function articleImplementations(store: FileStore): readonly Implementation[] {
  return [
    implement(routes.knowledgeCategories, (_input, context) => listCategories(context)),
    implement(routes.addCategory, ({ body }, context) => addCategory(body, context)),
    implement(routes.changeCategory, ({ params, body }, context) => changeCategory(params.id, body, context)),
    implement(routes.articles, ({ query }, context) => listArticles(query, context)),
    implement(routes.workingArticles, ({ query }, context) => listWorking(query, context)),
    implement(routes.suggestArticles, ({ body }, context) => suggestArticles(body, context)),
    implement(routes.article, ({ params }, context) => articlePageOf(params.id, context)),
    implement(routes.articleVersions, ({ params }, context) => versionsOf(params.id, context)),
    implement(routes.createArticle, ({ body }, context) => createArticle(body, context)),
    implement(routes.saveArticle, ({ params, body }, context) => saveArticle(params.id, body, context)),
    implement(routes.submitArticle, ({ params, body: { revision } }, context) =>
      moveArticle({ articleId: params.id, command: { name: 'submit' }, revision }, context),
    ),
    implement(routes.approveArticle, ({ params, body: { revision, note } }, context) =>
      moveArticle({ articleId: params.id, command: { name: 'approve' }, revision, note }, context),
    ),
    implement(routes.sendBackArticle, ({ params, body: { revision, reason } }, context) =>
      moveArticle({ articleId: params.id, command: { name: 'sendBack', reason }, revision }, context),
    ),
    implement(routes.recallArticle, ({ params, body: { revision } }, context) =>
      moveArticle({ articleId: params.id, command: { name: 'recall' }, revision }, context),
    ),
    implement(routes.withdrawArticle, ({ params, body: { revision, reason } }, context) =>
      moveArticle({ articleId: params.id, command: { name: 'withdraw', reason }, revision }, context),
    ),
    implement(routes.useArticle, ({ params, body }, context) =>
      useArticle(params.id, body.ticketId, context),
    ),
    implement(routes.markArticle, ({ params, body }, context) => markArticle(params.id, body, context)),
    implement(routes.articleComments, ({ params }, context) => commentsOf(params.id, context)),
    implement(routes.commentArticle, ({ params, body }, context) =>
      commentArticle(params.id, body.text, context),
    ),
    implement(routes.removeComment, ({ params }, context) => removeComment(params.id, context)),
    implementDownload(routes.picture, ({ params }, context) => pictureOf(params.id, context, store)),
    implement(routes.diagnose, ({ body }, context) => diagnose(body, context)),
    implement(routes.askQuestion, ({ body }, context) => askQuestion(body, context)),
  ];
}

const taskImplementations: readonly Implementation[] = [
  implement(tasks.knowledgeTasks, ({ query }, context) => listTasks(query, context)),
  implement(tasks.knowledgeCounts, (_input, context) => countWaiting(context)),
  implement(tasks.closeTask, ({ params, body }, context) => closeTask(params.id, body, context)),
  implement(tasks.misses, ({ query }, context) => listMisses(query.day, context)),
  implement(tasks.askForMissed, ({ body }, context) => askForMissed(body.text, context)),
  implement(tasks.proposalOf, ({ params }, context) => proposalOf(params.ticketId, context)),
  implement(tasks.proposeHardCase, ({ body }, context) => proposeHardCase(body, context)),
  implement(tasks.knowledgeRules, async (_input, { database }) => {
    const { version, value } = await currentSetting(database, knowledgeSetting);
    return done({ version, rules: value });
  }),
  implement(tasks.changeKnowledgeRules, ({ body }, context) => changeKnowledgeRules(body, context)),
];

const noticeImplementations: readonly Implementation[] = [
  implement(notices.unreadNotices, (_input, context) => unreadNotices(context)),
  implement(notices.ownNotices, ({ query }, context) => ownNotices(query, context)),
  implement(notices.confirmNotice, ({ params }, context) => confirmNotice(params.id, context)),
  implement(notices.notices, ({ query }, context) => listNotices(query, context)),
  implement(notices.noticeReceipts, ({ params }, context) => receiptsOf(params.id, context)),
  implement(notices.publishNotice, ({ body }, context) => publishNotice(body, context)),
  implement(notices.withdrawNotice, ({ params }, context) => withdrawNotice(params.id, context)),
];

const collectionImplementations: readonly Implementation[] = [
  implement(collecting.collection, ({ query }, context) => collectionOf(query.day, context)),
  implement(collecting.addDocument, ({ params, body }, context) => addDocument(params.id, body, context)),
  implement(collecting.closeCollection, ({ params, body }, context) =>
    closeCollection(params.id, body.note, context),
  ),
  implement(collecting.collectionPlans, (_input, context) => collectionPlans(context)),
  implement(collecting.addPlan, ({ body }, context) => addPlan(body, context)),
  implement(collecting.endPlan, ({ params }, context) => endPlan(params.id, context)),
];

/** Every route of the knowledge base. */
export function knowledgeImplementations(store: FileStore): readonly Implementation[] {
  return [
    ...articleImplementations(store),
    ...taskImplementations,
    ...noticeImplementations,
    ...collectionImplementations,
  ];
}
