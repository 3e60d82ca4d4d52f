import type { WorkingCalendar } from '@redress/domain';
import { type Queries, statement } from '#platform/database/database.ts';
import { centreSetting } from '#platform/settings/centre.ts';
import type { ClassificationEntry, CustomerClassRule, UnitEntry } from './rules.ts';

/** The rules as they lie in the database, read in one moment. */
export interface LoadedRules {
  readonly revision: string;
  readonly zone: string;
  /** The newest version; null before the first start has put one in place. */
  readonly policy: { readonly version: number; readonly body: unknown } | null;
  readonly units: readonly UnitEntry[];
  readonly classifications: readonly ClassificationEntry[];
  readonly customerClasses: readonly CustomerClassRule[];
  readonly calendars: readonly {
    readonly calendarId: string;
    readonly code: string;
    readonly version: number;
    readonly definition: WorkingCalendar;
    readonly inForce: boolean;
  }[];
}

// A calendar may take force later than it was written, so its latest moment of force is part of the revision.
const revision = `(select r.value || '/' || coalesce(extract(epoch from
    (select max(effective_from) from calendar_version where effective_from <= now()))::text, '')
  from revision r where r.kind = 'rules')`;

/** Asks only whether anything changed: one row and one small index. */
export const revisionStatement = statement('settings.revision', `select ${revision} as revision`);

const loadStatement = statement(
  'settings.load',
  `select ${revision} as revision,
     (select body ->> 'zone' from setting_version where kind = 'centre' order by version desc limit 1) as zone,
     (select jsonb_build_object('version', version, 'body', body)
      from setting_version where kind = 'policy' order by version desc limit 1) as policy,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'code', code, 'name', name, 'nameEn', name_en,
        'parentId', parent_id, 'calendarId', calendar_id, 'provinceCode', province_code,
        'retired', retired_at is not null)), '[]') from org_unit) as units,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'tree', tree, 'code', code, 'name', name, 'nameEn', name_en,
        'parentId', parent_id, 'sort', sort, 'retired', retired_at is not null)
        order by tree, sort, code), '[]') from classification) as classifications,
     (select coalesce(jsonb_agg(jsonb_build_object('code', code, 'name', name, 'nameEn', name_en, 'rank', rank,
        'seniorAtOnce', senior_at_once, 'urgent', urgent) order by rank), '[]') from customer_class) as customer_classes,
     (select coalesce(jsonb_agg(jsonb_build_object('calendarId', c.id, 'code', c.code, 'version', v.version,
        'definition', v.definition, 'inForce', v.version = (
          select i.version from calendar_version i where i.calendar_id = c.id and i.effective_from <= now()
          order by i.effective_from desc, i.version desc limit 1))), '[]')
      from calendar c join calendar_version v on v.calendar_id = c.id) as calendars`,
);

interface Row extends Omit<LoadedRules, 'zone' | 'customerClasses'> {
  readonly zone: string | null;
  readonly customer_classes: LoadedRules['customerClasses'];
}

/** Reads everything that makes up the rules in one statement, and so as of one moment. */
export async function loadRules(queries: Queries): Promise<LoadedRules> {
  const { zone, customer_classes, ...row } = await queries.one<Row>(loadStatement);
  return { ...row, zone: zone ?? centreSetting.initial.zone, customerClasses: customer_classes };
}
