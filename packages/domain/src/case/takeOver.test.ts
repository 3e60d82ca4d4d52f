import { describe, expect, it } from 'vitest';
import { defaultGrants } from '../access/roles.ts';
import { wantedClocks } from './clocks.ts';
import { deskItems } from './desks.ts';
import { type Inheritance, takeOver } from './register.ts';

const day = 86_400_000;
const registeredAt = Date.UTC(2015, 3, 22);
const now = Date.UTC(2026, 10, 21);
const actor = {
  id: 'statistician',
  grants: defaultGrants.statistician,
  teamId: 'team',
  departmentId: null,
  branchId: null,
};
const facts = {
  customerId: null,
  customerClass: 'ordinary',
  complainantName: '',
  contactPhone: '',
  lineNumber: '',
  contactAddress: '',
  channel: 'phone',
  replyChannel: 'phone',
  businessTypeId: null,
  natureId: null,
  suggestionSubjectId: null,
  content: 'Internet speeds',
  demand: '',
  cause: '',
  handling: '',
  area: 'town',
  provinceCode: '',
  urgent: false,
  emotion: 'calm',
  replyWantedByAt: null,
  callQueuedAt: null,
  callAnsweredAt: null,
  callGreetedAt: null,
  externalNumber: '250635',
} as const;
const form: Inheritance = {
  id: 'ticket',
  kind: 'complaint',
  facts,
  arrivedAt: registeredAt,
  level: 'junior',
  repeat: null,
  approvalRequired: false,
  appealFromAt: null,
  registeredAt,
  closedAt: null,
  answer: '',
};

describe('a case taken over from another system', () => {
  it('keeps its date, lies unclaimed on the agents’ desk, and its limits begin now', () => {
    const decision = takeOver(form, actor, { now });
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.found.ticket).toMatchObject({ registeredAt, status: 'open', handlerId: null });
    expect(deskItems(decision.found)).toMatchObject([{ desk: 'agent', userId: null, unitId: null }]);
    expect(wantedClocks(decision.found).map((clock) => [clock.kind, clock.startedAt])).toEqual([
      ['first24h', now],
      ['replyToCustomer', now],
    ]);
  });

  it('that was closed there is closed here, with nothing waiting and nothing running', () => {
    const decision = takeOver({ ...form, closedAt: registeredAt + day, answer: 'Closed' }, actor, { now });
    if (!decision.ok) throw new Error(decision.refusal.code);
    expect(decision.found.ticket).toMatchObject({ status: 'closed', closedAt: registeredAt + day });
    expect(deskItems(decision.found)).toEqual([]);
    expect(wantedClocks(decision.found)).toEqual([]);
  });

  it.each([
    ['without content', { ...form, facts: { ...facts, content: ' ' } }, actor, 'formIncomplete'],
    ['by somebody without the right', form, { ...actor, grants: defaultGrants.juniorAgent }, 'rightMissing'],
  ])('is refused %s', (_why, wrong, by, code) => {
    expect(takeOver(wrong, by, { now })).toMatchObject({ ok: false, refusal: { code } });
  });
});
