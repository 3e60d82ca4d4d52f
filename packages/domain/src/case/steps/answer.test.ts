import { describe, expect, it } from 'vitest';
import {
  after,
  at,
  caseOf,
  day,
  give,
  happeningsOf,
  hour,
  hours,
  order,
  person,
  refusalOf,
  settings,
  start,
  survey,
} from '../case.fixture.ts';
import type { HandlingPlan, Judgement } from '../ticket.ts';

const junior = person('juniorAgent');
const senior = person('seniorAgent');
const told = { text: '已修复', channel: 'phone' } as const;
const notUpheld: Judgement = {
  result: 'notUpheld',
  ground: '资费已公示',
  responsibleDepartmentId: null,
  causeId: null,
  causeAnalysis: '',
  by: 'seniorAgent',
  judgedAt: start,
};
const plan: HandlingPlan = {
  text: '减免一个月',
  state: 'approved',
  proposedBy: 'juniorAgent',
  proposedDepartmentId: null,
  proposedAt: start,
  decidedBy: 'managerHotline',
  decidedAt: start,
  decisionGround: '',
};

describe('answering the customer (C1, G1)', () => {
  it('a complaint then goes to the satisfaction survey (G1)', () => {
    const decision = give(caseOf(), 'answer', told, junior);
    expect(after(decision)).toMatchObject({
      ticket: { status: 'answered', answer: '已修复', answeredBy: 'juniorAgent', answeredAt: start + hour },
      surveys: [{ status: 'open', openedAt: start + hour, assigneeId: null, attempts: [] }],
    });
    expect(happeningsOf(decision)).toEqual(['answered', 'surveyOpened']);
  });

  it('a complaint cannot be closed with its answer, an inquiry can (G1)', () => {
    expect(refusalOf(give(caseOf(), 'answer', { ...told, close: true }, junior))).toBe('closeByAnswerOnly');
    const closed = after(give(caseOf({ kind: 'inquiry' }), 'answer', { ...told, close: true }, junior));
    expect(closed.ticket).toMatchObject({
      status: 'closed',
      closeReason: 'answered',
      closedAt: start + hour,
    });
    expect(closed.surveys).toEqual([]);
    const open = after(give(caseOf({ kind: 'inquiry' }), 'answer', told, junior));
    expect(after(give(open, 'close', {}, junior)).ticket.closeReason).toBe('answered');
  });

  it('what waits for its survey is not closed by hand (G1)', () => {
    const answered = caseOf({ status: 'answered' }, { surveys: [survey()] });
    expect(refusalOf(give(answered, 'close', {}, junior))).toBe('closeByAnswerOnly');
  });

  it('which kinds are surveyed is a setting, and those that are not can always be closed', () => {
    const none = at(start + hour, { settings: { ...settings, surveyedKinds: [] } });
    const answered = after(give(caseOf(), 'answer', told, junior, none));
    expect(answered.surveys).toEqual([]);
    expect(after(give(answered, 'close', {}, junior, none)).ticket.status).toBe('closed');
  });

  it('a complaint that does not stand closes with its tactful explanation (B4)', () => {
    const judged = caseOf({ judgement: notUpheld });
    const closed = after(give(judged, 'answer', { ...told, close: true }, junior));
    expect(closed.ticket).toMatchObject({ status: 'closed', closeReason: 'notUpheld' });
    expect(after(give(judged, 'answer', told, junior)).surveys).toHaveLength(1);
  });

  it('a judgement of a former round explains nothing any more (B4)', () => {
    const again = caseOf({ judgement: notUpheld, round: 2, roundStartedAt: start + 1 });
    expect(refusalOf(give(again, 'answer', { ...told, close: true }, junior))).toBe('closeByAnswerOnly');
  });

  it('waits for the leader’s approval where the category demands it (C10)', () => {
    const needs = (handlingPlan: HandlingPlan | null) =>
      refusalOf(give(caseOf({ approvalRequired: true, handlingPlan }), 'answer', told, junior));
    expect(needs(null)).toBe('handlingNotApproved');
    expect(needs({ ...plan, state: 'pending' })).toBe('handlingNotApproved');
    expect(needs({ ...plan, state: 'rejected' })).toBe('handlingNotApproved');
    expect(needs(plan)).toBe('taken');
  });

  it('needs a text, and all orders back (D7)', () => {
    expect(refusalOf(give(caseOf(), 'answer', { ...told, text: ' ' }, junior))).toBe('textMissing');
    const out = caseOf({ status: 'dispatched' }, { orders: [order()] });
    expect(refusalOf(give(out, 'answer', told, junior))).toBe('notAllowedInStatus');
  });

  it('the answer ends the wait for the customer (E1)', () => {
    const waiting = caseOf({ waitingForCustomerAt: start });
    expect(after(give(waiting, 'answer', told, junior)).ticket.waitingForCustomerAt).toBeNull();
  });
});

