import { describe, expect, it } from 'vitest';
import { type RoleCode, roleCodes } from '../access/roles.ts';
import { caseOf, order, person } from './case.fixture.ts';
import type { OrderCommandName, TicketCommandName } from './commands.ts';
import { whyNotOrder, whyNotTicket } from './decide.ts';
import type { OrderStatus } from './order.ts';
import type { Level, TicketStatus } from './ticket.ts';
import { orderRules, ticketRules } from './transitions.ts';

// Written by hand from workflow.md sections 1 and 2; never computed from the tables under test.
//   +  may    r  holds no right for it    s  not within the scope    d  not at that desk    c  a colleague handles it
//   k  not for this kind    n  not in this status
// One letter stands for all positions of a cell.
const letters: Readonly<Record<string, string>> = {
  rightMissing: 'r',
  outOfScope: 's',
  notAtYourDesk: 'd',
  claimedByAnother: 'c',
  notAllowedForKind: 'k',
  notAllowedInStatus: 'n',
};

const columns: readonly (readonly RoleCode[])[] = [
  ['juniorAgent', 'textClerk', 'recordingClerk'],
  ['seniorAgent'],
  ['surveyor'],
  ['dataManager'],
  ['teamLeader'],
  ['managerHotline'],
  ['departmentHandler'],
  ['departmentHead'],
  ['serviceHead'],
  ['centreDirector'],
  ['inspector', 'statistician', 'provincialOffice', 'administrator'],
];

// Positions of a cell: the actor handles the case · owns it while a colleague handles it · is a stranger of another team
// and nobody handles it · is a stranger and a colleague handles it.
const onTickets = `
  command           state     level    intake senior surveyor data  leader manager depHandler depHead service director rest
  editFacts         open      junior   ++ss   +      r        s     r      +       r          r       r       r        r
  claim             open      junior   +css   +c+c   r        s     r      +c+c    r          r       r       r        r
  claim             open      senior   ddss   +c+c   r        s     r      +c+c    r          r       r       r        r
  claim             open      manager  ddss   d      r        s     r      +c+c    r          r       r       r        r
  release           open      junior   ++ss   +      +        s     r      +       r          r       r       r        r
  assign            open      senior   r      r      r        r     +      +       r          r       +       +        r
  transferOwnership open      senior   r      r      r        r     +      +       r          r       +       +        r
  note              open      junior   ++ss   +      +        s     +      +       r          r       +       +        r
  answer            open      junior   +css   +c+c   r        s     r      +c+c    r          r       r       r        r
  answer            replied   senior   ddss   +c+c   r        s     r      +c+c    r          r       r       r        r
  answer            replied   manager  ddss   d      r        s     r      +c+c    r          r       r       r        r
  close             answered  junior   ++ss   +      r        s     r      +       r          r       r       r        r
  escalate          open      junior   +css   +c+c   r        r     r      +c+c    r          r       r       r        r
  escalateToManager open      junior   ++ss   +      +        r     r      +       r          r       r       r        r
  returnToSenior    replied   manager  r      r      r        r     r      +c+c    r          r       r       r        r
  reportEmergency   open      manager  ++ss   +      +        r     r      +       r          r       r       r        r
  proposeOrder      open      junior   +css   +css   r        r     r      +css    r          r       r       r        r
  proposeOrder      open      senior   ddss   +css   r        r     r      +css    r          r       r       r        r
  dispatch          open      junior   r      +c+c   r        r     r      +c+c    r          r       r       r        r
  dispatch          open      senior   r      +c+c   r        r     r      +c+c    r          r       r       r        r
  dispatch          open      manager  r      d      r        r     r      +c+c    r          r       r       r        r
  judge             open      senior   r      +      r        r     r      +       r          r       r       r        r
  supplement        open      senior   +      +      +        r     r      +       r          r       r       r        r
  withdraw          open      junior   +css   +c+c   r        s     r      +c+c    r          r       r       r        r
  withdraw          answered  senior   ddss   +c+c   r        s     r      +c+c    r          r       r       r        r
  reopen            closed    senior   r      +      +        r     r      +       r          r       r       r        r
  awaitCustomer     open      senior   ++ss   +      r        r     r      +       r          r       r       r        r
  customerReturned  open      senior   +      +      r        r     r      +       r          r       r       r        r
  proposeHandling   open      senior   ++ss   +      r        r     r      +       s          s       r       r        r
  approveHandling   open      senior   r      r      r        r     r      +       r          s       +       +        r
  rejectHandling    open      senior   r      r      r        r     r      +       r          s       +       +        r
  compensate        open      manager  r      r      r        r     r      +       r          r       r       r        r
  conclude          open      manager  r      r      r        r     r      +c+c    r          r       r       r        r
  redispatch        answered  manager  r      r      r        r     r      +c+c    r          r       r       r        r
  giveOpinion       open      senior   r      r      r        r     +      r       r          r       +       +        r
  submitSuggestion  open      data     r      r      r        +c+c  r      r       r          r       r       r        r
  recordFeedback    submitted data     r      r      r        +c+c  r      r       r          r       r       r        r
  answer            replied   data     ddss   d      r        +c+c  r      d       r          r       r       r        r
  claim             open      data     ddss   d      r        +c+c  r      d       r          r       r       r        r
  editFacts         open      data     ++ss   +      r        +     r      +       r          r       r       r        r
  withdraw          submitted data     ddss   d      r        +c+c  r      d       r          r       r       r        r
  claimSurvey       answered  senior   r      r      +        r     r      r       r          r       r       r        r
  recordAttempt     answered  senior   r      r      +        r     r      r       r          r       r       r        r
  surveySatisfied   answered  senior   r      r      +        r     r      r       r          r       r       r        r
  surveyNotSatisfied answered senior   r      r      +        r     r      r       r          r       r       r        r
  closeUnreached    answered  senior   r      r      +        r     r      r       r          r       r       r        r
`;

