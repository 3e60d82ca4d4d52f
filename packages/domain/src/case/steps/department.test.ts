import { describe, expect, it } from 'vitest';
import {
  after,
  at,
  caseOf,
  giveOrder,
  hour,
  hours,
  order,
  person,
  refusalOf,
  settings,
  start,
} from '../case.fixture.ts';
import { deskItems } from '../desks.ts';
import type { Order, WrittenWarning } from '../order.ts';

const senior = person('seniorAgent');
const handler = person('departmentHandler');
const head = person('departmentHead');
const director = person('centreDirector');
const reply = { cause: '断缆', measures: '更换', result: '已恢复', evidence: ['photo'] };
const dispatched = (...orders: Order[]) =>
  caseOf({ status: 'dispatched', level: 'senior', handlerId: 'seniorAgent' }, { orders });
const issued = dispatched(order());
const accepted = dispatched(order({ status: 'accepted', acceptedAt: start, handlerId: 'departmentHandler' }));

describe('the department desk (D5)', () => {
  it('signing for an order takes its time and its handler (D5)', () => {
    const [signed] = after(giveOrder(issued, 'order', 'accept', {}, handler)).orders;
    expect(signed).toMatchObject({
      status: 'accepted',
      acceptedAt: start + hour,
      acceptedBy: 'departmentHandler',
      handlerId: 'departmentHandler',
    });
  });

  it('a wrongly addressed order goes back to the senior desk with its reason (D5, D8)', () => {
    const done = after(giveOrder(issued, 'order', 'decline', { reason: '非本部门' }, handler));
    expect(done.orders[0]).toMatchObject({
      status: 'declined',
      endReason: '非本部门',
      endedAt: start + hour,
    });
    expect(done.ticket).toMatchObject({ status: 'open', level: 'senior', handlerId: 'seniorAgent' });
    expect(deskItems(done)).toMatchObject([
      { desk: 'senior', reason: 'declinedOrder', userId: 'seniorAgent' },
    ]);
    expect(refusalOf(giveOrder(issued, 'order', 'decline', { reason: '' }, handler))).toBe('reasonMissing');
  });

  it('it lies on that desk also while another department is at work, until a new order goes out (D5, D7)', () => {
    const two = dispatched(order(), order({ id: 'other', departmentId: 'billing' }));
    const done = after(giveOrder(two, 'order', 'decline', { reason: '非本部门' }, handler));
    const declined = deskItems(done).filter((item) => item.reason === 'declinedOrder');
    expect(declined).toMatchObject([{ desk: 'senior', orderId: 'order', sinceAt: start + hour }]);
    const again = { ...done, orders: [...done.orders, order({ id: 'again', proposedAt: start + 2 * hour })] };
    expect(deskItems(again).filter((item) => item.reason === 'declinedOrder')).toEqual([]);
  });

  it('the head forwards inside the department, the handler does not (D5)', () => {
    const input = { userId: 'colleague', note: '' };
    const [forwarded] = after(giveOrder(accepted, 'order', 'forward', input, head)).orders;
    expect(forwarded?.handlerId).toBe('colleague');
    expect(refusalOf(giveOrder(accepted, 'order', 'forward', input, handler))).toBe('rightMissing');
    const same = { userId: 'departmentHandler', note: '' };
    expect(refusalOf(giveOrder(accepted, 'order', 'forward', same, head))).toBe('nothingToChange');
  });

  it('a reply holds cause, measures, result and evidence, each of them (D5)', () => {
    const why = (more: object) => giveOrder(accepted, 'order', 'reply', { ...reply, ...more }, handler);
    expect(after(why({})).ticket.status).toBe('replied');
    for (const field of ['cause', 'measures', 'result']) {
      expect(why({ [field]: ' ' })).toMatchObject({ refusal: { code: 'textMissing', fields: [field] } });
    }
    expect(why({ evidence: [] })).toMatchObject({ refusal: { code: 'textMissing', fields: ['evidence'] } });
    expect(refusalOf(giveOrder(issued, 'order', 'reply', reply, handler))).toBe('notAllowedInStatus');
  });

  it('another department has no say (V1)', () => {
    const stranger = person('departmentHead', { departmentId: 'billing' });
    expect(refusalOf(giveOrder(issued, 'order', 'accept', {}, stranger))).toBe('outOfScope');
  });
});

