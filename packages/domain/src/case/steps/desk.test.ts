import { describe, expect, it } from 'vitest';
import {
  after,
  at,
  caseOf,
  give,
  happeningsOf,
  hour,
  person,
  refusalOf,
  start,
  survey,
} from '../case.fixture.ts';
import { deskItems } from '../desks.ts';

const junior = person('juniorAgent');
const senior = person('seniorAgent');
const leader = person('teamLeader');
const surveyor = person('surveyor');

describe('claiming and giving work (C8)', () => {
  it('two people never both hold a case', () => {
    const free = caseOf({ level: 'senior', handlerId: null });
    const taken = after(give(free, 'claim', {}, senior));
    expect(taken.ticket.handlerId).toBe('seniorAgent');
    expect(refusalOf(give(taken, 'claim', {}, person('seniorAgent', { id: 'second' })))).toBe(
      'claimedByAnother',
    );
    expect(refusalOf(give(taken, 'claim', {}, senior))).toBe('alreadyClaimed');
  });

  it('a junior or a clerk takes an unclaimed case of his team, not of another (A9)', () => {
    const free = caseOf({ handlerId: null, ownerId: 'somebody', registeredBy: 'somebody', branchId: 'west' });
    expect(refusalOf(give(free, 'claim', {}, person('textClerk')))).toBe('taken');
    const stranger = person('textClerk', { teamId: 'west-team' });
    expect(refusalOf(give(free, 'claim', {}, stranger))).toBe('outOfScope');
  });

  it('only who holds it gives it back', () => {
    expect(after(give(caseOf(), 'release', {}, junior)).ticket.handlerId).toBeNull();
    expect(refusalOf(give(caseOf(), 'release', {}, senior))).toBe('notYourClaim');
  });

  it('work moves, responsibility does not (C8)', () => {
    const { ticket } = after(give(caseOf(), 'assign', { userId: 'other', reason: '请假' }, leader));
    expect(ticket).toMatchObject({ handlerId: 'other', ownerId: 'juniorAgent' });
    const moved = give(caseOf(), 'transferOwnership', { userId: 'other', reason: '离职' }, leader);
    expect(after(moved).ticket).toMatchObject({ handlerId: 'juniorAgent', ownerId: 'other' });
    expect(happeningsOf(moved)).toEqual(['ownershipTransferred']);
  });

  it('neither without a reason, nor to who has it already (C8)', () => {
    const assign = (userId: string, reason: string) =>
      refusalOf(give(caseOf(), 'assign', { userId, reason }, leader));
    expect([assign('other', ' '), assign('juniorAgent', '请假')]).toEqual([
      'reasonMissing',
      'nothingToChange',
    ]);
    const transfer = (userId: string, reason: string) =>
      refusalOf(give(caseOf(), 'transferOwnership', { userId, reason }, leader));
    expect([transfer('other', ''), transfer('juniorAgent', '离职')]).toEqual([
      'reasonMissing',
      'nothingToChange',
    ]);
  });

  it('while the customer is asked, the work is the survey: nobody’s absence stops it (G4)', () => {
    const asked = caseOf(
      { status: 'answered', level: 'senior' },
      { surveys: [survey({ assigneeId: 'surveyor' })] },
    );
    const given = after(give(asked, 'assign', { userId: 'second', reason: '病假' }, leader));
    expect([given.surveys[0]?.assigneeId, given.ticket.handlerId]).toEqual(['second', 'juniorAgent']);
    expect(after(give(asked, 'release', {}, surveyor)).surveys[0]?.assigneeId).toBeNull();
    expect(refusalOf(give(asked, 'release', {}, person('surveyor', { id: 'second' })))).toBe('notYourClaim');
  });
});

describe('the facts of the form (A10, C1)', () => {
  it('history keeps what stood before (C1)', () => {
    const facts = { content: '宽带断网四天', urgent: true, area: 'town' as const };
    expect(give(caseOf(), 'editFacts', { facts }, junior)).toMatchObject({
      found: { ticket: { content: '宽带断网四天', urgent: true } },
      happened: [
        {
          data: {
            before: { content: '宽带断网三天', urgent: false },
            after: { content: '宽带断网四天', urgent: true },
          },
        },
      ],
    });
  });

  it('what the form must hold cannot be taken out again (A10)', () => {
    expect(give(caseOf(), 'editFacts', { facts: { content: ' ', demand: '退费' } }, junior)).toMatchObject({
      refusal: { code: 'formIncomplete', fields: ['content'] },
    });
    expect(refusalOf(give(caseOf(), 'editFacts', { facts: { cause: '' } }, junior))).toBe('nothingToChange');
  });
});