// Positions of a cell: the actor owns the ticket · proposed the order only · is a stranger. For the departments: the order
// is with the actor's own department · has been proposed to it but not issued · is with another department.
const onOrders = `
  command            state    intake senior surveyor data leader manager depHandler depHead service director rest
  approve            pending  r      +      r        r    r      +       r          r       r       r        r
  reject             pending  r      +      r        r    r      +       r          r       r       r        r
  accept             issued   r      r      r        r    r      r       +ss        +ss     r       r        r
  decline            issued   r      r      r        r    r      r       +ss        +ss     r       r        r
  forward            accepted r      r      r        r    r      r       r          +ss     r       r        r
  requestExtension   accepted r      r      r        r    r      r       +ss        +ss     r       r        r
  requestInformation accepted r      r      r        r    r      r       +ss        +ss     r       r        r
  grantExtension     accepted r      +      r        r    r      +       r          r       r       r        r
  refuseExtension    accepted r      +      r        r    r      +       r          r       r       r        r
  giveInformation    accepted r      +      r        r    r      +       r          r       r       r        r
  urge               issued   ++s    +      +        r    +      +       r          r       +       +        r
  amend              issued   r      +      r        r    r      +       r          r       r       r        r
  proposeAmendment   issued   ++s    ++s    r        r    r      ++s     r          r       r       r        r
  withdrawOrder      accepted r      +      r        r    r      +       r          r       r       r        r
  proposeWithdrawal  accepted ++s    ++s    r        r    r      ++s     r          r       r       r        r
  acknowledge        change   r      r      r        r    r      r       +ss        +ss     r       r        r
  reply              accepted r      r      r        r    r      r       +ss        +ss     r       r        r
  acknowledgeWarning issued   r      r      r        r    r      r       r          +ss     r       r        r
  revokeWarning      issued   r      r      r        r    r      r       r          r       r       +        r
`;

