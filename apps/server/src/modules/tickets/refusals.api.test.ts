import {
  type Client,
  orderCommandInputs,
  orderCommandRoutes,
  ticketCommandInputs,
  ticketCommandRoutes,
} from '@redress/contract';
import type {
  OrderCommandName,
  OrderCommands,
  RoleCode,
  TicketCommandName,
  TicketCommands,
} from '@redress/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roomy } from '#testing/crowd.ts';
import {
  anotherLine,
  complaintForm,
  type Form,
  give,
  lastOrder,
  networkTask,
  order,
  page,
  registered,
} from '#testing/loop.ts';
import { startTestServer, type TestServer } from '#testing/server.ts';

let server: TestServer;
let form: Form;
let junior: Client;
let senior: Client;
let inspector: Client;
let english: Client;
const nobody = crypto.randomUUID();

beforeAll(async () => {
  server = await startTestServer(roomy);
  form = await complaintForm(server.database);
  junior = await server.signIn('juniorAgent');
  senior = await server.signIn('seniorAgent');
  inspector = await server.signIn('inspector');
  await server.database.run("update app_user set locale = 'en' where employee_number = 'statistician'");
  english = await server.signIn('statistician', 'en');
});
afterAll(() => server.stop());

const said = { text: '说明' };
const reason = { reason: '理由' };
const result = { score: 5, reasons: [], opinion: '' };
const limit = { amount: 48, unit: 'hours', calendar: 'always' } as const;

/** A body that is complete for each ticket command, and somebody whose right it is. */
const ticketCommands: { [Name in TicketCommandName]: readonly [TicketCommands[Name], RoleCode] } = {
  editFacts: [{ facts: { demand: '退费' } }, 'seniorAgent'],
  claim: [{}, 'seniorAgent'],
  release: [{}, 'seniorAgent'],
  assign: [{ userId: nobody, ...reason }, 'teamLeader'],
  transferOwnership: [{ userId: nobody, ...reason }, 'teamLeader'],
  note: [said, 'seniorAgent'],
  answer: [{ ...said, channel: 'phone' }, 'seniorAgent'],
  close: [{}, 'seniorAgent'],
  escalate: [reason, 'seniorAgent'],
  escalateToManager: [{ ...reason, ground: 'replyRefused' }, 'seniorAgent'],
  returnToSenior: [reason, 'managerHotline'],
  reportEmergency: [said, 'seniorAgent'],
  proposeOrder: [networkTask, 'juniorAgent'],
  dispatch: [networkTask, 'seniorAgent'],
  judge: [
    {
      result: 'notUpheld',
      ground: '属实说明',
      responsibleDepartmentId: null,
      causeId: null,
      causeAnalysis: '',
    },
    'seniorAgent',
  ],
  supplement: [{ ...said, channel: 'phone', answer: '' }, 'seniorAgent'],
  withdraw: [reason, 'seniorAgent'],
  reopen: [{ ground: '未解决' }, 'seniorAgent'],
  awaitCustomer: [reason, 'seniorAgent'],
  customerReturned: [said, 'seniorAgent'],
  proposeHandling: [said, 'seniorAgent'],
  approveHandling: [{ ground: '' }, 'managerHotline'],
  rejectHandling: [{ ground: '再议' }, 'managerHotline'],
  compensate: [{ amountFen: 100, ground: '安抚' }, 'managerHotline'],
  conclude: [{ answer: '答复', ground: '依据', channel: 'phone' }, 'managerHotline'],
  redispatch: [{ ...networkTask, ground: '未解决' }, 'managerHotline'],
  giveOpinion: [said, 'teamLeader'],
  submitSuggestion: [{ ...said, unitIds: [networkTask.departmentId] }, 'dataManager'],
  recordFeedback: [{ ...said, adopted: 'yes' }, 'dataManager'],
  claimSurvey: [{}, 'surveyor'],
  recordAttempt: [{ outcome: 'noAnswer', agreedAt: null, note: '' }, 'surveyor'],
  surveySatisfied: [result, 'surveyor'],
  surveyNotSatisfied: [{ ...result, remedy: 'apology', task: '', orderId: null }, 'surveyor'],
  closeUnreached: [{}, 'surveyor'],
};

