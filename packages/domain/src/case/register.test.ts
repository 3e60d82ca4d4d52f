import { describe, expect, it } from 'vitest';
import { at, facts, hour, person, start } from './case.fixture.ts';
import { type Registration, register } from './register.ts';

const junior = person('juniorAgent');
const senior = person('seniorAgent');
const form = (more: Partial<Registration> = {}): Registration => ({
  id: 'ticket',
  kind: 'complaint',
  facts,
  arrivedAt: start,
  level: 'junior',
  repeat: null,
  approvalRequired: false,
  appealFromAt: null,
  ...more,
});
const registered = (more: Partial<Registration>, actor = junior) => {
  const decision = register(form(more), actor, at(start));
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.found.ticket;
};

describe('whose a new case is (C2, C4, C8)', () => {
  it('who takes it owns it and keeps it on his desk (C8)', () => {
    expect(registered({})).toMatchObject({
      status: 'open',
      level: 'junior',
      ownerId: 'juniorAgent',
      handlerId: 'juniorAgent',
      registeredBy: 'juniorAgent',
      round: 1,
    });
  });

  it('a key customer’s case is on the senior desk at once, and the junior still owns it (C4, C8)', () => {
    expect(registered({ level: 'senior' })).toMatchObject({
      level: 'senior',
      ownerId: 'juniorAgent',
      handlerId: null,
    });
  });

  it('what a senior registers himself starts on his own desk (C5)', () => {
    expect(registered({}, senior)).toMatchObject({ level: 'senior', handlerId: 'seniorAgent' });
  });

  it('a case routed to the manager hotline stays with nobody who does not work there (C3)', () => {
    expect(registered({ level: 'manager' }, senior)).toMatchObject({ level: 'manager', handlerId: null });
  });

  it('a suggestion is the data manager’s, whoever registers it (C2)', () => {
    for (const actor of [junior, senior]) {
      expect(registered({ kind: 'suggestion' }, actor)).toMatchObject({ level: 'junior', handlerId: null });
    }
  });
});

describe('the form (A10, A11)', () => {
  it.each([
    ['complaint', ['complainantName', 'contactPhone', 'businessTypeId', 'natureId', 'content', 'demand']],
    ['suggestion', ['complainantName', 'suggestionSubjectId', 'content']],
    ['inquiry', ['businessTypeId', 'content']],
    ['faultReport', ['complainantName', 'contactPhone', 'lineNumber', 'businessTypeId', 'content']],
    ['serviceRequest', ['complainantName', 'contactPhone', 'businessTypeId', 'content']],
    ['praise', ['complainantName', 'content']],
  ] as const)('a %s holds at least %s (A10)', (kind, fields) => {
    const empty = {
      ...facts,
      complainantName: '',
      contactPhone: ' ',
      lineNumber: '',
      businessTypeId: null,
      natureId: null,
      suggestionSubjectId: null,
      content: '',
      demand: '',
    };
    expect(register(form({ kind, facts: empty }), junior, at(start))).toEqual({
      ok: false,
      refusal: { code: 'formIncomplete', fields },
    });
  });

  it('nothing arrives after it was registered', () => {
    expect(registered({ arrivedAt: start + hour }).arrivedAt).toBe(start);
    expect(registered({ arrivedAt: start - hour })).toMatchObject({
      arrivedAt: start - hour,
      registeredAt: start,
    });
  });

  it('only who may register does (V1)', () => {
    expect(register(form(), person('surveyor'), at(start))).toEqual({
      ok: false,
      refusal: { code: 'rightMissing' },
    });
  });
});
