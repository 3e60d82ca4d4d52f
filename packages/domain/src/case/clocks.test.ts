import { describe, expect, it } from 'vitest';
import { caseOf, hour, hours, order, start, survey } from './case.fixture.ts';
import type { Case } from './case.ts';
import { type CaseClock, endOf, wantedClocks } from './clocks.ts';
import type { Ticket } from './ticket.ts';

const kinds = (found: Case) => wantedClocks(found).map(({ kind }) => kind);
const ticketKinds = (more: Partial<Ticket>) => kinds(caseOf(more));
const only = (found: Case, kind: string) => wantedClocks(found).filter((clock) => clock.kind === kind);

describe('clocks of a case (workflow 3)', () => {
  it('the junior’s call: 24 hours and the reply to the customer (E3)', () => {
    expect(ticketKinds({})).toEqual(['first24h', 'replyToCustomer']);
    expect(ticketKinds({ kind: 'inquiry' })).toEqual(['first24h']);
  });

  it('on the senior desk the dispatch clock counts from receipt, and is short for key customers (C5)', () => {
    const text = { channel: 'letter', arrivedAt: start - hour, level: 'senior' } as const;
    expect(only(caseOf(text), 'dispatch')).toMatchObject([{ startedAt: start - hour, urgent: false }]);
    expect(only(caseOf({ level: 'senior', customerClass: 'major' }), 'dispatch')).toMatchObject([
      { urgent: true },
    ]);
    expect(only(caseOf({ level: 'senior', urgent: true }), 'dispatch')).toMatchObject([{ urgent: true }]);
  });

  it('it ends with the first order or the first answer, and does not start anew (C5)', () => {
    const out = caseOf({ level: 'senior', status: 'open' }, { orders: [order({ status: 'declined' })] });
    expect(kinds(out)).not.toContain('dispatch');
    expect(ticketKinds({ level: 'senior', answer: '已答复', answeredAt: start })).not.toContain('dispatch');
  });

  it('text is handed on within its clock until it is answered or on the senior desk (A7)', () => {
    const text = { channel: 'letter', arrivedAt: start - hour } as const;
    expect(only(caseOf(text), 'handOn')).toMatchObject([{ startedAt: start - hour }]);
    expect(ticketKinds({ ...text, level: 'senior' })).not.toContain('handOn');
    expect(ticketKinds({ ...text, kind: 'suggestion' })).not.toContain('handOn');
  });

  it('a suggestion waits for its submission only (H1)', () => {
    expect(ticketKinds({ kind: 'suggestion' })).toEqual(['suggestionSubmission']);
    expect(ticketKinds({ kind: 'suggestion', status: 'submitted' })).toEqual([]);
  });

  it('the reply clock stands still while we wait for the customer (E1)', () => {
    expect(only(caseOf({ waitingForCustomerAt: start }), 'replyToCustomer')).toMatchObject([
      { paused: true },
    ]);
  });

  it('the customer has been answered once the round was, however unhappy he is', () => {
    expect(ticketKinds({ answer: '已答复', answeredAt: start })).toEqual(['first24h']);
    const reopened = { answer: '已答复', answeredAt: null, round: 2, roundStartedAt: start + hour } as const;
    expect(only(caseOf(reopened), 'replyToCustomer')).toMatchObject([
      { key: 'replyToCustomer:2', startedAt: start + hour },
    ]);
  });

  it('the opinion of the duty supervisor is followed up (E3)', () => {
    const opinion = { text: '今日办结', by: 'teamLeader', givenAt: start + hour };
    expect(only(caseOf({ opinion }), 'opinionFollowUp')).toMatchObject([{ startedAt: start + hour }]);
  });

  it('an ended case has none', () => {
    for (const status of ['closed', 'withdrawn'] as const) {
      expect(ticketKinds({ status, opinion: { text: '', by: '', givenAt: start } })).toEqual([]);
    }
  });
});

