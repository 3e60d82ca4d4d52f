import type { Queries } from '#platform/database/database.ts';
import { deliveredCalendars } from './delivered/calendars.ts';
import { deliveredClassifications } from './delivered/classifications.ts';
import { deliveredCustomerClasses } from './delivered/customer-classes.ts';
import { policySetting } from './policy.ts';

/**
 * Puts the delivered policy, calendars, customer classes and trees in place where they are missing. What an administrator has
 * changed stays: each part is looked at as a whole, so that a later start brings nothing back.
 */
export async function prepareSettings(queries: Queries): Promise<void> {
  await prepareCalendars(queries);
  await queries.run(
    `insert into setting_version (kind, version, body, created_at, note)
     values ('policy', 1, $1, now(), '') on conflict (kind, version) do nothing`,
    [JSON.stringify(policySetting.initial)],
  );
  await queries.run(
    `insert into customer_class (code, name, name_en, rank, senior_at_once, urgent)
     select code, name, "nameEn", rank, "seniorAtOnce", urgent
     from jsonb_to_recordset($1::jsonb) as delivered
       (code text, name text, "nameEn" text, rank integer, "seniorAtOnce" boolean, urgent boolean)
     on conflict (code) do nothing`,
    [JSON.stringify(deliveredCustomerClasses)],
  );
  // One statement, so that two processes that start together cannot each do half of it.
  await queries.run(
    `with delivered as (
       select gen_random_uuid() as id, d.*
       from jsonb_to_recordset($1::jsonb) as d
         (tree text, parent_code text, code text, name text, name_en text, sort integer)
     )
     insert into classification (id, tree, parent_id, code, name, name_en, sort)
     select d.id, d.tree, parent.id, d.code, d.name, d.name_en, d.sort
     from delivered d left join delivered parent on parent.tree = d.tree and parent.code = d.parent_code
     where not exists (select from classification)
     on conflict (tree, code) do nothing`,
    [JSON.stringify(await deliveredClassifications())],
  );
}

async function prepareCalendars(queries: Queries): Promise<void> {
  await queries.run(
    `with delivered as (
       select * from jsonb_to_recordset($1::jsonb) as d (code text, name text, "nameEn" text, definition jsonb)
     ), added as (
       insert into calendar (id, code, name, name_en)
       select gen_random_uuid(), code, name, "nameEn" from delivered
       on conflict (code) do nothing
       returning id, code
     )
     insert into calendar_version (calendar_id, version, definition, effective_from, created_at)
     select added.id, 1, delivered.definition, 'epoch', now() from added join delivered using (code)`,
    [JSON.stringify(await deliveredCalendars())],
  );
}
