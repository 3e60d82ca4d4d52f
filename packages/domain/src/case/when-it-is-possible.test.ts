import { describe, expect, it } from 'vitest';
import type { TicketKind } from '../policy/vocabulary.ts';
import { caseOf, everything, order } from './case.fixture.ts';
import type { OrderCommandName, TicketCommandName } from './commands.ts';
import { whyNotOrder, whyNotTicket } from './decide.ts';
import type { OrderStatus } from './order.ts';
import type { TicketStatus } from './ticket.ts';

// Written by hand from workflow.md sections 1 and 2, for somebody who holds every right.
//   +  possible    n  not in this status    k  not for this kind    s  the data manager's right covers suggestions only (C2)
const letters: Readonly<Record<string, string>> = {
  outOfScope: 's',
  notAllowedForKind: 'k',
  notAllowedInStatus: 'n',
};

describe('the table of statuses and kinds', () => {
  const statuses: readonly TicketStatus[] = [
    'open',
    'dispatched',
    'submitted',
    'replied',
    'answered',
    'closed',
    'withdrawn',
  ];
  const kinds: readonly TicketKind[] = [
    'complaint',
    'suggestion',
    'inquiry',
    'faultReport',
    'serviceRequest',
    'praise',
  ];
  const worked = '+k++++';
  const every = '++++++';
  const inStatus: Readonly<Record<TicketCommandName, readonly [string, string]>> = {
    //                   open dispatched submitted replied answered closed withdrawn; then the kinds
    editFacts: ['+++++nn', every],
    claim: ['+++++nn', every],
    release: ['+++++nn', every],
    assign: ['+++++nn', every],
    transferOwnership: ['+++++nn', every],
    note: ['+++++nn', every],
    answer: ['+nn+nnn', every],
    close: ['nnnn+nn', every],
    escalate: ['+nn+nnn', worked],
    escalateToManager: ['++n++nn', worked],
    returnToSenior: ['++n++nn', worked],
    reportEmergency: ['+++++++', every],
    proposeOrder: ['++n+nnn', worked],
    dispatch: ['++n+nnn', worked],
    judge: ['++n++nn', '+kk+kk'],
    supplement: ['+++++nn', every],
    withdraw: ['+++++nn', every],
    reopen: ['nnnnn+n', worked],
    awaitCustomer: ['++n+nnn', worked],
    customerReturned: ['++n+nnn', worked],
    proposeHandling: ['++n+nnn', worked],
    approveHandling: ['++n+nnn', worked],
    rejectHandling: ['++n+nnn', worked],
    compensate: ['++n++nn', worked],
    conclude: ['+nn++nn', worked],
    redispatch: ['+nn++nn', worked],
    giveOpinion: ['+++++nn', worked],
    submitSuggestion: ['+nnnnnn', 's+ssss'],
    recordFeedback: ['nn+nnnn', 's+ssss'],
    claimSurvey: ['nnnn+nn', worked],
    recordAttempt: ['nnnn+nn', worked],
    surveySatisfied: ['nnnn+nn', worked],
    surveyNotSatisfied: ['nnnn+nn', worked],
    closeUnreached: ['nnnn+nn', worked],
  };

  it.each(Object.entries(inStatus))('%s', (command, [byStatus, byKind]) => {
    const name = command as TicketCommandName;
    const why = (kind: TicketKind, status: TicketStatus) =>
      letter(whyNotTicket(caseOf({ kind, status, handlerId: null }), name, everything)?.code);
    const kind = kinds[byKind.indexOf('+')] ?? 'complaint';
    const status = statuses[byStatus.indexOf('+')] ?? 'open';
    expect(statuses.map((one) => why(kind, one)).join('')).toBe(byStatus);
    expect(kinds.map((one) => why(one, status)).join('')).toBe(byKind);
  });
});

describe('the table of order statuses and kinds', () => {
  const statuses: readonly OrderStatus[] = [
    'pendingReview',
    'rejected',
    'issued',
    'accepted',
    'declined',
    'withdrawn',
    'replied',
    'verified',
  ];
  const task = '++kk';
  const inStatus: Readonly<Record<OrderCommandName, readonly [string, string, string]>> = {
    // review rejected issued accepted declined withdrawn replied verified; dispatch redispatch amendment withdrawal; ended ticket
    approve: ['+nnnnnnn', '++++', 'n'],
    reject: ['+nnnnnnn', '++++', 'n'],
    accept: ['nn+nnnnn', task, 'n'],
    decline: ['nn++nnnn', task, 'n'],
    forward: ['nnn+nnnn', task, 'n'],
    requestExtension: ['nn++nnnn', task, 'n'],
    requestInformation: ['nn++nnnn', task, 'n'],
    grantExtension: ['nn++nnnn', task, 'n'],
    refuseExtension: ['nn++nnnn', task, 'n'],
    giveInformation: ['nn++nnnn', task, 'n'],
    urge: ['nn++nnnn', task, 'n'],
    amend: ['nn++nnnn', task, 'n'],
    proposeAmendment: ['nn++nnnn', task, 'n'],
    withdrawOrder: ['nn++nnnn', task, 'n'],
    proposeWithdrawal: ['nn++nnnn', task, 'n'],
    acknowledge: ['nn+nnnnn', 'kk++', '+'],
    reply: ['nnn+nnnn', task, 'n'],
    acknowledgeWarning: ['nn++++++', task, '+'],
    revokeWarning: ['nn++++++', task, '+'],
  };

  it.each(Object.entries(inStatus))('%s', (command, [byStatus, byKind, ended]) => {
    const name = command as OrderCommandName;
    const kinds = ['dispatch', 'redispatch', 'amendment', 'withdrawal'] as const;
    const why = (at: number, kindAt: number, ticket: TicketStatus = 'dispatched') => {
      const one = order({ status: statuses[at] ?? 'issued', kind: kinds[kindAt] ?? 'dispatch' });
      return letter(whyNotOrder(caseOf({ status: ticket }, { orders: [one] }), one, name, everything)?.code);
    };
    const [status, kind] = [byStatus.indexOf('+'), byKind.indexOf('+')];
    expect(statuses.map((_, at) => why(at, kind)).join('')).toBe(byStatus);
    expect(kinds.map((_, at) => why(status, at)).join('')).toBe(byKind);
    expect(why(status, kind, 'closed')).toBe(ended);
    expect(why(status, kind, 'withdrawn')).toBe(ended);
  });
});

function letter(code: string | undefined): string {
  return code === undefined ? '+' : (letters[code] ?? code);
}
