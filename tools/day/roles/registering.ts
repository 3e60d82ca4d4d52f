import { customerRoutes, ticketRoutes } from '@redress/contract';
import type { Complaint } from '../complaints/complaint.ts';
import { type Day, departmentFor, entryId } from '../day.ts';
import { chance, type Dice, diceFor, weighted } from '../dice.ts';
import type { Contact } from '../switchboard.ts';
import type { Worker } from '../worker.ts';

type Form = Parameters<Worker['register']>[0];

/** Registers what somebody said: looks the caller up, types the form, and takes the first step where it is clear (C1). */
export async function registerContact(worker: Worker, day: Day, { complaint, at }: Contact): Promise<void> {
  const dice = diceFor(day.seed, complaint.serial, 'registering');
  const known = await worker.ask(customerRoutes.lookUpCustomers, { query: { number: complaint.phone } });
  const caller = known?.items[0];
  const customer = { customerId: caller?.id ?? null, customerClass: caller?.class ?? ('ordinary' as const) };
  const form = formOf(day, complaint, customer, at);
  const { businessTypeId, natureId } = form.facts;
  await worker.ask(ticketRoutes.related, {
    query: {
      kind: complaint.kind,
      number: complaint.lineNumber,
      ...(businessTypeId && { businessTypeId }),
      ...(natureId && { natureId }),
    },
  });
  // Key customers are the senior's at once: whoever takes the call only registers (C4).
  const firstStep =
    customer.customerClass === 'ordinary' ? firstStepOf(day, complaint, natureId, dice) : null;
  // Where the routing knows better, for example of a repeated complaint past its limit (C3), the step is not taken.
  await worker.register({ ...form, firstStep });
}

function formOf(
  day: Day,
  complaint: Complaint,
  customer: Pick<Form['facts'], 'customerId' | 'customerClass'>,
  at: number,
): Form {
  const written = ['email', 'letter', 'fax', 'transfer', 'recording'].includes(complaint.channel);
  return {
    kind: complaint.kind,
    arrivedAt: written ? new Date(at).toISOString() : null,
    firstStep: null,
    facts: {
      ...customer,
      complainantName: complaint.name,
      contactPhone: complaint.phone,
      lineNumber: complaint.lineNumber,
      contactAddress: complaint.address,
      channel: complaint.channel,
      replyChannel: 'phone',
      businessTypeId: entryId(day, 'businessType', complaint.businessType),
      natureId: entryId(day, 'nature', complaint.nature),
      suggestionSubjectId: entryId(day, 'suggestionSubject', complaint.subject),
      content: complaint.content,
      demand: complaint.demand,
      cause: '',
      handling: '',
      area: complaint.area,
      provinceCode: complaint.provinceCode,
      urgent: complaint.urgent,
      emotion: complaint.emotion,
      replyWantedByAt: null,
      callQueuedAt: null,
      callAnsweredAt: null,
      callGreetedAt: null,
      externalNumber: complaint.serial,
    },
  };
}

function firstStepOf(day: Day, complaint: Complaint, natureId: string | null, dice: Dice): Form['firstStep'] {
  switch (complaint.kind) {
    case 'suggestion':
      return null;
    case 'inquiry':
    case 'serviceRequest':
    case 'praise':
      return chance(dice, 75)
        ? { command: 'answer', input: { text: '已当场答复客户。', channel: 'phone', close: true } }
        : null;
    case 'complaint':
    case 'faultReport':
      switch (weighted(dice, { answer: 16, propose: 38, escalate: 20, later: 26 })) {
        case 'answer':
          return { command: 'answer', input: { text: '已向客户解释并当场处理。', channel: 'phone' } };
        case 'propose':
          return { command: 'proposeOrder', input: proposal(day, natureId, dice) };
        case 'escalate':
          return { command: 'escalate', input: { reason: '超出一线处理范围' } };
        case 'later':
          return null;
      }
  }
}

/** What an order asks of the department such a matter belongs to; the limit is left to the rules, or short. */
export function proposal(day: Day, natureId: string | null, dice: Dice) {
  const short = { amount: dice.pick([4, 8, 12, 24]), unit: 'hours', calendar: 'always' } as const;
  return {
    departmentId: departmentFor(day, natureId, dice),
    task: dice.pick([
      '核查客户反映的情况并处理，回复原因和结果。',
      '上门排查并修复，与客户确认。',
      '核对账务，多收的予以退还。',
    ]),
    limit: chance(dice, 45) ? short : null,
    urgent: chance(dice, 8),
  };
}