describe('requests of a department (D5)', () => {
  const asked = after(
    giveOrder(accepted, 'order', 'requestExtension', { reason: '待料', wantedLimit: hours(96) }, handler),
  );

  it('one at a time, with a reason', () => {
    expect(refusalOf(giveOrder(asked, 'order', 'requestInformation', { reason: '地址?' }, handler))).toBe(
      'requestOpen',
    );
    const without = { reason: '', wantedLimit: hours(96) };
    expect(refusalOf(giveOrder(accepted, 'order', 'requestExtension', without, handler))).toBe(
      'reasonMissing',
    );
    expect(
      refusalOf(
        giveOrder(accepted, 'order', 'requestExtension', { reason: '待料', wantedLimit: hours(0) }, handler),
      ),
    ).toBe('limitInvalid');
  });

  it('an extension comes as an amendment to acknowledge, counted from the issue (D2, D5)', () => {
    const granted = after(
      giveOrder(asked, 'order', 'grantExtension', { limit: hours(96), note: '' }, senior),
    );
    expect(granted.orders[0]).toMatchObject({
      limit: hours(96),
      limitFromAt: start,
      previousLimit: hours(48),
      request: null,
      extensionsGranted: 1,
    });
    expect(granted.orders[1]).toMatchObject({
      kind: 'amendment',
      refersToId: 'order',
      status: 'issued',
      limit: hours(96),
      reason: '待料',
    });
  });

  it('an extension ends later than before (D5)', () => {
    const why = (limit: number) =>
      refusalOf(giveOrder(asked, 'order', 'grantExtension', { limit: hours(limit), note: '' }, senior));
    expect([why(48), why(47), why(49)]).toEqual(['limitNotLater', 'limitNotLater', 'taken']);
  });

  it('there are two extensions of an order and no more', () => {
    const twice = dispatched(order({ status: 'accepted', extensionsGranted: 2 }));
    const input = { reason: '待料', wantedLimit: hours(96) };
    expect(refusalOf(giveOrder(twice, 'order', 'requestExtension', input, handler))).toBe(
      'tooManyExtensions',
    );
    const generous = at(start, { settings: { ...settings, maxExtensions: 3 } });
    expect(refusalOf(giveOrder(twice, 'order', 'requestExtension', input, handler, generous))).toBe('taken');
  });

  it('a question is answered, an extension granted or refused, each only where it was asked', () => {
    const question = after(giveOrder(accepted, 'order', 'requestInformation', { reason: '地址?' }, handler));
    expect(
      refusalOf(giveOrder(question, 'order', 'grantExtension', { limit: hours(96), note: '' }, senior)),
    ).toBe('noRequestOpen');
    expect(refusalOf(giveOrder(asked, 'order', 'giveInformation', { text: '8 号' }, senior))).toBe(
      'noRequestOpen',
    );
    const told = after(giveOrder(question, 'order', 'giveInformation', { text: '8 号' }, senior));
    const refused = after(giveOrder(asked, 'order', 'refuseExtension', { reason: '不同意' }, senior));
    expect([told.orders[0]?.request, refused.orders[0]?.request]).toEqual([null, null]);
  });

  it('lies on the senior desk, at the hotline on the manager’s, while the order stays in work', () => {
    expect(deskItems(asked).map((item) => `${item.desk} ${item.reason}`)).toEqual([
      'department inWork',
      'senior request',
    ]);
    const high = { ...asked, ticket: { ...asked.ticket, level: 'manager' as const } };
    expect(deskItems(high).map((item) => `${item.desk} ${item.reason}`)).toContain('manager request');
  });
});

