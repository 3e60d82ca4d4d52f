import { describe, expect, it } from 'vitest';
import {
  after,
  at,
  caseOf,
  day,
  give,
  giveOrder,
  happeningsOf,
  hour,
  minute,
  order,
  person,
  refusalOf,
  start,
  survey,
} from '../case.fixture.ts';
import { deskItems } from '../desks.ts';
import type { AttemptOutcome, Remedy, SurveyAttempt } from '../survey.ts';

const surveyor = person('surveyor');
const second = person('surveyor', { id: 'second' });
const senior = person('seniorAgent');
const manager = person('managerHotline');
const reply = { cause: '断缆', measures: '更换', result: '已恢复', evidence: ['photo'] };
const answered = caseOf(
  { status: 'answered', level: 'senior', handlerId: 'seniorAgent', answer: '已修复', answeredAt: start },
  {
    orders: [
      order({ status: 'replied', reply, repliedAt: start }),
      order({ id: 'other', departmentId: 'billing', status: 'replied', reply, repliedAt: start - 1 }),
    ],
    surveys: [survey()],
  },
);
const happy = { score: 5, reasons: [], opinion: '' };
const unhappy = (remedy: Remedy) => ({
  score: 1,
  reasons: ['未修好'],
  opinion: '还是断网',
  remedy,
  task: '重新检修',
  orderId: null,
});
const attempt = (outcome: AttemptOutcome, attemptedAt: number): SurveyAttempt => ({
  outcome,
  attemptedAt,
  by: 'surveyor',
  note: '',
});

describe('taking a survey', () => {
  it('two surveyors never both hold it', () => {
    const taken = after(give(answered, 'claimSurvey', {}, surveyor));
    expect(refusalOf(give(taken, 'claimSurvey', {}, second))).toBe('surveyClaimedByAnother');
    expect(refusalOf(give(taken, 'claimSurvey', {}, surveyor))).toBe('alreadyClaimed');
    expect(refusalOf(give(taken, 'surveySatisfied', happy, second))).toBe('surveyClaimedByAnother');
    expect(refusalOf(give(taken, 'closeUnreached', {}, second))).toBe('surveyClaimedByAnother');
    expect(deskItems(taken)).toMatchObject([{ desk: 'surveyor', reason: 'survey', userId: 'surveyor' }]);
  });
});

describe('calling the customer (G4)', () => {
  const resting = (now: number) => at(now, { isContactTime: () => false });
  const noAnswer = { outcome: 'noAnswer', agreedAt: null, note: '' } as const;

  it('never in rest hours, except at the time agreed with him (G4)', () => {
    expect(refusalOf(give(answered, 'recordAttempt', noAnswer, surveyor, resting(start)))).toBe(
      'notContactTime',
    );
    const agreed = { ...answered, surveys: [survey({ agreedAt: start + day, assigneeId: 'surveyor' })] };
    const call = (now: number) => refusalOf(give(agreed, 'surveySatisfied', happy, surveyor, resting(now)));
    expect(call(start + day + 30 * minute)).toBe('taken');
    expect(call(start + day + hour)).toBe('notContactTime');
  });

  it('attempts and agreed times are kept (G4)', () => {
    const once = after(give(answered, 'recordAttempt', noAnswer, surveyor));
    const later = { outcome: 'agreedLater', agreedAt: start + day, note: '明早' } as const;
    const [kept] = after(give(once, 'recordAttempt', later, surveyor, at(start + 2 * hour))).surveys;
    expect(kept).toMatchObject({
      assigneeId: 'surveyor',
      agreedAt: start + day,
      attempts: [
        { outcome: 'noAnswer', attemptedAt: start + hour },
        { outcome: 'agreedLater', attemptedAt: start + 2 * hour, note: '明早' },
      ],
    });
  });

  it('an agreed time lies ahead and in contact hours (G4)', () => {
    const agree = (agreedAt: number | null, context = at(start)) =>
      refusalOf(
        give(answered, 'recordAttempt', { outcome: 'agreedLater', agreedAt, note: '' }, surveyor, context),
      );
    expect([agree(null), agree(start)]).toEqual(['agreedTimeInvalid', 'agreedTimeInvalid']);
    const mornings = at(start, { isContactTime: (moment) => moment < start + hour });
    expect(agree(start + 2 * hour, mornings)).toBe('notContactTime');
  });

  it('three attempts on two days close a case unreached, two days or three attempts alone do not (G4)', () => {
    const after3 = (...times: number[]) => ({
      ...answered,
      surveys: [survey({ attempts: times.map((time) => attempt('noAnswer', time)) })],
    });
    const close = (found: typeof answered) => give(found, 'closeUnreached', {}, surveyor);
    expect(refusalOf(close(after3(start, start + day)))).toBe('attemptsNotUsedUp');
    expect(refusalOf(close(after3(start, start + hour, start + 2 * hour)))).toBe('attemptsNotUsedUp');
    const done = after(close(after3(start, start + hour, start + day)));
    expect(done).toMatchObject({
      ticket: { status: 'closed', closeReason: 'unreached' },
      surveys: [{ status: 'unreached', satisfied: null }],
      orders: [
        { status: 'verified', outcome: null },
        { status: 'verified', outcome: null },
      ],
    });
  });

  it('who refuses to be asked is not called again (G4)', () => {
    const refused = { ...answered, surveys: [survey({ attempts: [attempt('refused', start)] })] };
    expect(refusalOf(give(refused, 'closeUnreached', {}, surveyor))).toBe('taken');
  });
});

