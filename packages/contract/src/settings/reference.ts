import { z } from 'zod';
import { route } from '../http/route.ts';
import { unitKinds } from '../organisation/units.ts';
import { classification } from './classifications.ts';
import { customerClass } from './customer-class.ts';

const names = { name: z.string(), nameEn: z.string() };

/** What the screens need to show names for ids and to fill select boxes; retired entries are marked, not left out. */
export const reference = z.object({
  units: z.array(
    z.object({
      id: z.uuid(),
      parentId: z.uuid().nullable(),
      kind: z.enum(unitKinds),
      code: z.string(),
      ...names,
      provinceCode: z.string().nullable(),
      retired: z.boolean(),
    }),
  ),
  classifications: z.array(classification),
  customerClasses: z.array(customerClass),
  roles: z.array(z.object({ code: z.string(), ...names, retired: z.boolean() })),
  people: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      employeeNumber: z.string(),
      unitId: z.uuid(),
      roles: z.array(z.string()),
      retired: z.boolean(),
    }),
  ),
  calendars: z.array(z.object({ id: z.uuid(), code: z.string(), ...names })),
});

/** What the screens need to show names for ids and to fill select boxes. */
export type Reference = z.infer<typeof reference>;

/** Reference data, one answer for all screens. */
export const referenceRoutes = {
  reference: route({
    method: 'GET',
    path: '/api/reference',
    summary:
      'Units, trees, customer classes, roles and people; null where the caller has this version already',
    access: 'signedIn',
    query: z.object({ version: z.string().max(200).optional() }),
    reply: z.object({ version: z.string(), reference: reference.nullable() }),
  }),
};
