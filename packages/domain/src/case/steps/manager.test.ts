import { describe, expect, it } from 'vitest';
import { after, caseOf, give, hour, order, person, refusalOf, start, survey } from '../case.fixture.ts';
import { deskItems } from '../desks.ts';

const senior = person('seniorAgent');
const manager = person('managerHotline');
const handler = person('departmentHandler');
const head = person('departmentHead');

describe('judging (B4, B5)', () => {
  const upheld = {
    result: 'upheld',
    ground: '线路老化',
    responsibleDepartmentId: 'lines',
    causeId: 'ageing',
    causeAnalysis: '超期服役',
  } as const;

  it('an upheld complaint names the department responsible and the cause (B5)', () => {
    expect(after(give(caseOf(), 'judge', upheld, senior)).ticket.judgement).toEqual({
      ...upheld,
      by: 'seniorAgent',
      judgedAt: start + hour,
    });
    const why = (more: object) => refusalOf(give(caseOf(), 'judge', { ...upheld, ...more }, senior));
    expect(why({ responsibleDepartmentId: null })).toBe('departmentMissing');
    expect(why({ causeId: null })).toBe('causeMissing');
    expect(why({ ground: '' })).toBe('reasonMissing');
  });

  it('one that does not stand needs its ground only (B4)', () => {
    const input = { ...upheld, result: 'notUpheld', responsibleDepartmentId: null, causeId: null } as const;
    expect(refusalOf(give(caseOf(), 'judge', input, senior))).toBe('taken');
  });
});

describe('approval of the handling (C10)', () => {
  const out = caseOf({ status: 'dispatched', level: 'senior' }, { orders: [order({ status: 'accepted' })] });
  const text = { text: '减免一个月' };

  it('a department’s proposal goes to its own leader, and no other department’s (C10)', () => {
    const proposed = after(give(out, 'proposeHandling', text, handler));
    expect(deskItems(proposed)).toContainEqual(
      expect.objectContaining({ desk: 'department', reason: 'approveHandling', unitId: 'lines' }),
    );
    const both = { ...proposed, orders: [...proposed.orders, order({ id: 'b', departmentId: 'billing' })] };
    const stranger = person('departmentHead', { departmentId: 'billing' });
    expect(refusalOf(give(both, 'approveHandling', { ground: '' }, stranger))).toBe('notYourDepartment');
    expect(after(give(proposed, 'approveHandling', { ground: '' }, head)).ticket.handlingPlan).toMatchObject({
      state: 'approved',
      decidedBy: 'departmentHead',
      decidedAt: start + hour,
    });
  });

  it('nobody approves his own: the leader’s goes to the manager (C10)', () => {
    const proposed = after(give(out, 'proposeHandling', text, head));
    expect(refusalOf(give(proposed, 'approveHandling', { ground: '' }, head))).toBe('ownProposal');
    expect(deskItems(proposed)).toContainEqual(
      expect.objectContaining({ desk: 'manager', reason: 'approveHandling', unitId: null }),
    );
    expect(refusalOf(give(proposed, 'approveHandling', { ground: '' }, manager))).toBe('taken');
  });

  it('is decided once, and a new proposal does not push away one that waits or stands (C10)', () => {
    const proposed = after(give(out, 'proposeHandling', text, handler));
    expect(refusalOf(give(proposed, 'proposeHandling', text, senior))).toBe('handlingPending');
    const approved = after(give(proposed, 'approveHandling', { ground: '' }, head));
    expect(refusalOf(give(approved, 'proposeHandling', text, senior))).toBe('handlingAlreadyDecided');
    expect(refusalOf(give(approved, 'rejectHandling', { ground: '不妥' }, head))).toBe(
      'handlingAlreadyDecided',
    );
    expect(refusalOf(give(out, 'approveHandling', { ground: '' }, manager))).toBe('noHandlingProposed');
  });

  it('a rejected one has its ground, and another may follow (C10)', () => {
    const proposed = after(give(out, 'proposeHandling', text, handler));
    expect(refusalOf(give(proposed, 'rejectHandling', { ground: '' }, head))).toBe('reasonMissing');
    const rejected = after(give(proposed, 'rejectHandling', { ground: '过高' }, head));
    expect(rejected.ticket.handlingPlan).toMatchObject({ state: 'rejected', decisionGround: '过高' });
    expect(refusalOf(give(rejected, 'proposeHandling', text, handler))).toBe('taken');
  });
});

describe('the manager hotline (P1, P2)', () => {
  const high = caseOf({ status: 'answered', level: 'manager', handlerId: null }, { surveys: [survey()] });

  it('compensates within the limit of all grants together (P1)', () => {
    const grant = (amountFen: number, found = high) =>
      give(found, 'compensate', { amountFen, ground: '致歉' }, manager);
    const half = after(grant(30_000));
    expect(half.ticket.compensationFen).toBe(30_000);
    expect(after(grant(20_000, half)).ticket.compensationFen).toBe(50_000);
    expect(grant(20_001, half)).toMatchObject({
      refusal: { code: 'compensationAboveLimit', params: { limitYuan: 500 } },
    });
    expect([refusalOf(grant(0)), refusalOf(grant(1.5))]).toEqual(['amountInvalid', 'amountInvalid']);
    expect(refusalOf(give(high, 'compensate', { amountFen: 1, ground: '' }, manager))).toBe('reasonMissing');
  });

  it('replies and closes with the ground of the decision, and ends the survey (P1, P2)', () => {
    const input = { answer: '已赔付', ground: '确属我方责任', channel: 'phone' } as const;
    const decision = give(high, 'conclude', input, manager);
    expect(after(decision)).toMatchObject({
      ticket: { status: 'closed', closeReason: 'concluded', answer: '已赔付', handlerId: 'managerHotline' },
      surveys: [{ status: 'cancelled' }],
    });
    expect(decision).toMatchObject({
      happened: [{ type: 'answered', data: { ground: '确属我方责任' } }, { type: 'closed' }],
    });
    expect(refusalOf(give(high, 'conclude', { ...input, ground: '' }, manager))).toBe('reasonMissing');
    expect(refusalOf(give(high, 'conclude', { ...input, answer: '' }, manager))).toBe('textMissing');
  });

  it('concludes at the hotline only, and not over the heads of departments at work', () => {
    const input = { answer: '已赔付', ground: '我方责任', channel: 'phone' } as const;
    const below = caseOf({ level: 'senior', handlerId: null });
    expect(refusalOf(give(below, 'conclude', input, manager))).toBe('notAtYourDesk');
    const out = caseOf({ status: 'dispatched', level: 'manager', handlerId: null }, { orders: [order()] });
    expect(refusalOf(give(out, 'conclude', input, manager))).toBe('notAllowedInStatus');
  });
});
