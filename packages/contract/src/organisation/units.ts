import { z } from 'zod';
import { matching } from '../settings/text.ts';

/** The kinds of unit an organisation is made of. */
export const unitKinds = ['centre', 'branch', 'department', 'team', 'provincialOffice'] as const;

/** One kind of unit. */
export type UnitKind = (typeof unitKinds)[number];

/** Which kinds of unit a kind may lie under; null is the top of the tree. */
export const unitParents: Readonly<Record<UnitKind, readonly (UnitKind | null)[]>> = {
  provincialOffice: [null],
  centre: [null, 'provincialOffice'],
  branch: ['centre', 'provincialOffice'],
  department: ['branch', 'centre'],
  team: ['centre', 'department', 'branch'],
};

const name = z.string().trim().min(1).max(60);

/** What an administrator writes about a unit. */
export const unitFacts = z.object({
  code: matching(
    /^[A-Za-z0-9._-]{1,20}$/,
    '只能用字母、数字、点、横线，最多 20 个字符|Letters, digits, dots and dashes, 20 at most',
  ),
  name,
  nameEn: name,
  /** Two digits of GB/T 2260; null takes the one of the unit above. */
  provinceCode: matching(/^\d{2}$/, '请填两位省级行政区划代码|Two digits of the province’s code').nullable(),
  /** The calendar its limits count in; null takes the one of the unit above. */
  calendarId: z.uuid().nullable(),
});

/** A unit as the administrator's tree shows it. */
export const unit = unitFacts.extend({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: z.enum(unitKinds),
  retired: z.boolean(),
  version: z.int(),
  /** People who belong to this very unit and are not retired. */
  people: z.int(),
});

/** A unit as the administrator's tree shows it. */
export type Unit = z.infer<typeof unit>;