describe('the customer is satisfied (G1)', () => {
  it('the loop closes and the replies count as resolved (G1)', () => {
    expect(after(give(answered, 'surveySatisfied', happy, surveyor))).toMatchObject({
      ticket: { status: 'closed', closeReason: 'satisfied' },
      surveys: [{ status: 'done', satisfied: true, score: 5, attempts: [{ outcome: 'reached' }] }],
      orders: [{ status: 'verified', outcome: 'resolved' }, { outcome: 'resolved' }],
    });
  });

  it('a score is a whole number from 1 to 5 (G3)', () => {
    for (const score of [0, 6, 4.5]) {
      expect(refusalOf(give(answered, 'surveySatisfied', { ...happy, score }, surveyor))).toBe(
        'scoreInvalid',
      );
    }
  });
});

describe('the customer is not satisfied (G1, G2)', () => {
  const say = (remedy: Remedy, found = answered) =>
    give(found, 'surveyNotSatisfied', unhappy(remedy), surveyor);

  it('says why (G2)', () => {
    const silent = { ...unhappy('apology'), reasons: [''], opinion: ' ' };
    expect(refusalOf(give(answered, 'surveyNotSatisfied', silent, surveyor))).toBe('reasonMissing');
  });

  it('apology and explanation open the case for the senior, blaming nobody (G2)', () => {
    for (const remedy of ['apology', 'explanation'] as const) {
      const done = after(say(remedy));
      expect(done.ticket).toMatchObject({ status: 'open', level: 'senior', handlerId: null });
      expect(done.orders.map((one) => [one.status, one.outcome])).toEqual([
        ['verified', null],
        ['verified', null],
      ]);
      expect(done.surveys).toMatchObject([{ status: 'done', satisfied: false, remedy }]);
    }
  });

  it('they leave a case of the hotline at the hotline (P1)', () => {
    const high = { ...answered, ticket: { ...answered.ticket, level: 'manager' as const } };
    expect(after(say('apology', high)).ticket).toMatchObject({ level: 'manager', status: 'open' });
  });

  it('compensation and refusal go to the manager, who can do all of it there (C3, P1)', () => {
    for (const remedy of ['compensation', 'manager'] as const) {
      const decision = say(remedy);
      const done = after(decision);
      expect(done.ticket).toMatchObject({ status: 'open', level: 'manager', handlerId: null });
      expect(happeningsOf(decision)).toContain('escalatedToManager');
      expect(deskItems(done)).toMatchObject([{ desk: 'manager', reason: 'handle' }]);
      const proposal = { departmentId: 'lines', task: '重修', limit: null, urgent: true };
      expect(refusalOf(give(done, 'dispatch', proposal, manager))).toBe('taken');
      expect(refusalOf(give(done, 'redispatch', { ...proposal, ground: '未修复' }, manager))).toBe('taken');
      expect(refusalOf(give(done, 'answer', { text: '赔付', channel: 'phone' }, manager))).toBe('taken');
      expect(refusalOf(give(done, 'returnToSenior', { reason: '续办' }, manager))).toBe('taken');
      expect(refusalOf(give(done, 'compensate', { amountFen: 100, ground: '致歉' }, manager))).toBe('taken');
    }
  });

  it('a new answer needs a new approval (C10)', () => {
    const handlingPlan = {
      text: '减免',
      state: 'approved',
      proposedBy: 'seniorAgent',
      proposedDepartmentId: null,
      proposedAt: start,
      decidedBy: 'managerHotline',
      decidedAt: start,
      decisionGround: '',
    } as const;
    const needs = { ...answered, ticket: { ...answered.ticket, approvalRequired: true, handlingPlan } };
    const open = after(say('apology', needs));
    expect(refusalOf(give(open, 'answer', { text: '致歉', channel: 'phone' }, senior))).toBe(
      'handlingNotApproved',
    );
  });
});

describe('a second dispatch after the survey (D4)', () => {
  const proposed = after(give(answered, 'surveyNotSatisfied', unhappy('redispatch'), surveyor));
  const id = proposed.orders[2]?.id ?? '';

  it('is proposed by the surveyor against the last reply, and only that one is unresolved (D4)', () => {
    expect(proposed.ticket).toMatchObject({ status: 'dispatched', level: 'senior' });
    expect(proposed.orders.map((one) => [one.kind, one.status, one.outcome, one.refersToId])).toEqual([
      ['dispatch', 'verified', 'unresolved', null],
      ['dispatch', 'replied', null, null],
      ['redispatch', 'pendingReview', null, 'order'],
    ]);
    expect(proposed.warnings).toEqual([]);
  });

  it('its written warning is issued with the approval, on the ground the customer gave (D4)', () => {
    const issued = after(giveOrder(proposed, id, 'approve', { note: '' }, senior));
    expect(issued.warnings).toMatchObject([
      { departmentId: 'lines', ground: '还是断网；未修好', issuedBy: 'seniorAgent', orderId: id },
    ]);
  });

  it('rejected in review, it issues no warning, and the senior answers (C6)', () => {
    const rejected = after(giveOrder(proposed, id, 'reject', { reason: '已修复' }, senior));
    expect(rejected.warnings).toEqual([]);
    expect(refusalOf(give(rejected, 'answer', { text: '致歉', channel: 'phone' }, senior))).toBe('taken');
  });

  it('needs a reply to dispatch again, and a task', () => {
    const bare = { ...answered, orders: [] };
    const input = unhappy('redispatch');
    expect(refusalOf(give(bare, 'surveyNotSatisfied', input, surveyor))).toBe('orderToRedispatchMissing');
    const named = { ...input, orderId: 'unknown' };
    expect(refusalOf(give(answered, 'surveyNotSatisfied', named, surveyor))).toBe('orderToRedispatchMissing');
    expect(refusalOf(give(answered, 'surveyNotSatisfied', { ...input, task: '' }, surveyor))).toBe(
      'textMissing',
    );
  });
});
