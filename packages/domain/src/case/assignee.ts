import type { Right } from '../access/rights.ts';
import type { Case } from './case.ts';
import type { CaseCommand } from './commands.ts';
import { rightAtDesk } from './permission.ts';
import { openSurvey } from './turn.ts';

/** What somebody must hold to be given work by a command; the department where the work is one department's. */
export interface AssigneeNeed {
  readonly userId: string;
  readonly right: Right;
  readonly departmentId: string | null;
}

/** Whom a command gives work to, and what that person must be able to do; null for a command that gives nobody any. */
export function assigneeNeed(found: Case, command: CaseCommand): AssigneeNeed | null {
  switch (command.name) {
    case 'assign': {
      const survey = found.ticket.level === 'manager' ? null : openSurvey(found);
      const right = survey === null ? rightAtDesk(found.ticket) : 'survey.perform';
      return { userId: command.input.userId, right, departmentId: null };
    }
    case 'transferOwnership':
      return { userId: command.input.userId, right: 'ticket.register', departmentId: null };
    case 'forward': {
      const order = found.orders.find((one) => one.id === command.orderId);
      return {
        userId: command.input.userId,
        right: 'order.handle',
        departmentId: order?.departmentId ?? null,
      };
    }
    default:
      return null;
  }
}
