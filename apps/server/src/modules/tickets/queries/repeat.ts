import {
  type CustomerClass,
  findRepeat,
  type Moment,
  type RepeatLink,
  type TicketFacts,
  type TicketKind,
} from '@redress/domain';
import { type Queries, statement } from '#platform/database/database.ts';
import type { CaseRulesInForce } from '../rules.ts';

/** An earlier ticket about the same matter (B6). */
export interface FoundRepeat {
  readonly link: RepeatLink;
  /** It is still open although its order or its answer is past the limit: one for the manager hotline (C3). */
  readonly unresolvedPastLimit: boolean;
}

/** What is complained of, by whom. */
export type Matter = Pick<TicketFacts, 'customerId' | 'lineNumber' | 'businessTypeId' | 'natureId'> & {
  readonly kind: TicketKind;
};

/** An earlier ticket of the same customer or line, business type and nature, as it comes from the database. */
interface Candidate {
  readonly id: string;
  readonly number: string;
  readonly customerId: string | null;
  readonly lineNumber: string;
  readonly businessTypeId: string;
  readonly natureId: string;
  readonly registeredAt: number;
  readonly late: boolean;
}

/** What the database says of a matter: the moment, whether the customer is known, and what it may repeat. */
export interface MatterFound {
  readonly now: Moment;
  /** The class on the customer's record; null where no customer was named or nobody knows this one. */
  readonly customerClass: CustomerClass | null;
  readonly candidates: readonly Candidate[];
}

const columns = `t.id, t.number, t.customer_id as "customerId", t.line_number as "lineNumber",
  t.business_type_id as "businessTypeId", t.nature_id as "natureId", t.registered_at as "registeredAt",
  t.status not in ('closed', 'withdrawn') and exists (select from clock c where c.ticket_id = t.id
    and c.kind in ('order', 'replyToCustomer') and c.state = 'running' and c.due_at < now()) as late`;

const limits = `m.counted and t.registered_at > now() - make_interval(days => m.days)
  and t.kind in ('complaint', 'faultReport') and t.business_type_id = m.business and t.nature_id = m.nature
  order by t.registered_at desc limit 20`;

// For any number of matters at once, each by two look-ups of an index instead of one scan with an `or`.
const find = statement(
  'find_matters',
  `select now() as now, (select class from customer where id = m.customer) as "customerClass",
     (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'number', f.number, 'customerId', f."customerId",
        'lineNumber', f."lineNumber", 'businessTypeId', f."businessTypeId", 'natureId', f."natureId",
        'registeredAt', f."registeredAt", 'late', f.late)), '[]') from (
       (select ${columns} from ticket t where t.customer_id = m.customer and ${limits})
       union (select ${columns} from ticket t where t.line_number = m.line and t.line_number <> '' and ${limits})) f
     ) as candidates
   from rows from (jsonb_to_recordset($1::jsonb)
     as (customer uuid, line text, business uuid, nature uuid, counted boolean, days integer))
     with ordinality as m (customer, line, business, nature, counted, days, place)
   order by m.place`,
);

type FoundRow = Omit<MatterFound, 'candidates'> & {
  readonly candidates: readonly (Omit<Candidate, 'registeredAt'> & { readonly registeredAt: string })[];
};

/** Asks the database about several matters at once; answers in their order. */
export async function findMatters(
  queries: Queries,
  matters: readonly Matter[],
  repeatWithinDays: number,
): Promise<MatterFound[]> {
  const asked = matters.map((matter) => ({
    customer: matter.customerId,
    line: matter.lineNumber,
    business: matter.businessTypeId,
    nature: matter.natureId,
    counted: isCounted(matter),
    days: repeatWithinDays,
  }));
  const rows = await queries.query<FoundRow>(find, [JSON.stringify(asked)]);
  return rows.map(({ candidates, ...found }) => ({
    ...found,
    candidates: candidates.map((one) => ({ ...one, registeredAt: Date.parse(one.registeredAt) })),
  }));
}

/** The ticket a matter repeats, with the reasons, or null; asked while the agent types and again at registration. */
export function repeatAmong(
  { candidates, now }: MatterFound,
  matter: Matter,
  rules: CaseRulesInForce,
): FoundRepeat | null {
  const { businessTypeId, natureId } = matter;
  if (!isCounted(matter) || businessTypeId === null || natureId === null) return null;
  const days = rules.policy.repeatWithinDays;
  const code = (id: string) => rules.codeOf(id) ?? id;
  const found = findRepeat(
    {
      ticketId: '',
      customerId: matter.customerId,
      lineNumber: matter.lineNumber === '' ? null : matter.lineNumber,
      businessTypeCode: code(businessTypeId),
      natureCode: code(natureId),
      at: now,
    },
    candidates.map((row) => ({
      ticketId: row.id,
      customerId: row.customerId,
      lineNumber: row.lineNumber === '' ? null : row.lineNumber,
      businessTypeCode: code(row.businessTypeId),
      natureCode: code(row.natureId),
      at: row.registeredAt,
    })),
    { days },
  );
  const row = candidates.find((one) => one.id === found?.ofTicketId);
  if (found === null || row === undefined) return null;
  return {
    link: {
      ofTicketId: row.id,
      ofTicketNumber: row.number,
      reasons: found.reasons.map((reason) =>
        reason.code === 'withinDays' ? `withinDays:${reason.daysBetween}:${reason.withinDays}` : reason.code,
      ),
    },
    unresolvedPastLimit: row.late,
  };
}

/** Only complaints and fault reports about a named matter can be repetitions. */
function isCounted({ kind, businessTypeId, natureId, customerId, lineNumber }: Matter): boolean {
  const complains = kind === 'complaint' || kind === 'faultReport';
  return (
    complains && businessTypeId !== null && natureId !== null && (customerId !== null || lineNumber !== '')
  );
}
