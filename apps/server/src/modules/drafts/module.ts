import { draftRoutes as routes } from '@redress/contract';
import { implement } from '#platform/http/implement.ts';
import { done } from '#platform/http/result.ts';
import type { ModuleFactory } from '#platform/module.ts';
import { keepDraft } from './keep-draft.ts';
import { dropDraft } from './public.ts';
import { listDrafts, readDraft } from './read-drafts.ts';

/** What people are writing and have not sent yet. */
export const drafts: ModuleFactory = () => ({
  name: 'drafts',
  routes: [
    implement(routes.drafts, ({ query }, context) => listDrafts(query, context)),
    implement(routes.draft, ({ params }, context) => readDraft(params, context)),
    implement(routes.keepDraft, ({ params, body }, context) => keepDraft({ ...params, ...body }, context)),
    implement(routes.removeDraft, async ({ params }, { database, actor }) => {
      await dropDraft(database, { userId: actor.id, ...params });
      return done(undefined);
    }),
  ],
});
