import type { RoleCode } from '../access/roles.ts';
import { defaultCalendars } from '../policy/calendars.ts';
import { defaultPolicy } from '../policy/defaultPolicy.ts';
import { person } from './case.fixture.ts';
import type { CaseRules } from './rules.ts';
import type { ActorInRole } from './step.ts';

/** The settings as delivered; every complaint of nature `workError` needs its handling approved (C10). */
export const rules: CaseRules = {
  policy: {
    ...defaultPolicy,
    handlingApproval: [{ natureCode: 'workError' }],
  },
  calendars: defaultCalendars,
  calendarVersion: (id) => id,
  departmentCalendarId: () => null,
  codeOf: (id) => id,
};

function member(role: RoleCode, id: string, departmentId?: string): ActorInRole {
  return { ...person(role, { id, ...(departmentId && { departmentId }) }), roles: [role] };
}

/** A whole centre: every role, two of those that check or relieve one another, two departments. */
export const crew: readonly ActorInRole[] = [
  member('juniorAgent', 'junior-1'),
  member('juniorAgent', 'junior-2'),
  member('seniorAgent', 'senior-1'),
  member('seniorAgent', 'senior-2'),
  member('departmentHandler', 'lines-handler', 'lines'),
  member('departmentHead', 'lines-head', 'lines'),
  member('departmentHandler', 'billing-handler', 'billing'),
  member('departmentHead', 'billing-head', 'billing'),
  member('surveyor', 'surveyor-1'),
  member('surveyor', 'surveyor-2'),
  member('managerHotline', 'manager-1'),
  member('managerHotline', 'manager-2'),
  member('dataManager', 'data'),
  member('teamLeader', 'leader'),
  member('serviceHead', 'head'),
  member('centreDirector', 'director'),
  member('textClerk', 'clerk'),
  member('inspector', 'inspector'),
];
