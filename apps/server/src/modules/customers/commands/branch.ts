import type { Queries } from '#platform/database/database.ts';

/** Whether a unit is a branch that is not retired. */
export async function isBranch(queries: Queries, id: string): Promise<boolean> {
  const sql = "select from org_unit where id = $1 and kind = 'branch' and retired_at is null";
  return (await queries.maybeOne(sql, [id])) !== undefined;
}
