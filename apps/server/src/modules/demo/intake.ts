import type { InputOf, ticketRoutes } from '@redress/contract';
import type { Queries } from '#platform/database/database.ts';
import type { Rules } from '../settings/public.ts';
import type { Dice } from './dice.ts';
import { additions, beginnings, type Matter, matters } from './matters.ts';

/** A demo customer as it is stored. */
export interface KnownCustomer {
  readonly id: string;
  readonly name: string;
  readonly class: 'ordinary' | 'important' | 'major' | 'leasedLine';
  readonly address: string;
  readonly area: 'town' | 'country';
  readonly branch_id: string;
  readonly phone: string;
  readonly line: string;
}

/** A form, filled in as an agent would. */
export type Form = InputOf<typeof ticketRoutes.register>['body'];

/** The customers of the demo, by number. */
export function knownCustomers(queries: Queries): Promise<KnownCustomer[]> {
  return queries.query<KnownCustomer>(
    `select c.id, c.name, c.class, c.address, c.area, c.branch_id,
       (select value from customer_contact k where k.customer_id = c.id limit 1) as phone,
       (select number from customer_line l where l.customer_id = c.id order by number desc limit 1) as line
     from customer c order by c.number`,
  );
}

/** A matter for a customer: what leased-line customers complain of is mostly their line. */
export function matterFor(customer: KnownCustomer, dice: Dice): Matter {
  const fitting = matters.filter(
    ({ business }) => business.startsWith('leasedLine') === (customer.class === 'leasedLine'),
  );
  return dice.pick(fitting);
}

/** The filled-in form of a customer's matter (A10). */
export function formOf(customer: KnownCustomer, matter: Matter, dice: Dice, rules: Rules): Form {
  const idOf = (tree: string, code: string | null) =>
    rules.entries.classifications.find((one) => one.tree === tree && one.code === code)?.id ?? null;
  const suggestion = matter.kind === 'suggestion';
  const complaint = matter.kind === 'complaint' || matter.kind === 'faultReport';
  return {
    kind: matter.kind,
    arrivedAt: null,
    firstStep: null,
    facts: {
      customerId: customer.id,
      customerClass: customer.class,
      complainantName: customer.name,
      contactPhone: customer.phone,
      lineNumber: customer.line,
      contactAddress: customer.address,
      channel: dice.pick(['phone', 'phone', 'phone', 'phone', 'chat', 'walkIn'] as const),
      replyChannel: 'phone',
      businessTypeId: suggestion ? null : idOf('businessType', matter.business),
      natureId: idOf('nature', matter.nature),
      suggestionSubjectId: suggestion ? idOf('suggestionSubject', matter.business) : null,
      content: complaint
        ? `${dice.pick(beginnings)}，${dice.pick(matter.details)}${dice.pick(additions)}。`
        : `${dice.pick(matter.details)}。`,
      demand: matter.demand,
      cause: '',
      handling: '',
      area: customer.area,
      provinceCode: '32',
      urgent: complaint && dice.roll(12) === 0,
      emotion: complaint ? dice.pick(['calm', 'calm', 'angry', 'anxious', 'loud'] as const) : 'calm',
      replyWantedByAt: null,
      callQueuedAt: null,
      callAnsweredAt: null,
      callGreetedAt: null,
      externalNumber: '',
    },
  };
}