describe('who may give which command on a ticket', () => {
  const rows = read(onTickets);
  it.each(rows)('%s in %s at the desk %s', (command, state, level, ...cells) => {
    const name = command as TicketCommandName;
    const suggestion = level === 'data';
    const base = {
      status: state as TicketStatus,
      kind: suggestion ? 'suggestion' : 'complaint',
      level: (suggestion ? 'junior' : level) as Level,
      ownerId: 'owner',
      registeredBy: 'owner',
      teamId: 'west-team',
      branchId: 'west',
    } as const;
    for (const [role, wanted] of byRole(cells, 4)) {
      const actor = person(role);
      const found = [
        caseOf({ ...base, handlerId: actor.id }),
        caseOf({ ...base, ownerId: actor.id, registeredBy: actor.id, handlerId: 'colleague' }),
        caseOf({ ...base, handlerId: null }),
        caseOf({ ...base, handlerId: 'colleague' }),
      ];
      const got = found.map((one) => letter(whyNotTicket(one, name, actor)?.code));
      expect(`${role} ${got.join('')}`).toBe(`${role} ${wanted}`);
    }
  });

  it('has a row for every command', () => {
    expect([...new Set(rows.map(([command]) => command))].sort()).toEqual(Object.keys(ticketRules).sort());
  });
});

describe('who may give which command on an order', () => {
  const rows = read(onOrders);
  it.each(rows)('%s on an order that is %s', (command, state, ...cells) => {
    const name = command as OrderCommandName;
    const status = ({ pending: 'pendingReview', change: 'issued' }[state ?? ''] ?? state) as OrderStatus;
    for (const [role, wanted] of byRole(cells, 3)) {
      const actor = person(role);
      const mine = order({
        status,
        proposedBy: 'sender',
        issuedBy: 'sender',
        ...(state === 'change' && { kind: 'amendment', refersToId: 'other' }),
      });
      const elsewhere = { ...mine, departmentId: 'billing' };
      const base = {
        status: 'dispatched',
        handlerId: null,
        ownerId: 'owner',
        registeredBy: 'owner',
      } as const;
      const inDepartment = actor.departmentId !== null;
      const asked = inDepartment
        ? ([
            [base, mine],
            [base, { ...mine, issuedAt: null }],
            [base, elsewhere],
          ] as const)
        : ([
            [{ ...base, ownerId: actor.id }, mine],
            [base, { ...mine, proposedBy: actor.id }],
            [base, mine],
          ] as const);
      const got = asked.map(([ticket, one]) =>
        letter(whyNotOrder(caseOf(ticket, { orders: [one] }), one, name, actor)?.code),
      );
      expect(`${role} ${got.join('')}`).toBe(`${role} ${wanted}`);
    }
  });

  it('has a row for every command', () => {
    expect(rows.map(([command]) => command).sort()).toEqual(Object.keys(orderRules).sort());
  });
});

describe('a department works on a ticket only with an order of its own (V1)', () => {
  const its = caseOf({ status: 'dispatched', level: 'senior' }, { orders: [order()] });
  it.each([
    ['proposeHandling', 'departmentHandler'],
    ['proposeHandling', 'departmentHead'],
    ['approveHandling', 'departmentHead'],
    ['rejectHandling', 'departmentHead'],
  ] as const)('%s by a %s', (name, role) => {
    expect(whyNotTicket(its, name, person(role))).toBeNull();
    expect(whyNotTicket(its, name, person(role, { departmentId: 'billing' }))?.code).toBe('outOfScope');
    const proposed = caseOf({ status: 'dispatched' }, { orders: [order({ issuedAt: null })] });
    expect(whyNotTicket(proposed, name, person(role))?.code).toBe('outOfScope');
  });
});

function letter(code: string | undefined): string {
  return code === undefined ? '+' : (letters[code] ?? code);
}

function read(table: string): string[][] {
  const [, ...rows] = table.trim().split('\n');
  return rows.map((line) => line.trim().split(/\s+/));
}

function byRole(cells: readonly string[], positions: number): [RoleCode, string][] {
  expect(cells.length).toBe(columns.length);
  expect(columns.flat().length).toBe(roleCodes.length);
  return columns.flatMap((roles, at) => {
    const cell = cells[at] ?? '';
    return roles.map((role): [RoleCode, string] => [role, cell.length === 1 ? cell.repeat(positions) : cell]);
  });
}
