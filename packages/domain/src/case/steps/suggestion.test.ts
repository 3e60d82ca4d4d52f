import { expect, it } from 'vitest';
import { after, caseOf, give, person, refusalOf } from '../case.fixture.ts';
import { deskItems } from '../desks.ts';

const data = person('dataManager');
const open = caseOf({ kind: 'suggestion', handlerId: null });
const paper = { text: '建议开通夜间窗口', unitIds: ['lines', 'province'] };

it('a suggestion lies on the data manager’s desk, whatever its level (C2)', () => {
  expect(deskItems(open)).toMatchObject([{ desk: 'dataManager', reason: 'handle' }]);
});

it('is submitted in writing to somebody, followed up, and told to the suggester (H1, H2)', () => {
  const submitted = after(give(open, 'submitSuggestion', paper, data));
  expect(submitted.ticket).toMatchObject({
    status: 'submitted',
    submission: paper,
    handlerId: 'dataManager',
  });
  expect(deskItems(submitted)).toMatchObject([{ desk: 'dataManager', reason: 'feedback' }]);
  const back = after(give(submitted, 'recordFeedback', { text: '采纳', adopted: 'yes' }, data));
  expect(back.ticket.status).toBe('replied');
  const told = after(give(back, 'answer', { text: '已采纳', channel: 'email', close: true }, data));
  expect(told).toMatchObject({ ticket: { status: 'closed', closeReason: 'answered' }, surveys: [] });
});

it('a submission has a text and a reader, feedback has a text (H1)', () => {
  expect(refusalOf(give(open, 'submitSuggestion', { ...paper, text: '' }, data))).toBe('textMissing');
  expect(refusalOf(give(open, 'submitSuggestion', { ...paper, unitIds: [] }, data))).toBe(
    'departmentMissing',
  );
  const submitted = after(give(open, 'submitSuggestion', paper, data));
  expect(refusalOf(give(submitted, 'recordFeedback', { text: '', adopted: 'no' }, data))).toBe('textMissing');
});

it('the data manager’s right reaches suggestions only (C2)', () => {
  expect(refusalOf(give(caseOf(), 'withdraw', { reason: '撤' }, data))).toBe('outOfScope');
});
