import type { ModuleFactory } from '#platform/module.ts';
import { registerReader } from '#platform/privacy/readers.ts';
import { fileStore } from '../files/public.ts';
import { seesArticle } from './access.ts';
import { publishingJob } from './jobs/publish.ts';
import { remindingJob } from './jobs/remind.ts';
import { noticesFor } from './queries/own-notices.ts';
import { knowledgeImplementations } from './routes.ts';
import { loadArticle } from './store.ts';

/** What the centre knows: articles, checklists, hard cases, notices, and the documents they are made of (I1-I5, A12, C2, R2). */
export const knowledge: ModuleFactory = ({ database, dataFolder }) => {
  registerReader('knowledge', async (id, context) => {
    const stored = await loadArticle(context.database, id);
    return stored !== undefined && seesArticle(context.actor, stored);
  });
  registerReader('notice', async (id, context) => {
    if (context.actor.grants['notice.publish'] !== undefined) return true;
    return (await noticesFor(context.database, context.actor, { id })).length > 0;
  });
  registerReader('collected', async (_id, { actor }) => actor.grants['knowledge.read'] !== undefined);
  return {
    name: 'knowledge',
    routes: knowledgeImplementations(fileStore(dataFolder)),
    jobs: [publishingJob(database), remindingJob(database)],
    live: {
      knowledge: (actor, ids) =>
        ids.what === 'notice' || actor.grants['knowledge.read'] !== undefined ? ids : null,
    },
  };
};
