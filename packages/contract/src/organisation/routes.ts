import { z } from 'zod';
import { route } from '../http/route.ts';
import { unit, unitFacts, unitKinds } from './units.ts';

const params = z.object({ id: z.uuid() });
const version = z.int().positive();

/** The tree of the organisation: centre, branches, departments, teams, provincial office. Nothing is ever deleted. */
export const organisationRoutes = {
  list: route({
    method: 'GET',
    path: '/api/admin/units',
    summary: 'Every unit of the organisation, retired ones included',
    access: 'admin.organisation',
    reply: z.object({ units: z.array(unit) }),
  }),
  add: route({
    method: 'POST',
    path: '/api/admin/units',
    summary: 'Add a unit',
    access: 'admin.organisation',
    body: unitFacts.extend({ kind: z.enum(unitKinds), parentId: z.uuid().nullable() }),
    reply: unit,
    idempotent: true,
  }),
  change: route({
    method: 'PUT',
    path: '/api/admin/units/:id',
    summary: 'Rename a unit, or set its code, province and calendar',
    access: 'admin.organisation',
    params,
    body: unitFacts.extend({ version }),
    reply: unit,
  }),
  move: route({
    method: 'POST',
    path: '/api/admin/units/:id/move',
    summary: 'Put a unit, with all below it, under another',
    access: 'admin.organisation',
    params,
    body: z.object({ parentId: z.uuid().nullable(), version }),
    reply: unit,
  }),
  retire: route({
    method: 'POST',
    path: '/api/admin/units/:id/retire',
    summary: 'Retire a unit that has no people and no unit below it any more',
    access: 'admin.organisation',
    params,
    body: z.object({ version }),
    reply: unit,
  }),
  restore: route({
    method: 'POST',
    path: '/api/admin/units/:id/restore',
    summary: 'Take a retired unit back into use',
    access: 'admin.organisation',
    params,
    body: z.object({ version }),
    reply: unit,
  }),
};