const orderCommands: { [Name in OrderCommandName]: readonly [OrderCommands[Name], RoleCode] } = {
  approve: [{ note: '' }, 'seniorAgent'],
  reject: [reason, 'seniorAgent'],
  accept: [{}, 'departmentHandler'],
  decline: [reason, 'departmentHandler'],
  forward: [{ userId: nobody, note: '' }, 'departmentHead'],
  requestExtension: [{ ...reason, wantedLimit: limit }, 'departmentHandler'],
  requestInformation: [reason, 'departmentHandler'],
  grantExtension: [{ limit, note: '' }, 'seniorAgent'],
  refuseExtension: [reason, 'seniorAgent'],
  giveInformation: [said, 'seniorAgent'],
  urge: [said, 'seniorAgent'],
  amend: [{ task: '新任务', limit: null, ...reason }, 'seniorAgent'],
  proposeAmendment: [{ task: '新任务', limit: null, ...reason }, 'seniorAgent'],
  withdrawOrder: [reason, 'seniorAgent'],
  proposeWithdrawal: [reason, 'seniorAgent'],
  acknowledge: [{}, 'departmentHandler'],
  reply: [{ cause: '因', measures: '措施', result: '结果', evidence: [nobody] }, 'departmentHandler'],
  acknowledgeWarning: [{ warningId: nobody }, 'departmentHead'],
  revokeWarning: [{ warningId: nobody, ground: '有误' }, 'centreDirector'],
};

const names = Object.keys(ticketCommands) as TicketCommandName[];
const orderNames = Object.keys(orderCommands) as OrderCommandName[];
const open = () => registered(junior, anotherLine(form));

async function closed(): Promise<string> {
  const id = await registered(junior, { ...anotherLine(form), kind: 'inquiry' });
  await give(junior, id, 'answer', { text: '已解释', channel: 'phone', close: true });
  return id;
}

/** A withdrawn case whose order the department once had: everything about it is over. */
async function withdrawn(): Promise<{ id: string; orderId: string }> {
  const firstStep = { command: 'dispatch', input: networkTask } as const;
  const id = await registered(senior, { ...anotherLine(form), firstStep });
  const orderId = lastOrder(await page(senior, id)).id;
  await give(senior, id, 'withdraw', { reason: '客户撤诉' });
  return { id, orderId };
}

function giveTicket(client: Client, id: string, name: TicketCommandName, input: unknown) {
  return client.call(ticketCommandRoutes[name], { params: { id }, body: { input } } as never);
}

function giveOrder(client: Client, id: string, orderId: string, name: OrderCommandName, input: unknown) {
  return client.call(orderCommandRoutes[name], { params: { id, orderId }, body: { input } } as never);
}

const zh = '您没有进行此操作的权限。';
const en = 'You do not have the right to do this.';
// What is asked before the rules: an id in the body that points at nothing.
const refersToNobody = new Set<string>(['assign', 'transferOwnership', 'forward']);

describe('who holds no right is told so in the own language, and nothing happens', () => {
  it.each(names)('%s', async (name) => {
    const id = await open();
    const [input] = ticketCommands[name];
    const fitting = refersToNobody.has(name)
      ? { ...input, userId: (await page(junior, id)).ticket.ownerId }
      : input;
    expect(await giveTicket(inspector, id, name, fitting)).toMatchObject({
      status: 403,
      failure: { code: 'rightMissing', message: zh },
    });
    expect(await giveTicket(english, id, name, fitting)).toMatchObject({
      status: 403,
      failure: { code: 'rightMissing', message: en },
    });
    expect((await page(junior, id)).ticket.version).toBe(1);
  });

  it.each(orderNames)('%s of an order', async (name) => {
    const id = await registered(junior, anotherLine(form));
    const { id: orderId } = lastOrder(await give(junior, id, 'proposeOrder', networkTask));
    const [input] = orderCommands[name];
    const { ticket } = await page(junior, id);
    const fitting = refersToNobody.has(name) ? { ...input, userId: ticket.ownerId } : input;
    expect(await giveOrder(inspector, id, orderId, name, fitting)).toMatchObject({
      status: 403,
      failure: { code: 'rightMissing' },
    });
    expect((await page(junior, id)).ticket.version).toBe(ticket.version);
  });
});

