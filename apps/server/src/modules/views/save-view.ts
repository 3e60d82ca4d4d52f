import { randomUUID } from 'node:crypto';
import type { SavedView } from '@redress/contract';
import type { Context } from '#platform/http/context.ts';
import { done, type Result, refused } from '#platform/http/result.ts';

const mostViews = 30;

/** Saves a view of a screen; one of the same name gets the new filters. */
export async function saveView(
  { screen, name, query }: Omit<SavedView, 'id'>,
  { database, actor }: Context,
): Promise<Result<SavedView>> {
  const saved = await database.maybeOne<SavedView>(
    `insert into saved_view (id, user_id, screen, name, query)
     select $1::uuid, $2::uuid, $3, $4, $5::jsonb
     where (select count(*) from saved_view where user_id = $2 and screen = $3 and name <> $4) < ${mostViews}
     on conflict (user_id, screen, name) do update set query = excluded.query
     returning id, screen, name, query`,
    [randomUUID(), actor.id, screen, name, JSON.stringify(query)],
  );
  return saved ? done(saved) : refused('tooManyViews', { params: { most: mostViews } });
}
