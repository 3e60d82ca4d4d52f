import { findRepeat, type Moment, type RepeatLink, type TicketFacts, type TicketKind } from '@redress/domain';
import { type Queries, statement } from '#platform/database/database.ts';
import type { CaseRulesInForce } from '../rules.ts';

/** An earlier ticket about the same matter (B6). */
export interface FoundRepeat {
  readonly link: RepeatLink;
  /** It is still open although its order or its answer is past the limit: one for the manager hotline (C3). */
  readonly unresolvedPastLimit: boolean;
}

type Matter = Pick<TicketFacts, 'customerId' | 'lineNumber' | 'businessTypeId' | 'natureId'> & {
  readonly kind: TicketKind;
};

interface Row {
  readonly id: string;
  readonly number: string;
  readonly customerId: string | null;
  readonly lineNumber: string;
  readonly businessTypeId: string;
  readonly natureId: string;
  readonly registeredAt: number;
  readonly late: boolean;
}

const columns = `t.id, t.number, t.customer_id as "customerId", t.line_number as "lineNumber",
  t.business_type_id as "businessTypeId", t.nature_id as "natureId", t.registered_at as "registeredAt",
  t.status not in ('closed', 'withdrawn') and exists (select from clock c where c.ticket_id = t.id
    and c.kind in ('order', 'replyToCustomer') and c.state = 'running' and c.due_at < now()) as late`;

const limits = `t.registered_at > now() - make_interval(days => $2::int) and t.kind in ('complaint', 'faultReport')
  and t.business_type_id = $3 and t.nature_id = $4 order by t.registered_at desc limit 20`;

// Two look-ups by index instead of one scan with an `or`.
const candidates = statement(
  'repeat_candidates',
  `(select ${columns} from ticket t where t.customer_id = $1 and ${limits})
   union (select ${columns} from ticket t where t.line_number = $5 and t.line_number <> '' and ${limits})`,
);

/** The ticket a matter repeats, with the reasons, or null; asked while the agent types and again at registration. */
export async function repeatOf(
  queries: Queries,
  matter: Matter,
  rules: CaseRulesInForce,
  now: Moment,
): Promise<FoundRepeat | null> {
  const { businessTypeId, natureId } = matter;
  const counted = matter.kind === 'complaint' || matter.kind === 'faultReport';
  if (!counted || businessTypeId === null || natureId === null) return null;
  if (matter.customerId === null && matter.lineNumber === '') return null;
  const days = rules.policy.repeatWithinDays;
  const rows = await queries.query<Row>(candidates, [
    matter.customerId,
    days,
    businessTypeId,
    natureId,
    matter.lineNumber,
  ]);
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
    rows.map((row) => ({
      ticketId: row.id,
      customerId: row.customerId,
      lineNumber: row.lineNumber === '' ? null : row.lineNumber,
      businessTypeCode: code(row.businessTypeId),
      natureCode: code(row.natureId),
      at: row.registeredAt,
    })),
    { days },
  );
  const row = rows.find((one) => one.id === found?.ofTicketId);
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
