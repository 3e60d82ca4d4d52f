import type { editableCustomerClass } from '@redress/contract';
import type { z } from 'zod';
import type { Queries } from '#platform/database/database.ts';

/** A customer class as the administrator sees it. */
export type EditableCustomerClass = z.output<typeof editableCustomerClass>;

const select = `select code, name, name_en as "nameEn", rank, senior_at_once as "seniorAtOnce", urgent, version
  from customer_class`;

/** Every class, lowest rank first. */
export function loadCustomerClasses(queries: Queries): Promise<EditableCustomerClass[]> {
  return queries.query<EditableCustomerClass>(`${select} order by rank, code`);
}

/** One class, or undefined. */
export function loadCustomerClass(
  queries: Queries,
  code: string,
): Promise<EditableCustomerClass | undefined> {
  return queries.maybeOne<EditableCustomerClass>(`${select} where code = $1`, [code]);
}