describe('in a status that does not allow it', () => {
  // A closed case takes only what the table of transitions says: reopening, and the report of an emergency.
  it.each(names.filter((name) => name !== 'reopen' && name !== 'reportEmergency'))('%s', async (name) => {
    const id = await closed();
    const [input, role] = ticketCommands[name];
    const outcome = await giveTicket(await server.signIn(role), id, name, input);
    expect(outcome.ok).toBe(false);
    if (outcome.ok) return;
    const expected = refersToNobody.has(name)
      ? [422, 'userUnknown']
      : role === 'dataManager'
        ? [403, 'outOfScope']
        : name === 'judge' || ticketForComplaintsOnly.has(name)
          ? [409, 'notAllowedForKind', 'notAllowedInStatus']
          : [409, 'notAllowedInStatus'];
    expect(outcome.status).toBe(expected[0]);
    expect(expected).toContain(outcome.failure.code);
    expect((await page(junior, id)).ticket.status).toBe('closed');
  });

  const ticketForComplaintsOnly = new Set<string>(['compensate', 'escalateToManager']);

  it('reopen of what is open, and the report of an emergency that never was', async () => {
    const id = await open();
    expect(await giveTicket(senior, id, 'reopen', { ground: '未解决' })).toMatchObject({
      status: 409,
      failure: { code: 'notAllowedInStatus' },
    });
    expect(await giveTicket(senior, id, 'reportEmergency', said)).toMatchObject({
      status: 409,
      failure: { code: 'nothingToReport' },
    });
  });

  it.each(orderNames.filter((name) => !name.endsWith('Warning')))('%s of an order', async (name) => {
    const { id, orderId } = await withdrawn();
    const [input, role] = orderCommands[name];
    const outcome = await giveOrder(await server.signIn(role), id, orderId, name, input);
    const [status, code] = refersToNobody.has(name)
      ? [422, 'userUnknown']
      : name === 'acknowledge'
        ? [409, 'notAllowedForKind']
        : [409, 'notAllowedInStatus'];
    expect(outcome).toMatchObject({ ok: false, status, failure: { code } });
  });

  it.each(orderNames.filter((name) => name.endsWith('Warning')))('%s that was never issued', async (name) => {
    const { id, orderId } = await withdrawn();
    const [input, role] = orderCommands[name];
    expect(await giveOrder(await server.signIn(role), id, orderId, name, input)).toMatchObject({
      status: 404,
      failure: { code: 'warningNotFound' },
    });
  });
});

describe('with an empty body, every field that is needed is named', () => {
  const needing = names.filter((name) => !ticketCommandInputs[name].safeParse({}).success);
  it.each(needing)('%s', async (name) => {
    const outcome = await giveTicket(junior, await open(), name, {});
    expect(outcome).toMatchObject({ ok: false, status: 422, failure: { code: 'invalidInput' } });
    const fields = outcome.ok ? {} : (outcome.failure.fields ?? {});
    expect(Object.keys(fields).length).toBeGreaterThan(0);
    expect(Object.keys(fields).every((field) => field.startsWith('input.'))).toBe(true);
    expect(Object.values(fields).join()).toMatch(/[\u4e00-\u9fff]/);
  });

  const orderNeeding = orderNames.filter((name) => !orderCommandInputs[name].safeParse({}).success);
  it.each(orderNeeding)('%s of an order', async (name) => {
    const id = await open();
    const { id: orderId } = lastOrder(await give(junior, id, 'proposeOrder', networkTask));
    const outcome = await giveOrder(english, id, orderId, name, {});
    expect(outcome).toMatchObject({ ok: false, status: 422, failure: { code: 'invalidInput' } });
    const fields = outcome.ok ? {} : (outcome.failure.fields ?? {});
    expect(Object.values(fields).join()).not.toMatch(/[\u4e00-\u9fff]/);
    expect(Object.keys(fields).length).toBeGreaterThan(0);
  });
});

it('an order of another ticket is not found under this one', async () => {
  const [one, other] = [await withdrawn(), await withdrawn()];
  expect(await giveOrder(senior, one.id, other.orderId, 'urge', said)).toMatchObject({
    status: 404,
    failure: { code: 'orderNotFound' },
  });
  await expect(order(senior, one.id, nobody, 'urge', said)).rejects.toThrow('orderNotFound');
});
