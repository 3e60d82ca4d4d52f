import { randomUUID } from 'node:crypto';
import { diceOf } from '../../apps/server/src/modules/demo/dice.ts';
import { formOf, type KnownCustomer, matterFor } from '../../apps/server/src/modules/demo/intake.ts';
import { rulesInForce } from '../../apps/server/src/modules/settings/public.ts';
import type { Database } from '../../apps/server/src/platform/database/database.ts';
import type { Request } from '../load/client.ts';
import { type SignedIn, signInAll } from '../load/people.ts';

/** What the tour looks at: the busiest of everything, for that is where history weighs. */
interface Sights {
  readonly ticket: string;
  readonly clock: string;
  readonly customer: string;
  readonly phone: string;
  readonly name: string;
  readonly number: string;
  readonly nature: string;
  readonly businessType: string;
  readonly department: string;
  readonly owner: string;
  readonly warning: string;
  readonly order: string;
}

/** The requests that between them ask every question of the product. */
export async function tourOf(database: Database): Promise<Request[]> {
  const sights = await sightsOf(database);
  const who = async (role: string, unit?: string): Promise<SignedIn> => {
    const people = await signInAll(database, role);
    const person = people.find(({ unitId }) => unit === undefined || unitId === unit) ?? people[0];
    if (person === undefined) throw new Error(`nobody is ${role}`);
    return person;
  };
  const junior = await who('juniorAgent');
  const senior = await who('seniorAgent');
  const surveyor = await who('surveyor');
  const leader = await who('teamLeader');
  const manager = await who('managerHotline');
  const dataManager = await who('dataManager');
  const head = await who('serviceHead');
  const director = await who('centreDirector');
  const admin = await who('administrator');
  const handler = await who('departmentHandler', sights.department);
  const departmentHead = await who('departmentHead', sights.department);
  const all = [junior, senior, surveyor, leader, manager, dataManager, head, handler, departmentHead];
  const desks = [
    ['agent', junior],
    ['senior', senior],
    ['surveyor', surveyor],
    ['teamLeader', leader],
    ['manager', manager],
    ['dataManager', dataManager],
    ['serviceHead', head],
    ['department', handler],
    ['department', departmentHead],
  ] as const;
  const { ticket, clock, customer, phone, name, nature, businessType, department, owner, warning, order } =
    sights;
  const month = `from=${new Date(Date.now() - 30 * 86_400_000).toISOString()}&to=${new Date().toISOString()}`;
  const lists = [
    '',
    'sort=oldest',
    'status=open',
    'status=open&status=dispatched&sort=oldest',
    'status=closed',
    'kind=complaint',
    'kind=suggestion&sort=oldest',
    'channel=walkIn',
    'customerClass=leasedLine',
    `natureId=${nature}`,
    `businessTypeId=${businessType}`,
    `departmentId=${department}`,
    `ownerId=${owner}`,
    `handlerId=${owner}`,
    `customerId=${customer}`,
    'urgent=true',
    'repeat=true',
    'kind=complaint&urgent=true&status=dispatched',
    month,
    `${month}&kind=complaint&sort=oldest`,
    `text=${sights.number}`,
    `text=${sights.number.slice(0, 10)}`,
    `text=${phone}`,
    `text=${encodeURIComponent(name)}`,
    `text=${encodeURIComponent('掉线')}`,
    `text=${encodeURIComponent('没有的词')}`,
  ];
  const orderLists = ['live', 'dueSoon', 'overdue', 'replied', 'all'].map((state) => `state=${state}`);
  const get = ({ cookie }: SignedIn, path: string): Request => ({ method: 'GET', path, cookie });
  const post = ({ cookie }: SignedIn, path: string, body: unknown): Request => ({
    method: 'POST',
    path,
    cookie,
    body: JSON.stringify(body),
    key: randomUUID(),
  });
  const command = (person: SignedIn, name: string, input: unknown) =>
    post(person, `/api/tickets/${ticket}/commands/${name}`, { input });
  return [
    ...all.map((person) => get(person, '/api/desks')),
    ...all.map((person) => get(person, '/api/session')),
    ...all.map((person) => get(person, '/api/notifications')),
    get(senior, '/api/notifications/unread'),
    ...desks.flatMap(([desk, person]) => [
      get(person, `/api/desks/${desk}?limit=50`),
      get(person, `/api/desks/${desk}?limit=50&mine=true`),
      get(person, `/api/desks/${desk}?limit=50&reason=handle`),
    ]),
    ...lists.map((query) => get(senior, `/api/tickets?limit=50&${query}`)),
    ...[junior, handler, departmentHead, director].flatMap((person) =>
      ['', 'status=open', 'sort=oldest'].map((query) => get(person, `/api/tickets?limit=50&${query}`)),
    ),
    get(leader, `/api/tickets/export.csv?${month}`),
    ...[senior, surveyor, handler].flatMap((person) =>
      [...orderLists, month].map((query) => get(person, `/api/orders?limit=50&${query}`)),
    ),
    get(senior, `/api/orders?limit=50&departmentId=${department}`),
    get(senior, `/api/orders?limit=50&status=issued`),
    get(senior, `/api/tickets/${ticket}`),
    get(senior, `/api/tickets/${ticket}/events?limit=200`),
    get(handler, `/api/tickets/${ticket}/events?limit=200`),
    get(senior, `/api/tickets/${ticket}/clocks/${clock}/explanation`),
    get(
      junior,
      `/api/related-tickets?kind=complaint&customerId=${customer}&number=${phone}&natureId=${nature}&businessTypeId=${businessType}`,
    ),
    get(senior, '/api/warnings'),
    get(handler, '/api/warnings'),
    get(senior, `/api/warnings/${warning}`),
    get(senior, '/api/assessments'),
    get(director, `/api/figures/departments?${month}`),
    get(departmentHead, `/api/figures/departments?${month}`),
    get(senior, '/api/customers'),
    get(senior, `/api/customers?text=${encodeURIComponent(name.slice(0, 2))}`),
    get(junior, `/api/customers/lookup?number=${phone}`),
    get(junior, `/api/customers/lookup?number=${phone.slice(0, 6)}`),
    get(junior, `/api/customers/known?number=${phone}`),
    get(senior, `/api/customers/${customer}`),
    get(senior, `/api/customers/${customer}/tickets`),
    get(junior, '/api/drafts'),
    get(junior, '/api/drafts/register/new'),
    get(junior, '/api/saved-views?screen=tickets'),
    get(junior, '/api/reference'),
    get(admin, '/api/audit'),
    get(admin, '/api/audit/actions'),
    get(admin, `/api/audit?subjectType=ticket&subjectId=${ticket}`),
    get(admin, '/api/audit?action=ticket.register'),
    get(admin, `/api/audit?actorId=${owner}`),
    get(admin, `/api/audit?${month}`),
    get(admin, '/api/admin/users'),
    get(admin, `/api/admin/users/${owner}`),
    ...[
      'roles',
      'units',
      'classifications',
      'calendars',
      'customer-classes',
      'policy',
      'policy/versions',
      'holidays',
    ].map((what) => get(admin, `/api/admin/${what}`)),
    get(admin, '/api/imports'),
    get(admin, '/api/import-mappings'),
    post(junior, '/api/tickets', await someForm(database)),
    ...desks.map(([desk, person]) => post(person, `/api/desks/${desk}/next`, {})),
    command(senior, 'note', { text: '已联系用户' }),
    command(senior, 'supplement', { text: '用户再次来电', channel: 'phone', answer: '已告知' }),
    post(senior, '/api/orders/urge', { orderIds: [order], text: '请尽快' }),
    post(senior, `/api/tickets/${ticket}/orders/${order}/commands/urge`, { input: { text: '请尽快' } }),
    post(senior, `/api/tickets/${ticket}/unmask`, { field: 'contactPhone', reason: '核实' }),
    post(senior, `/api/customers/${customer}/unmask`, { field: 'address', reason: '核实' }),
    post(senior, `/api/tickets/${ticket}/presence`, {}),
    post(senior, '/api/notifications/read', { upTo: 1 }),
  ];
}