it('a supplement is kept with what was said at once (A13)', () => {
  const added = { text: '又断了', channel: 'phone', answer: '已记录' } as const;
  expect(give(caseOf({ status: 'dispatched' }), 'supplement', added, person('textClerk'))).toMatchObject({
    happened: [{ type: 'supplemented', data: added }],
  });
  expect(refusalOf(give(caseOf(), 'supplement', { ...added, text: '' }, junior))).toBe('textMissing');
});

describe('withdrawing on the customer’s word (D3)', () => {
  const out = caseOf(
    { status: 'dispatched', level: 'senior', handlerId: 'seniorAgent', reportDueBy: 'juniorAgent' },
    {
      orders: [
        order({ status: 'accepted' }),
        order({ id: 'waiting', status: 'pendingReview', issuedAt: null, proposedBy: 'juniorAgent' }),
        order({ id: 'done', departmentId: 'billing', status: 'replied' }),
        order({
          id: 'change',
          kind: 'amendment',
          refersToId: 'order',
          status: 'pendingReview',
          issuedAt: null,
        }),
      ],
    },
  );

  it('departments get withdrawal orders, and what waits for review just ends (D3)', () => {
    const decision = give(out, 'withdraw', { reason: '客户撤诉' }, senior);
    const { ticket, orders } = after(decision);
    expect(ticket).toMatchObject({ status: 'withdrawn', closedAt: start + hour, closeReason: null });
    expect(orders.map((one) => [one.kind, one.status])).toEqual([
      ['dispatch', 'withdrawn'],
      ['dispatch', 'withdrawn'],
      ['dispatch', 'replied'],
      ['amendment', 'withdrawn'],
      ['withdrawal', 'issued'],
    ]);
    expect(orders[4]).toMatchObject({ refersToId: 'order', departmentId: 'lines', reason: '客户撤诉' });
    expect(happeningsOf(decision)).toEqual(['orderWithdrawn', 'orderWithdrawn', 'withdrawn']);
  });

  it('an emergency is still to be reported afterwards (C9)', () => {
    const ended = after(give(out, 'withdraw', { reason: '客户撤诉' }, senior));
    expect(ended.ticket.reportDueBy).toBe('juniorAgent');
    expect(refusalOf(give(ended, 'reportEmergency', { text: '补报' }, junior))).toBe('taken');
  });

  it('a junior does not take back issued orders past the review (C6)', () => {
    expect(refusalOf(give(out, 'withdraw', { reason: '客户撤诉' }, junior))).toBe('notAtYourDesk');
  });

  it('ends the survey of an answered case', () => {
    const answered = caseOf({ status: 'answered' }, { surveys: [survey()] });
    expect(after(give(answered, 'withdraw', { reason: '撤' }, junior)).surveys).toMatchObject([
      { status: 'cancelled' },
    ]);
  });
});

describe('reopening', () => {
  const closed = caseOf({
    status: 'closed',
    closedAt: start,
    closeReason: 'satisfied',
    answer: '已修复',
    answeredAt: start,
    over24hAt: start,
    steppedUpAt: start,
    opinion: { text: '跟进', by: 'teamLeader', givenAt: start },
    handlingPlan: plan,
  });

  it('begins a new round on the senior desk, and the owner stays (C8)', () => {
    const { ticket } = after(give(closed, 'reopen', { ground: '再次投诉' }, senior, at(start + 30 * day)));
    expect(ticket).toMatchObject({
      status: 'open',
      level: 'senior',
      handlerId: null,
      ownerId: 'juniorAgent',
      round: 2,
      roundStartedAt: start + 30 * day,
      closedAt: null,
      closeReason: null,
      answeredAt: null,
      over24hAt: null,
      steppedUpAt: null,
      opinion: null,
      handlingPlan: null,
    });
  });

  it('within 30 days of the close and not later', () => {
    const late = give(closed, 'reopen', { ground: '再次投诉' }, senior, at(start + 30 * day + 1));
    expect(refusalOf(late)).toBe('reopenTooLate');
  });

  it('orders of the former round no longer decide where the case stands', () => {
    const before = { ...closed, orders: [order({ status: 'verified', limit: hours(1) })] };
    const again = after(give(before, 'reopen', { ground: '再次投诉' }, senior));
    expect(again.ticket.status).toBe('open');
  });
});
