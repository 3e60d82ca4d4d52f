import {
  type Client,
  type orderCommandInputs,
  orderCommandRoutes,
  type ReplyOf,
  type ticketCommandInputs,
  ticketCommandRoutes,
  ticketRoutes,
} from '@redress/contract';
import type { z } from 'zod';
import type { Database } from '#platform/database/database.ts';
import { rulesChanged } from '../modules/settings/public.ts';
import { testUnits } from './people.ts';

/** The ticket page as a client sees it. */
export type Page = ReplyOf<typeof ticketRoutes.page>;

/** The body of the registering route. */
export type Form = z.input<NonNullable<typeof ticketRoutes.register.body>>;

/** A complaint about broadband, complete for every rule. */
export async function complaintForm(database: Database, changes: Partial<Form['facts']> = {}): Promise<Form> {
  return {
    kind: 'complaint',
    arrivedAt: null,
    firstStep: null,
    facts: {
      customerId: null,
      customerClass: 'ordinary',
      complainantName: '王小明',
      contactPhone: '19900000001',
      lineNumber: '05170000001',
      contactAddress: '幸福路 1 号 2 单元 301 室',
      channel: 'phone',
      replyChannel: 'phone',
      businessTypeId: await entry(database, 'businessType'),
      natureId: await entry(database, 'nature'),
      suggestionSubjectId: null,
      content: '宽带每晚掉线，已经一周。',
      demand: '尽快修好并退还一周费用。',
      cause: '',
      handling: '',
      area: 'town',
      provinceCode: '32',
      urgent: false,
      emotion: 'angry',
      replyWantedByAt: null,
      callQueuedAt: null,
      callAnsweredAt: null,
      callGreetedAt: null,
      externalNumber: '',
      ...changes,
    },
  };
}

/** The same form from another line, so that it repeats no earlier matter. */
export function anotherLine(form: Form): Form {
  lines += 1;
  return { ...form, facts: { ...form.facts, lineNumber: `0517${String(lines).padStart(8, '0')}` } };
}

let lines = 0;

/** The first entry of a classification tree. */
export async function entry(database: Database, tree: string): Promise<string> {
  const { id } = await database.one<{ id: string }>(
    'select id from classification where tree = $1 and retired_at is null order by sort, code limit 1',
    [tree],
  );
  return id;
}

/** Registers and answers the id; throws on a refusal. */
export async function registered(client: Client, form: Form): Promise<string> {
  return value(await client.call(ticketRoutes.register, { body: form })).id;
}

/** Gives a ticket command and answers the page; throws on a refusal. */
export async function give<Name extends keyof typeof ticketCommandInputs>(
  client: Client,
  id: string,
  name: Name,
  input: z.input<(typeof ticketCommandInputs)[Name]>,
): Promise<Page> {
  return value(await attempt(client, id, name, input));
}

/** Gives a ticket command and answers whatever comes of it. */
export function attempt<Name extends keyof typeof ticketCommandInputs>(
  client: Client,
  id: string,
  name: Name,
  input: z.input<(typeof ticketCommandInputs)[Name]>,
  seen?: number,
) {
  const body = seen === undefined ? { input } : { input, seen };
  return client.call(ticketCommandRoutes[name], { params: { id }, body } as never);
}

/** Gives an order command and answers the page; throws on a refusal. */
export async function order<Name extends keyof typeof orderCommandInputs>(
  client: Client,
  id: string,
  orderId: string,
  name: Name,
  input: z.input<(typeof orderCommandInputs)[Name]>,
): Promise<Page> {
  return value(await attemptOrder(client, id, orderId, name, input));
}

/** Gives an order command and answers whatever comes of it. */
export function attemptOrder<Name extends keyof typeof orderCommandInputs>(
  client: Client,
  id: string,
  orderId: string,
  name: Name,
  input: z.input<(typeof orderCommandInputs)[Name]>,
) {
  return client.call(orderCommandRoutes[name], { params: { id, orderId }, body: { input } } as never);
}

/** The page of a ticket; throws on a refusal. */
export async function page(client: Client, id: string): Promise<Page> {
  return value(await client.call(ticketRoutes.page, { params: { id } }));
}

/** The last order of a page that has this kind. */
export function lastOrder(shown: Page, kind: Page['orders'][number]['kind'] = 'dispatch') {
  const found = shown.orders.filter((one) => one.kind === kind).at(-1);
  if (found === undefined) throw new Error(`no ${kind} on the page`);
  return found;
}

/** An evidence file of this person's own, already uploaded. */
export async function evidence(database: Database, employeeNumber: string): Promise<string> {
  const { id } = await database.one<{ id: string }>(
    `insert into stored_file (id, name, media_type, size, sha256, created_at, created_by, subject_type, subject_id)
     select gen_random_uuid(), '现场照片.png', 'image/png', 3, decode(repeat('00', 32), 'hex'), now(), id, 'upload', ''
     from app_user where employee_number = $1 returning id`,
    [employeeNumber],
  );
  return id;
}

/** Lets customers be called at any hour, so that a test does not depend on when it runs. */
export async function openContactHours(database: Database): Promise<void> {
  await database.run(
    `insert into calendar_version (calendar_id, version, definition, effective_from, created_at)
     select c.id, 99, '{"zone":"Asia/Shanghai","always":true,"hours":{},"holidays":{},"makeUp":{},"special":{}}',
       now(), now() from calendar c where c.code = 'contactHours'`,
  );
  rulesChanged(database);
}

/** What a department is asked to do. */
export const networkTask = {
  departmentId: testUnits.network,
  task: '检查用户线路并修复，24 小时内回单。',
  limit: { amount: 24, unit: 'hours', calendar: 'always' },
  urgent: false,
} as const;

/** The value of an outcome; throws with the refusal where there is none. */
export function value<Value>(
  outcome:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly failure: { readonly code: string; readonly message: string } },
): Value {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}