async function sightsOf(database: Database): Promise<Sights> {
  return database.one<Sights>(
    `select t.id as ticket, t.number, t.owner_id as owner, c.id as clock, o.id as "order", o.department_id as department,
       k.customer_id as customer, k.phone, k.name, k.nature, k.business as "businessType",
       (select id from written_warning order by issued_at desc limit 1) as warning
     from work_order o join ticket t on t.id = o.ticket_id
     join lateral (select id from clock where ticket_id = t.id limit 1) c on true,
     (select customer_id, min(contact_phone) as phone, min(complainant_name) as name, (array_agg(nature_id))[1] as nature,
        (array_agg(business_type_id))[1] as business
      from ticket where customer_id is not null and kind = 'complaint' and nature_id is not null
      group by customer_id order by count(*) desc limit 1) k
     where o.status = 'accepted' and o.kind = 'dispatch' and t.status = 'dispatched'
     order by o.issued_at desc limit 1`,
  );
}

async function someForm(database: Database): Promise<unknown> {
  const dice = diceOf(3);
  const customer = await database.one<KnownCustomer>(
    `select c.id, c.name, c.class, c.address, c.area, c.branch_id, k.value as phone, l.number as line
     from customer c join customer_contact k on k.customer_id = c.id join customer_line l on l.customer_id = c.id
     where c.class = 'ordinary' limit 1`,
  );
  return formOf(customer, matterFor(customer, dice), dice, await rulesInForce(database));
}
