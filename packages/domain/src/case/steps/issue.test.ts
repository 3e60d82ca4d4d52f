import { describe, expect, it } from 'vitest';
import {
  after,
  at,
  caseOf,
  give,
  giveOrder,
  happeningsOf,
  hour,
  hours,
  order,
  person,
  refusalOf,
  start,
} from '../case.fixture.ts';
import type { Case } from '../case.ts';

const junior = person('juniorAgent');
const senior = person('seniorAgent');
const manager = person('managerHotline');
const proposal = { departmentId: 'lines', task: '修复线路', limit: hours(24), urgent: false };
const reply = { cause: '断缆', measures: '更换', result: '已恢复', evidence: ['photo'] };

const proposed = (): Case => after(give(caseOf(), 'proposeOrder', proposal, junior));
const first = ({ orders }: Case) => orders[0];

describe('proposing and reviewing (C6)', () => {
  it("a junior's proposal waits for review and stays on his level (C6)", () => {
    const { ticket, orders } = proposed();
    expect(ticket.status).toBe('dispatched');
    expect(ticket.level).toBe('junior');
    expect(orders.map((one) => [one.kind, one.status, one.issuedAt])).toEqual([
      ['dispatch', 'pendingReview', null],
    ]);
  });

  it("a junior's own proposal cannot be approved by himself, even if he could review (C6)", () => {
    const both = person('seniorAgent', { id: 'juniorAgent' });
    const found = proposed();
    const { id = '' } = first(found) ?? {};
    expect(refusalOf(giveOrder(found, id, 'approve', { note: '' }, both))).toBe('ownProposal');
    expect(refusalOf(giveOrder(found, id, 'reject', { reason: '不符' }, both))).toBe('ownProposal');
  });

  it('approval issues the order with its corrections, and the case is now the senior’s (C5, C6)', () => {
    const found = proposed();
    const decision = giveOrder(
      found,
      first(found)?.id ?? '',
      'approve',
      { note: '改派计费', corrections: { departmentId: 'billing', limit: hours(8), urgent: true } },
      senior,
      at(start + 2 * hour),
    );
    const done = after(decision);
    expect(first(done)).toMatchObject({
      status: 'issued',
      departmentId: 'billing',
      limit: hours(8),
      urgent: true,
      task: '修复线路',
      proposedBy: 'juniorAgent',
      reviewedBy: 'seniorAgent',
      issuedBy: 'seniorAgent',
      issuedAt: start + 2 * hour,
      limitFromAt: start + 2 * hour,
    });
    expect(done.ticket).toMatchObject({ level: 'senior', handlerId: 'seniorAgent', ownerId: 'juniorAgent' });
    expect(happeningsOf(decision)).toEqual(['orderApproved']);
  });

  it('rejection counts the order as ineffective and leaves the answer to the senior (C6, D8)', () => {
    const found = proposed();
    const done = after(giveOrder(found, first(found)?.id ?? '', 'reject', { reason: '可直接答复' }, senior));
    expect(first(done)).toMatchObject({ status: 'rejected', endReason: '可直接答复' });
    expect(done.ticket).toMatchObject({ status: 'open', level: 'senior', handlerId: 'seniorAgent' });
    expect(refusalOf(give(done, 'answer', { text: '已解释', channel: 'phone' }, senior))).toBe('taken');
    expect(refusalOf(give(done, 'answer', { text: '已解释', channel: 'phone' }, junior))).toBe(
      'notAtYourDesk',
    );
  });

  it('a rejected proposal leaves the other one alone (D7)', () => {
    const two = after(give(proposed(), 'proposeOrder', { ...proposal, departmentId: 'billing' }, junior));
    const done = after(giveOrder(two, first(two)?.id ?? '', 'reject', { reason: '不符' }, senior));
    expect(done.ticket).toMatchObject({ status: 'dispatched', level: 'junior', handlerId: 'juniorAgent' });
  });

  it('a rejection needs its reason, an approval a task, a department and a limit', () => {
    const found = proposed();
    const id = first(found)?.id ?? '';
    const approve = (corrections: object) =>
      refusalOf(giveOrder(found, id, 'approve', { note: '', corrections }, senior));
    expect(refusalOf(giveOrder(found, id, 'reject', { reason: ' ' }, senior))).toBe('reasonMissing');
    expect(approve({ task: ' ' })).toBe('textMissing');
    expect(approve({ departmentId: '' })).toBe('departmentMissing');
    expect(approve({ limit: hours(0) })).toBe('limitInvalid');
    expect(approve({ limit: hours(Number.NaN) })).toBe('limitInvalid');
  });

  it('a senior who reviews at the manager hotline does not take the case from the managers (P1)', () => {
    const atManager = caseOf(
      { level: 'manager', status: 'dispatched', handlerId: null },
      {
        orders: [order({ status: 'pendingReview', proposedBy: 'surveyor', issuedAt: null, issuedBy: null })],
      },
    );
    expect(after(giveOrder(atManager, 'order', 'approve', { note: '' }, senior)).ticket.handlerId).toBeNull();
    const rejected = after(giveOrder(atManager, 'order', 'reject', { reason: '不符' }, senior));
    expect(rejected.ticket).toMatchObject({ status: 'open', level: 'manager', handlerId: null });
  });
});

