import { type Client, customerRoutes } from '@redress/contract';
import {
  anotherLine,
  complaintForm,
  entry,
  evidence,
  give,
  lastOrder,
  networkTask,
  openContactHours,
  order,
  page,
  registered,
  value,
} from '../apps/server/src/testing/loop.ts';
import type { TestServer } from '../apps/server/src/testing/server.ts';

/** A centre with a case in every state that has a face of its own. */
export interface BusyCentre {
  readonly handedUp: string;
  /** Its order was amended and urged. */
  readonly amended: string;
  readonly answered: string;
  readonly closed: string;
  readonly warned: string;
  readonly warning: string;
  readonly revoked: string;
  readonly revokedWarning: string;
  readonly suggestion: string;
  readonly customer: string;
}

/** Fills the centre of a test server, and gives the team leader more notifications than the bell counts. */
export async function fillCentre(server: TestServer): Promise<BusyCentre> {
  const { database } = server;
  await openContactHours(database);
  const form = await complaintForm(database);
  const [junior, senior, handler, surveyor, director] = await Promise.all([
    server.signIn('juniorAgent'),
    server.signIn('seniorAgent'),
    server.signIn('departmentHandler'),
    server.signIn('surveyor'),
    server.signIn('centreDirector'),
  ]);
  const answer = { text: '已换纤并致歉。', channel: 'phone' } as const;
  const byPhone = () => registered(senior, { ...anotherLine(form), firstStep: null });
  const dispatched = () => {
    const firstStep = { command: 'dispatch', input: networkTask } as const;
    return registered(senior, { ...anotherLine(form), firstStep });
  };
  const warnedTwice = async () => {
    const id = await dispatched();
    const orderId = lastOrder(await page(senior, id)).id;
    await order(handler, id, orderId, 'accept', {});
    const file = await evidence(database, 'departmentHandler');
    const reply = { cause: '光衰', measures: '换纤', result: '恢复', evidence: [file] };
    await order(handler, id, orderId, 'reply', reply);
    await give(senior, id, 'answer', answer);
    const unhappy = { score: 2, reasons: ['没有解决'], opinion: '又掉线了' };
    const again = { ...unhappy, remedy: 'redispatch' as const, task: '再次上门', orderId };
    const second = lastOrder(await give(surveyor, id, 'surveyNotSatisfied', again), 'redispatch');
    const { warnings } = await order(senior, id, second.id, 'approve', { note: '' });
    return { id, orderId: second.id, warningId: warnings[0]?.id ?? '' };
  };
  const handedUp = await registered(junior, {
    ...anotherLine(form),
    firstStep: { command: 'escalate', input: { reason: '请高级坐席处理' } },
  });
  await registered(junior, {
    ...anotherLine(form),
    firstStep: { command: 'proposeOrder', input: networkTask },
  });
  const amended = await dispatched();
  const sent = lastOrder(await page(senior, amended)).id;
  await order(senior, amended, sent, 'urge', { text: '客户又来电话' });
  const limit = { amount: 12, unit: 'hours', calendar: 'always' } as const;
  await order(senior, amended, sent, 'amend', { task: null, limit, reason: '客户要求今日修复' });
  const answered = await byPhone();
  await give(senior, answered, 'answer', answer);
  const closed = await byPhone();
  await give(senior, closed, 'answer', answer);
  await give(surveyor, closed, 'surveySatisfied', { score: 5, reasons: [], opinion: '' });
  const warned = await warnedTwice();
  const revoked = await warnedTwice();
  const revocation = { warningId: revoked.warningId, ground: '责任在外线施工' };
  await order(director, revoked.id, revoked.orderId, 'revokeWarning', revocation);
  const subject = await entry(database, 'suggestionSubject');
  const { facts } = anotherLine(form);
  const suggestion = await registered(junior, {
    ...form,
    kind: 'suggestion',
    facts: { ...facts, businessTypeId: null, natureId: null, suggestionSubjectId: subject },
  });
  await give(senior, handedUp, 'escalateToManager', {
    reason: '客户要求经理答复',
    ground: 'beyondAuthority',
  });
  const customer = await customerOf(junior);
  await letADayPass(server, amended);
  await database.run(
    `insert into notification (user_id, kind, ticket_id, data, at)
     select u.id, n.kind, n.ticket_id, n.data, now() from app_user u,
       (select kind, ticket_id, data from notification limit 1) n, generate_series(1, 120)
     where u.employee_number = 'teamLeader'`,
  );
  return {
    handedUp,
    amended,
    answered,
    closed,
    warned: warned.id,
    warning: warned.warningId,
    revoked: revoked.id,
    revokedWarning: revoked.warningId,
    suggestion,
    customer,
  };
}

async function customerOf(client: Client): Promise<string> {
  const body = {
    name: '周小梅',
    class: 'ordinary' as const,
    identityNumber: '',
    address: '',
    area: 'town' as const,
    provinceCode: '32',
    regionCode: '320106',
    branchId: null,
    preferredChannel: 'phone' as const,
    note: '',
    contacts: [],
    lines: [],
    anotherOne: false,
  };
  return value(await client.call(customerRoutes.createCustomer, { body })).id;
}

/** What waiting for 24 hours does: the case is on the duty supervisor's list. */
async function letADayPass({ database }: TestServer, ticketId: string): Promise<void> {
  await database.run(
    `update clock set due_at = now() - interval '2 seconds', next_fire_at = now() - interval '2 seconds', warned = true
     where kind = 'first24h' and ticket_id = $1`,
    [ticketId],
  );
}
