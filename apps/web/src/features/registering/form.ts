import type { CallInput, ticketRoutes } from '@redress/contract';
import type { CustomerClass, Limit, TicketKind } from '@redress/domain';
import {
  besideFields,
  emptyFacts,
  type FactName,
  type FactValues,
  matterFields,
} from '#ui/case/factFields.ts';
import { nothingUsed, type UsedKnowledge } from '#ui/knowledge/used.ts';

/** What is done at once with the fresh ticket. */
export type FirstStep = 'register' | 'answer' | 'proposeOrder' | 'dispatch' | 'escalate';

/** Everything that is typed on the registering screen; it survives JSON, because it is the draft. */
export interface RegistrationForm {
  readonly kind: TicketKind;
  readonly customerId: string | null;
  readonly customerClass: CustomerClass;
  readonly facts: FactValues;
  /** ISO instant, for what did not come by phone. */
  readonly arrivedAt: string | null;
  readonly step: FirstStep;
  readonly answer: { readonly text: string; readonly close: boolean };
  readonly order: {
    readonly departmentId: string | null;
    readonly task: string;
    readonly limit: Limit | null;
    readonly urgent: boolean;
  };
  readonly reason: string;
  /** What of the knowledge base went into the form. */
  readonly knowledge: UsedKnowledge;
}

/** A fresh form. */
export const emptyForm: RegistrationForm = {
  kind: 'complaint',
  customerId: null,
  customerClass: 'ordinary',
  facts: emptyFacts,
  arrivedAt: null,
  step: 'register',
  answer: { text: '', close: false },
  order: { departmentId: null, task: '', limit: null, urgent: false },
  reason: '',
  knowledge: nothingUsed,
};

/** A form out of a draft, whatever version of the screen wrote it. */
export function formOf(draft: Partial<RegistrationForm>): RegistrationForm {
  return {
    ...emptyForm,
    ...draft,
    facts: { ...emptyForm.facts, ...draft.facts },
    answer: { ...emptyForm.answer, ...draft.answer },
    order: { ...emptyForm.order, ...draft.order },
    knowledge: { ...emptyForm.knowledge, ...draft.knowledge },
  };
}

type Body = CallInput<typeof ticketRoutes.register>['body'];

/** What is sent: the facts that the kind has, and what was typed for the chosen step; the rest stays behind. */
export function bodyOf(form: RegistrationForm): Body {
  const { kind, customerId, customerClass, arrivedAt } = form;
  const phone = form.facts.channel === 'phone';
  const timed: readonly FactName[] = phone ? ['callQueuedAt', 'callAnsweredAt', 'callGreetedAt'] : [];
  const asked: readonly FactName[] = [
    'complainantName',
    'contactPhone',
    'channel',
    'urgent',
    ...matterFields[kind],
    ...besideFields[kind],
    ...timed,
  ];
  const kept = Object.fromEntries(asked.map((name) => [name, form.facts[name]])) as Partial<FactValues>;
  return {
    kind,
    facts: { ...emptyFacts, ...kept, customerId, customerClass },
    arrivedAt: phone ? null : arrivedAt,
    firstStep: firstStepOf(form),
  };
}

function firstStepOf({ step, answer, order, reason, facts }: RegistrationForm): Body['firstStep'] {
  switch (step) {
    case 'register':
      return null;
    case 'answer':
      return {
        command: 'answer',
        input: { text: answer.text, channel: facts.replyChannel, ...(answer.close ? { close: true } : {}) },
      };
    case 'proposeOrder':
    case 'dispatch':
      return { command: step, input: { ...order, departmentId: order.departmentId ?? '' } };
    case 'escalate':
      return { command: 'escalate', input: { reason } };
  }
}

/** The field that the chosen step still needs: Ctrl+Enter may come before its fields are on screen. */
export function missingInStep({ step, answer, order, reason }: RegistrationForm): string[] | undefined {
  switch (step) {
    case 'register':
      return undefined;
    case 'answer':
      return answer.text.trim() === '' ? ['answer', 'text'] : undefined;
    case 'proposeOrder':
    case 'dispatch':
      if (order.departmentId === null) return ['order', 'departmentId'];
      return order.task.trim() === '' ? ['order', 'task'] : undefined;
    case 'escalate':
      return reason.trim() === '' ? ['reason'] : undefined;
  }
}

/** Where in the form a field lies that the server names; undefined where it is not a field of this form. */
export function placeOf(named: string, step: FirstStep): (string | number)[] | undefined {
  const name = named.replace(/^body\./, '').replace(/^(facts|firstStep\.input)\./, '');
  if (named.includes('firstStep.') || !(name in emptyFacts)) return placeInStep(name, step);
  return ['facts', name];
}

function placeInStep(name: string, step: FirstStep): string[] | undefined {
  if (step === 'answer' && name === 'text') return ['answer', 'text'];
  if (step === 'escalate' && name === 'reason') return ['reason'];
  if ((step === 'proposeOrder' || step === 'dispatch') && name in emptyForm.order) return ['order', name];
  return name === 'arrivedAt' ? ['arrivedAt'] : undefined;
}