describe('dispatching (C5, D1)', () => {
  it('a senior dispatches at once, from the junior desk too, and follows the case from then on (C5)', () => {
    const found = caseOf({ handlerId: null });
    const done = after(give(found, 'dispatch', proposal, senior, at(start + hour)));
    expect(done.ticket).toMatchObject({ status: 'dispatched', level: 'senior', handlerId: 'seniorAgent' });
    expect(first(done)).toMatchObject({ status: 'issued', issuedAt: start + hour, limit: hours(24) });
  });

  it('without a limit the default one applies, and an urgent ticket makes an urgent order (C5)', () => {
    const found = caseOf({ level: 'senior', handlerId: null, urgent: true });
    const done = after(give(found, 'dispatch', { ...proposal, limit: null }, senior));
    expect(first(done)).toMatchObject({ limit: hours(24), urgent: true });
    const calm = caseOf({ level: 'senior', handlerId: null });
    expect(first(after(give(calm, 'dispatch', { ...proposal, limit: null }, senior)))?.limit).toEqual(
      hours(48),
    );
  });

  it('an order needs a department, a task and a limit that is one (D1)', () => {
    const found = caseOf({ level: 'senior', handlerId: null });
    const why = (more: object) => refusalOf(give(found, 'dispatch', { ...proposal, ...more }, senior));
    expect(why({ departmentId: ' ' })).toBe('departmentMissing');
    expect(why({ task: '' })).toBe('textMissing');
    expect(why({ limit: hours(-1) })).toBe('limitInvalid');
  });

  it('one ticket carries orders to several departments and is replied when the last one is (D7)', () => {
    const one = after(give(caseOf({ level: 'senior', handlerId: null }), 'dispatch', proposal, senior));
    const two = after(give(one, 'dispatch', { ...proposal, departmentId: 'billing' }, senior));
    const [lines = '', billing = ''] = two.orders.map(({ id }) => id);
    const handler = person('departmentHandler');
    const other = person('departmentHandler', { id: 'other', departmentId: 'billing' });
    const replied = after(
      giveOrder(after(giveOrder(two, lines, 'accept', {}, handler)), lines, 'reply', reply, handler),
    );
    expect(replied.ticket.status).toBe('dispatched');
    const last = giveOrder(
      after(giveOrder(replied, billing, 'accept', {}, other)),
      billing,
      'reply',
      reply,
      other,
    );
    expect(after(last).ticket.status).toBe('replied');
    expect(happeningsOf(last)).toEqual(['orderReplied', 'allOrdersReplied']);
  });
});

describe('a second dispatch by the manager (D4, P1)', () => {
  const answered = caseOf(
    { status: 'answered', level: 'manager', handlerId: null },
    { orders: [order({ status: 'replied', reply, repliedAt: start })] },
  );

  it('goes out at once with its written warning, and blames the first reply (D4)', () => {
    const done = after(
      give(answered, 'redispatch', { ...proposal, ground: '客户称未修复' }, manager, at(start + 5 * hour)),
    );
    expect(done.orders.map((one) => [one.kind, one.status, one.outcome, one.refersToId])).toEqual([
      ['dispatch', 'verified', 'unresolved', null],
      ['redispatch', 'issued', null, 'order'],
    ]);
    expect(done.warnings).toMatchObject([
      {
        departmentId: 'lines',
        ground: '客户称未修复',
        issuedBy: 'managerHotline',
        orderId: done.orders[1]?.id,
      },
    ]);
    expect(done.ticket).toMatchObject({
      status: 'dispatched',
      level: 'manager',
      handlerId: 'managerHotline',
    });
  });

  it('needs a ground, and a reply of that department', () => {
    const why = (more: object) =>
      refusalOf(give(answered, 'redispatch', { ...proposal, ground: '未修复', ...more }, manager));
    expect(why({ ground: '' })).toBe('reasonMissing');
    expect(why({ departmentId: 'billing' })).toBe('orderToRedispatchMissing');
  });
});

it('a second dispatch, an amendment and a withdrawal stay with their department in review (D2-D4)', () => {
  for (const kind of ['redispatch', 'amendment', 'withdrawal'] as const) {
    const target = order({ id: 'target', status: 'accepted' });
    const one = order({ kind, refersToId: 'target', status: 'pendingReview', proposedBy: 'surveyor' });
    const found = caseOf({ status: 'dispatched', level: 'senior' }, { orders: [target, one] });
    const corrections = { departmentId: 'billing' };
    expect(refusalOf(giveOrder(found, 'order', 'approve', { note: '', corrections }, senior))).toBe(
      'departmentCannotChange',
    );
  }
});
