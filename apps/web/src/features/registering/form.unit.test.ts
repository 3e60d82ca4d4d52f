import { expect, test } from 'vitest';
import { bodyOf, emptyForm, formOf, missingInStep, placeOf, type RegistrationForm } from './form.ts';

const typed = (more: Partial<RegistrationForm>, facts: Partial<RegistrationForm['facts']> = {}) =>
  formOf({ ...more, facts: { ...emptyForm.facts, ...facts } });

test('what was typed for another kind is not sent: a suggestion has no nature (B3)', () => {
  const body = bodyOf(
    typed({ kind: 'suggestion' }, { natureId: 'n', suggestionSubjectId: 's', content: '增加夜间专席' }),
  );
  expect(body.facts.natureId).toBeNull();
  expect(body.facts.suggestionSubjectId).toBe('s');
  expect(body.facts.content).toBe('增加夜间专席');
});

test('times of a call go only with a call, the arrival only with what did not come by phone (A2, A3)', () => {
  const at = '2026-11-21T02:00:00.000Z';
  const call = bodyOf(typed({ arrivedAt: at }, { channel: 'phone', callQueuedAt: at }));
  expect([call.facts.callQueuedAt, call.arrivedAt]).toEqual([at, null]);
  const letter = bodyOf(typed({ arrivedAt: at }, { channel: 'letter', callQueuedAt: at }));
  expect([letter.facts.callQueuedAt, letter.arrivedAt]).toEqual([null, at]);
});

test('the chosen step goes along with what it needs, the others do not', () => {
  const form = typed(
    { answer: { text: '已退费', close: false }, reason: '超出权限' },
    { replyChannel: 'sms' },
  );
  expect(bodyOf(form).firstStep).toBeNull();
  expect(bodyOf({ ...form, step: 'answer' }).firstStep).toEqual({
    command: 'answer',
    input: { text: '已退费', channel: 'sms' },
  });
  expect(bodyOf({ ...form, step: 'escalate' }).firstStep).toEqual({
    command: 'escalate',
    input: { reason: '超出权限' },
  });
});

test('a refusal finds its field, however the server names it', () => {
  expect(placeOf('body.facts.content', 'register')).toEqual(['facts', 'content']);
  expect(placeOf('natureId', 'register')).toEqual(['facts', 'natureId']);
  expect(placeOf('departmentId', 'proposeOrder')).toEqual(['order', 'departmentId']);
  expect(placeOf('body.firstStep.input.limit', 'dispatch')).toEqual(['order', 'limit']);
  expect(placeOf('text', 'answer')).toEqual(['answer', 'text']);
  expect(placeOf('facts.customerId', 'register')).toBeUndefined();
});

test('a draft of an older screen still opens', () => {
  const old = formOf({ kind: 'inquiry', facts: { content: '流量' } } as Partial<RegistrationForm>);
  expect(old.facts.channel).toBe('phone');
  expect(old.facts.content).toBe('流量');
  expect(old.step).toBe('register');
});

test('a step is not sent without what it needs', () => {
  expect(missingInStep(typed({ step: 'register' }))).toBeUndefined();
  expect(missingInStep(typed({ step: 'answer' }))).toEqual(['answer', 'text']);
  expect(missingInStep(typed({ step: 'proposeOrder' }))).toEqual(['order', 'departmentId']);
  expect(missingInStep(typed({ step: 'escalate', reason: ' ' }))).toEqual(['reason']);
  const order = { departmentId: 'd', task: '测速', limit: null, urgent: false };
  expect(missingInStep(typed({ step: 'dispatch', order }))).toBeUndefined();
});