describe('up and down the levels (C1, C3, C9)', () => {
  it('a junior hands up what he cannot answer, with all that was recorded (C1)', () => {
    const { ticket } = after(give(caseOf(), 'escalate', { reason: '超出权限' }, junior));
    expect(ticket).toMatchObject({
      level: 'senior',
      handlerId: null,
      status: 'open',
      content: '宽带断网三天',
    });
    expect(refusalOf(give(caseOf(), 'escalate', { reason: '' }, junior))).toBe('reasonMissing');
    const high = caseOf({ level: 'senior', handlerId: 'seniorAgent' });
    expect(refusalOf(give(high, 'escalate', { reason: '难' }, senior))).toBe('alreadyAtLevel');
  });

  it('what exceeds authority goes up one level at a time (C9)', () => {
    const why = (level: 'junior' | 'senior', actor: typeof junior) =>
      refusalOf(
        give(
          caseOf({ level }),
          'escalateToManager',
          { reason: '超出权限', ground: 'beyondAuthority' },
          actor,
        ),
      );
    expect(why('junior', junior)).toBe('oneLevelAtATime');
    expect(why('senior', senior)).toBe('taken');
  });

  it('an emergency skips a level and is reported afterwards by who skipped it (C9)', () => {
    const urgent = { reason: '媒体在场', ground: 'emergency' } as const;
    const skipped = after(give(caseOf(), 'escalateToManager', urgent, junior));
    expect(skipped.ticket).toMatchObject({ level: 'manager', handlerId: null, reportDueBy: 'juniorAgent' });
    expect(deskItems(skipped)).toContainEqual(
      expect.objectContaining({ desk: 'agent', reason: 'report', userId: 'juniorAgent' }),
    );
    expect(refusalOf(give(skipped, 'reportEmergency', { text: '补报' }, senior))).toBe('nothingToReport');
    expect(after(give(skipped, 'reportEmergency', { text: '补报' }, junior)).ticket.reportDueBy).toBeNull();
    const stepwise = after(give(caseOf({ level: 'senior' }), 'escalateToManager', urgent, senior));
    expect(stepwise.ticket.reportDueBy).toBeNull();
  });

  it('a surveyor who skips a level can report it too, and a handler who is not the owner (C9)', () => {
    const urgent = { reason: '媒体在场', ground: 'emergency' } as const;
    const bySurveyor = after(give(caseOf({ handlerId: null }), 'escalateToManager', urgent, surveyor));
    expect(refusalOf(give(bySurveyor, 'reportEmergency', { text: '补报' }, surveyor))).toBe('taken');
    const borrowed = caseOf({ ownerId: 'other', registeredBy: 'other' });
    const byHandler = after(give(borrowed, 'escalateToManager', urgent, junior));
    expect(refusalOf(give(byHandler, 'reportEmergency', { text: '补报' }, junior))).toBe('taken');
  });

  it('a case comes to the hotline once, and may go back to the senior desk (C3)', () => {
    const high = caseOf({ level: 'manager', handlerId: 'managerHotline', status: 'answered' });
    const again = { reason: '客户不接受', ground: 'replyRefused' } as const;
    expect(refusalOf(give(high, 'escalateToManager', again, senior))).toBe('alreadyAtLevel');
    const back = after(give(high, 'returnToSenior', { reason: '请继续' }, person('managerHotline')));
    expect(back.ticket).toMatchObject({ level: 'senior', handlerId: null, status: 'answered' });
  });
});

describe('waiting for the customer (E1)', () => {
  it('once, with a reason, until he comes back (E1)', () => {
    const waiting = after(give(caseOf(), 'awaitCustomer', { reason: '待客户提供单据' }, junior));
    expect(waiting.ticket.waitingForCustomerAt).toBe(start + hour);
    expect(refusalOf(give(waiting, 'awaitCustomer', { reason: '再等' }, junior))).toBe('alreadyWaiting');
    const back = after(give(waiting, 'customerReturned', { text: '' }, person('textClerk')));
    expect(back.ticket.waitingForCustomerAt).toBeNull();
    expect(refusalOf(give(back, 'customerReturned', { text: '' }, junior))).toBe('notWaiting');
    expect(refusalOf(give(caseOf(), 'awaitCustomer', { reason: '' }, junior))).toBe('reasonMissing');
  });
});

it('the duty supervisor gives his opinion on what was not closed after 24 h (E3)', () => {
  const late = caseOf({ over24hAt: start });
  expect(deskItems(late)).toContainEqual(expect.objectContaining({ desk: 'teamLeader', reason: 'opinion' }));
  const given = after(give(late, 'giveOpinion', { text: '今日办结' }, leader, at(start + 2 * hour)));
  expect(given.ticket.opinion).toEqual({ text: '今日办结', by: 'teamLeader', givenAt: start + 2 * hour });
  expect(deskItems(given).filter((item) => item.reason === 'opinion')).toEqual([]);
  expect(refusalOf(give(caseOf(), 'giveOpinion', { text: '今日办结' }, leader))).toBe('notAllowedInStatus');
  expect(refusalOf(give(late, 'giveOpinion', { text: '' }, leader))).toBe('textMissing');
});

it('a remark is written into the history', () => {
  expect(happeningsOf(give(caseOf(), 'note', { text: '已致电' }, junior))).toEqual(['noted']);
  expect(refusalOf(give(caseOf(), 'note', { text: '' }, junior))).toBe('textMissing');
});