describe('urging (D6)', () => {
  it('leaves its trace every time (D6)', () => {
    const once = after(giveOrder(issued, 'order', 'urge', { text: '请尽快' }, person('surveyor')));
    const twice = giveOrder(once, 'order', 'urge', { text: '再催' }, person('teamLeader'));
    expect(after(twice).orders[0]).toMatchObject({ urgings: 2, lastUrgedAt: start + hour });
    expect(twice).toMatchObject({
      happened: [{ type: 'urged', data: { text: '再催', count: 2, automatic: false } }],
    });
    expect(refusalOf(giveOrder(issued, 'order', 'urge', { text: '' }, senior))).toBe('textMissing');
  });

  it('is open to the sender and closed to a junior with nothing to do with the case (D6)', () => {
    expect(refusalOf(giveOrder(issued, 'order', 'urge', { text: '催' }, person('juniorAgent')))).toBe(
      'taken',
    );
    const stranger = person('juniorAgent', { id: 'stranger' });
    expect(refusalOf(giveOrder(issued, 'order', 'urge', { text: '催' }, stranger))).toBe('outOfScope');
  });
});

describe('written warnings (D4)', () => {
  const warning: WrittenWarning = {
    id: 'warning',
    number: 'JG20261121-000001',
    ticketId: 'ticket',
    orderId: 'order',
    departmentId: 'lines',
    ground: '二次派单',
    issuedBy: 'seniorAgent',
    issuedAt: start,
    acknowledgedBy: null,
    acknowledgedAt: null,
    revokedBy: null,
    revokedAt: null,
    revokeGround: '',
  };
  const warned = { ...dispatched(order({ kind: 'redispatch' })), warnings: [warning] };
  const acknowledge = { warningId: 'warning' };

  it('are acknowledged by the department’s head, once (D4)', () => {
    const seen = after(giveOrder(warned, 'order', 'acknowledgeWarning', acknowledge, head));
    expect(seen.warnings).toMatchObject([{ acknowledgedBy: 'departmentHead', acknowledgedAt: start + hour }]);
    expect(refusalOf(giveOrder(seen, 'order', 'acknowledgeWarning', acknowledge, head))).toBe(
      'warningAlreadyAcknowledged',
    );
    expect(refusalOf(giveOrder(warned, 'order', 'acknowledgeWarning', acknowledge, handler))).toBe(
      'rightMissing',
    );
    expect(refusalOf(giveOrder(warned, 'order', 'acknowledgeWarning', { warningId: 'none' }, head))).toBe(
      'warningNotFound',
    );
  });

  it('are revoked by the director with ground, and stay on the record (D4)', () => {
    const revoke = { warningId: 'warning', ground: '核实后撤销' };
    expect(refusalOf(giveOrder(warned, 'order', 'revokeWarning', { ...revoke, ground: '' }, director))).toBe(
      'reasonMissing',
    );
    const revoked = after(giveOrder(warned, 'order', 'revokeWarning', revoke, director));
    expect(revoked.warnings).toMatchObject([
      { id: 'warning', revokeGround: '核实后撤销', revokedBy: 'centreDirector' },
    ]);
    expect(deskItems(revoked).filter((item) => item.reason === 'warning')).toEqual([]);
    expect(refusalOf(giveOrder(revoked, 'order', 'acknowledgeWarning', acknowledge, head))).toBe(
      'warningAlreadyRevoked',
    );
    expect(refusalOf(giveOrder(revoked, 'order', 'revokeWarning', revoke, director))).toBe(
      'warningAlreadyRevoked',
    );
  });

  it('are still acknowledged when the case has ended (D4)', () => {
    const closed = caseOf(
      { status: 'closed' },
      { orders: [order({ kind: 'redispatch', status: 'verified' })], warnings: [warning] },
    );
    expect(deskItems(closed)).toMatchObject([{ desk: 'department', reason: 'warning', unitId: 'lines' }]);
    expect(refusalOf(giveOrder(closed, 'order', 'acknowledgeWarning', acknowledge, head))).toBe('taken');
  });
});
