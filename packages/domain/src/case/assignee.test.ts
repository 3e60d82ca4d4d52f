import { describe, expect, it } from 'vitest';
import { assigneeNeed } from './assignee.ts';
import { caseOf, order } from './case.fixture.ts';

describe('work is only given to somebody who can do it (C8)', () => {
  it.each([
    ['junior', 'ticket.handle'],
    ['senior', 'order.issue'],
    ['manager', 'ticket.manage'],
  ] as const)('a case at the %s level to somebody with %s', (level, right) => {
    const need = assigneeNeed(caseOf({ level }), { name: 'assign', input: { userId: 'li', reason: '休假' } });
    expect(need).toEqual({ userId: 'li', right, departmentId: null });
  });

  it('first-contact responsibility to somebody who registers cases', () => {
    const command = { name: 'transferOwnership', input: { userId: 'li', reason: '离职' } } as const;
    expect(assigneeNeed(caseOf({}), command)?.right).toBe('ticket.register');
  });

  it('an order to a handler of its own department', () => {
    const accepted = order({ status: 'accepted' });
    const found = { ...caseOf({ status: 'dispatched' }), orders: [accepted] };
    const command = { name: 'forward', orderId: accepted.id, input: { userId: 'li', note: '' } } as const;
    const need = { userId: 'li', right: 'order.handle', departmentId: accepted.departmentId };
    expect(assigneeNeed(found, command)).toEqual(need);
  });

  it('other commands give nobody work', () => {
    expect(assigneeNeed(caseOf({}), { name: 'note', input: { text: '已联系' } })).toBeNull();
  });
});
