import type { knowledgeTaskRoutes, ReplyOf } from '@redress/contract';
import { moment } from '#platform/database/parsers.ts';
import type { Context } from '#platform/http/context.ts';
import { done, type Result } from '#platform/http/result.ts';
import { centreSetting } from '#platform/settings/centre.ts';
import { currentSetting } from '#platform/settings/setting.ts';

/** Searches without a hit in the week of a day (this week's unless told), most often first (I4). */
export async function listMisses(
  day: string | undefined,
  { database }: Context,
): Promise<Result<ReplyOf<typeof knowledgeTaskRoutes.misses>>> {
  const { zone } = (await currentSetting(database, centreSetting)).value;
  const { week } = await database.one<{ week: string }>(
    `select date_trunc('week', coalesce($1::date, (now() at time zone $2)::date))::date as week`,
    [day ?? null, zone],
  );
  const rows = await database.query<{
    text: string;
    times: number;
    people: number;
    last_at: number;
    asked: boolean;
  }>(
    `select (array_agg(m.text order by m.id desc))[1] as text, count(*) as times, count(distinct m.user_id) as people,
       max(m.at) as last_at, exists (select from knowledge_task t where t.folded = m.folded and t.closed_at is null) as asked
     from knowledge_miss m
     where m.at >= $1::date::timestamp at time zone $2 and m.at < ($1::date + 7)::timestamp at time zone $2
     group by m.folded order by count(*) desc, max(m.at) desc limit 200`,
    [week, zone],
  );
  return done({
    week,
    items: rows.map(({ last_at, ...row }) => ({ ...row, lastAt: moment(last_at) })),
  });
}
