import { organisationRoutes as routes } from '@redress/contract';
import type { Implementation } from '#platform/http/implement.ts';
import { done } from '#platform/http/result.ts';
import { implementForAll } from '../settings/public.ts';
import { addUnit } from './commands/add-unit.ts';
import { changeUnit } from './commands/change-unit.ts';
import { moveUnit } from './commands/move-unit.ts';
import { restoreUnit } from './commands/restore-unit.ts';
import { retireUnit } from './commands/retire-unit.ts';
import { loadUnits } from './store.ts';

/** The routes of the organisation's tree. */
export const organisationImplementations: readonly Implementation[] = [
  implementForAll(routes.list, async (_, { database }) => done({ units: await loadUnits(database) })),
  implementForAll(routes.add, ({ body }, context) => addUnit(body, context)),
  implementForAll(routes.change, ({ params, body }, context) => changeUnit(params.id, body, context)),
  implementForAll(routes.move, ({ params, body }, context) => moveUnit(params.id, body, context)),
  implementForAll(routes.retire, ({ params, body }, context) => retireUnit(params.id, body.version, context)),
  implementForAll(routes.restore, ({ params, body }, context) =>
    restoreUnit(params.id, body.version, context),
  ),
];
