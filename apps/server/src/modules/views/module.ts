import { viewRoutes as routes, type SavedView } from '@redress/contract';
import { implement } from '#platform/http/implement.ts';
import { done, refused } from '#platform/http/result.ts';
import type { ModuleFactory } from '#platform/module.ts';
import { saveView } from './save-view.ts';

/** The views of lists that people keep for themselves. */
export const views: ModuleFactory = () => ({
  name: 'views',
  routes: [
    implement(routes.savedViews, async ({ query }, { database, actor }) =>
      done({
        items: await database.query<SavedView>(
          'select id, screen, name, query from saved_view where user_id = $1 and screen = $2 order by name',
          [actor.id, query.screen],
        ),
      }),
    ),
    implement(routes.saveView, ({ body }, context) => saveView(body, context)),
    implement(routes.removeView, async ({ params }, { database, actor }) => {
      const sql = 'delete from saved_view where id = $1 and user_id = $2';
      return (await database.run(sql, [params.id, actor.id])) === 1 ? done(undefined) : refused('notFound');
    }),
  ],
});
