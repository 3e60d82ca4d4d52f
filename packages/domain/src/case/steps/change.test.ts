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
const handler = person('departmentHandler');
const accepted = order({ status: 'accepted', acceptedAt: start, handlerId: 'departmentHandler' });
const found = caseOf(
  { status: 'dispatched', level: 'senior', handlerId: 'seniorAgent' },
  { orders: [accepted] },
);
const reply = { cause: '断缆', measures: '更换', result: '已恢复', evidence: ['photo'] };
const changeIn = ({ orders }: Case) => orders[1];

describe('amendments (追单, D2)', () => {
  const amended = after(
    giveOrder(found, 'order', 'amend', { task: '改为上门', limit: hours(12), reason: '客户改期' }, senior),
  );

  it('change task and limit, and the new limit counts from the amendment (D2)', () => {
    expect(amended.orders[0]).toMatchObject({
      task: '改为上门',
      limit: hours(12),
      limitFromAt: start + hour,
      previousTask: '修复线路',
      previousLimit: hours(48),
      status: 'accepted',
    });
    expect(changeIn(amended)).toMatchObject({
      kind: 'amendment',
      refersToId: 'order',
      status: 'issued',
      departmentId: 'lines',
      previousTask: '修复线路',
    });
  });

  it('a change of the task alone leaves the limit running (D2)', () => {
    const done = after(
      giveOrder(found, 'order', 'amend', { task: '上门', limit: null, reason: '改期' }, senior),
    );
    expect(done.orders[0]).toMatchObject({ limit: hours(48), limitFromAt: start });
  });

  it('the department acknowledges before it replies (D2)', () => {
    expect(refusalOf(giveOrder(amended, 'order', 'reply', reply, handler))).toBe('amendmentNotAcknowledged');
    const seen = after(giveOrder(amended, changeIn(amended)?.id ?? '', 'acknowledge', {}, handler));
    expect(changeIn(seen)).toMatchObject({ status: 'accepted', acceptedBy: 'departmentHandler' });
    expect(after(giveOrder(seen, 'order', 'reply', reply, handler)).ticket.status).toBe('replied');
  });

  it('need a reason and something to change', () => {
    const why = (input: object) =>
      refusalOf(
        giveOrder(found, 'order', 'amend', { task: '上门', limit: null, reason: '改期', ...input }, senior),
      );
    expect(why({ reason: '' })).toBe('reasonMissing');
    expect(why({ task: null })).toBe('nothingToChange');
    expect(why({ limit: hours(0) })).toBe('limitInvalid');
  });

  it('by a junior are reviewed first, also when only the limit changes (C6)', () => {
    const owned = caseOf({ status: 'dispatched', level: 'senior', handlerId: null }, { orders: [accepted] });
    const waiting = after(
      giveOrder(
        owned,
        'order',
        'proposeAmendment',
        { task: null, limit: hours(6), reason: '客户催' },
        junior,
      ),
    );
    expect(waiting.orders[0]).toMatchObject({ limit: hours(48) });
    expect(refusalOf(giveOrder(waiting, 'order', 'proposeWithdrawal', { reason: '撤' }, junior))).toBe(
      'amendmentUnderReview',
    );
    const approved = giveOrder(
      waiting,
      changeIn(waiting)?.id ?? '',
      'approve',
      { note: '' },
      senior,
      at(start + 2 * hour),
    );
    expect(after(approved).orders[0]).toMatchObject({ limit: hours(6), limitFromAt: start + 2 * hour });
    expect(happeningsOf(approved)).toEqual(['orderApproved', 'orderAmended']);
    const rejected = after(
      giveOrder(waiting, changeIn(waiting)?.id ?? '', 'reject', { reason: '不必' }, senior),
    );
    expect(rejected.ticket).toMatchObject({ status: 'dispatched', handlerId: null });
  });
});

describe('withdrawals (退单, D3)', () => {
  it('stop the order, and the department still acknowledges after the case has ended (D3)', () => {
    const decision = giveOrder(found, 'order', 'withdrawOrder', { reason: '客户不要了' }, senior);
    const done = after(decision);
    expect(done.orders[0]).toMatchObject({
      status: 'withdrawn',
      endReason: '客户不要了',
      endedAt: start + hour,
    });
    expect(changeIn(done)).toMatchObject({ kind: 'withdrawal', status: 'issued', refersToId: 'order' });
    expect(done.ticket.status).toBe('open');
    const ended = after(give(done, 'withdraw', { reason: '客户撤诉' }, senior));
    expect(refusalOf(giveOrder(ended, changeIn(done)?.id ?? '', 'acknowledge', {}, handler))).toBe('taken');
  });

  it('by a junior are reviewed first (C6)', () => {
    const waiting = after(giveOrder(found, 'order', 'proposeWithdrawal', { reason: '不要了' }, junior));
    expect(waiting.orders[0]?.status).toBe('accepted');
    const done = after(giveOrder(waiting, changeIn(waiting)?.id ?? '', 'approve', { note: '' }, senior));
    expect(done.orders.map((one) => one.status)).toEqual(['withdrawn', 'issued']);
    expect(done.ticket.status).toBe('open');
  });

  it('end what was under review for that order', () => {
    const waiting = after(
      giveOrder(found, 'order', 'proposeAmendment', { task: '上门', limit: null, reason: '改' }, junior),
    );
    const done = after(giveOrder(waiting, 'order', 'reply', reply, handler));
    expect(changeIn(done)).toMatchObject({ status: 'withdrawn', endReason: 'targetEnded' });
    expect(done.ticket.status).toBe('replied');
  });
});
