import {
  calendarRoutes,
  centreRoutes,
  classificationRoutes,
  customerClassRoutes,
  policyRoutes,
  referenceRoutes,
} from '@redress/contract';
import { type Implementation, implement } from '#platform/http/implement.ts';
import { done } from '#platform/http/result.ts';
import { centreSetting } from '#platform/settings/centre.ts';
import { loadCalendars } from './calendars.ts';
import { loadClassifications } from './classifications.ts';
import { addCalendar } from './commands/add-calendar.ts';
import { addClassification } from './commands/add-classification.ts';
import { changeCalendar } from './commands/change-calendar.ts';
import { changeCentre } from './commands/change-centre.ts';
import { changeCustomerClass } from './commands/change-customer-class.ts';
import { changePolicy } from './commands/change-policy.ts';
import { moveClassification } from './commands/move-classification.ts';
import { renameCalendar } from './commands/rename-calendar.ts';
import { renameClassification } from './commands/rename-classification.ts';
import { restoreClassification } from './commands/restore-classification.ts';
import { retireClassification } from './commands/retire-classification.ts';
import { loadCustomerClasses } from './customer-classes.ts';
import { announcedHolidays } from './delivered/calendars.ts';
import { currentPolicy } from './policy-versions.ts';
import { calendarHistory } from './queries/calendar-history.ts';
import { policyHistory } from './queries/policy-history.ts';
import { previewDeadline } from './queries/preview-deadline.ts';
import { referenceData } from './queries/reference.ts';
import { implementForAll } from './record.ts';
import { settingHistory, settingInForce } from './setting-versions.ts';

/** The routes of the rules and of reference data. */
export const settingsImplementations: readonly Implementation[] = [
  implement(referenceRoutes.reference, ({ query }, context) => referenceData(query.version, context)),

  implementForAll(classificationRoutes.list, async (_, { database }) =>
    done({ classifications: await loadClassifications(database) }),
  ),
  implementForAll(classificationRoutes.add, ({ body }, context) => addClassification(body, context)),
  implementForAll(classificationRoutes.rename, ({ params, body }, context) =>
    renameClassification(params.id, body, context),
  ),
  implementForAll(classificationRoutes.move, ({ params, body }, context) =>
    moveClassification(params.id, body, context),
  ),
  implementForAll(classificationRoutes.retire, ({ params, body }, context) =>
    retireClassification(params.id, body.version, context),
  ),
  implementForAll(classificationRoutes.restore, ({ params, body }, context) =>
    restoreClassification(params.id, body.version, context),
  ),

  implementForAll(customerClassRoutes.list, async (_, { database }) =>
    done({ customerClasses: await loadCustomerClasses(database) }),
  ),
  implementForAll(customerClassRoutes.change, ({ params, body }, context) =>
    changeCustomerClass(params.code, body, context),
  ),

  implementForAll(policyRoutes.current, async (_, { database }) => done(await currentPolicy(database))),
  implementForAll(policyRoutes.change, ({ body }, context) => changePolicy(body, context)),
  implementForAll(policyRoutes.versions, async ({ query }, { database }) =>
    done(await policyHistory(query, database)),
  ),

  implementForAll(centreRoutes.current, async (_, { database }) =>
    done(await settingInForce(database, centreSetting)),
  ),
  implementForAll(centreRoutes.change, ({ body }, context) => changeCentre(body, context)),
  implementForAll(centreRoutes.versions, async ({ query }, { database }) =>
    done(await settingHistory(centreSetting, query, database)),
  ),

  implementForAll(calendarRoutes.list, async (_, { database }) =>
    done({ calendars: await loadCalendars(database) }),
  ),
  implementForAll(calendarRoutes.add, ({ body }, context) => addCalendar(body, context)),
  implementForAll(calendarRoutes.rename, ({ params, body }, context) =>
    renameCalendar(params.id, body, context),
  ),
  implementForAll(calendarRoutes.change, ({ params, body }, context) =>
    changeCalendar(params.id, body, context),
  ),
  implementForAll(calendarRoutes.versions, async ({ params, query }, { database }) =>
    done(await calendarHistory(params.id, query, database)),
  ),
  implementForAll(calendarRoutes.preview, ({ body }, { database }) => previewDeadline(body, database)),
  implementForAll(calendarRoutes.announcedHolidays, async () =>
    done({
      years: (await announcedHolidays()).map(({ year, days }) => ({
        year,
        days: days.map(({ date, name, isOffDay }) => ({ date, name, isOffDay })),
      })),
    }),
  ),
];