describe('how a clock ends (workflow 3)', () => {
  const clock: CaseClock = {
    id: 'clock',
    key: 'dispatch:1',
    kind: 'dispatch',
    orderId: null,
    surveyId: null,
    state: 'running',
    startedAt: start,
    countedFrom: start,
    dueAt: start + hour,
    warnAt: null,
    limit: hours(1),
    limitMs: hour,
    calendarId: 'always',
    policyVersion: 1,
    urgent: false,
    pauses: [],
    pausedSince: null,
    stoppedAt: null,
    breachedAt: null,
    unknownYears: [],
    warned: false,
    alarms: 0,
    nextFireAt: start + hour,
  };

  it('the dispatch clock is kept by an order or an answer, not by handing the case to the hotline (C5)', () => {
    const ends = (found: Case) => endOf(clock, found, start + 1).as;
    expect(ends(caseOf({ level: 'manager' }))).toBe('cancelled');
    expect(ends(caseOf({ status: 'withdrawn' }))).toBe('cancelled');
    expect(ends(caseOf({ status: 'dispatched' }, { orders: [order()] }))).toBe('stopped');
    expect(ends(caseOf({ status: 'answered', answer: '已答复', answeredAt: start + 1 }))).toBe('stopped');
  });

  it('an order’s clocks end with the times of its events (E1)', () => {
    const end = (kind: CaseClock['kind'], more: Parameters<typeof order>[0]) =>
      endOf({ ...clock, kind, orderId: 'order' }, caseOf({}, { orders: [order(more)] }), start + 9);
    expect(end('order', { status: 'replied', repliedAt: start + 3 })).toEqual({
      as: 'stopped',
      at: start + 3,
    });
    expect(end('order', { status: 'withdrawn' })).toEqual({ as: 'cancelled' });
    expect(end('acceptOrder', { acceptedAt: start + 2 })).toEqual({ as: 'stopped', at: start + 2 });
    expect(end('acceptOrder', { status: 'withdrawn' })).toEqual({ as: 'cancelled' });
    expect(end('reviewOrder', { reviewedAt: start + 4 })).toEqual({ as: 'stopped', at: start + 4 });
  });
});

describe('clocks of orders and surveys (workflow 3)', () => {
  const out = (more: Parameters<typeof order>[0]) =>
    caseOf({ status: 'dispatched', level: 'senior' }, { orders: [order(more)] });
  const ofOrder = (found: Case) => wantedClocks(found).filter((clock) => clock.orderId !== null);

  it('a proposal is reviewed, an issued order accepted and replied to, an accepted one replied to (C6, D5)', () => {
    const names = (found: Case) => ofOrder(found).map(({ kind }) => kind);
    expect(names(out({ status: 'pendingReview' }))).toEqual(['reviewOrder']);
    expect(names(out({ status: 'issued' }))).toEqual(['acceptOrder', 'order']);
    expect(names(out({ status: 'accepted' }))).toEqual(['order']);
    for (const status of ['rejected', 'declined', 'withdrawn', 'replied', 'verified'] as const) {
      expect(names(out({ status }))).toEqual([]);
    }
  });

  it('the order clock takes its limit from the order and waits for information (E1)', () => {
    const request = {
      id: 'request',
      kind: 'information',
      reason: '地址?',
      wantedLimit: null,
      requestedBy: 'departmentHandler',
      requestedAt: start,
    } as const;
    expect(
      ofOrder(out({ status: 'accepted', limit: hours(7), limitFromAt: start + hour, request })),
    ).toMatchObject([{ limit: hours(7), startedAt: start + hour, departmentId: 'lines', paused: true }]);
  });

  it('an amendment or a withdrawal to acknowledge has no clock of its own', () => {
    expect(ofOrder(out({ kind: 'amendment', refersToId: 'x' }))).toEqual([]);
  });

  it('a survey waits for its first attempt, a callback for its end (G4)', () => {
    const asked = (more: Parameters<typeof survey>[0]) =>
      wantedClocks(caseOf({ status: 'answered' }, { surveys: [survey(more)] }))
        .filter((clock) => clock.surveyId !== null)
        .map(({ kind }) => kind);
    expect(asked({})).toEqual(['survey', 'callback']);
    const tried = { outcome: 'busy', attemptedAt: start, by: 'surveyor', note: '' } as const;
    expect(asked({ attempts: [tried] })).toEqual(['callback']);
    expect(asked({ status: 'done' })).toEqual([]);
  });
});
