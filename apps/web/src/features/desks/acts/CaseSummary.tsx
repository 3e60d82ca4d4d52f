import { limitLabel } from '@redress/contract';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { RepeatMark } from '#ui/marks/RepeatMark.tsx';
import { UrgentMark } from '#ui/marks/UrgentMark.tsx';
import { type Fact, Facts } from '#ui/page/Facts.tsx';
import { CustomerClassMark } from '#ui/reference/CustomerClassMark.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import type { CasePage, OrderView } from './act.ts';
import styles from './acts.module.css';
import { actMessages } from './messages.ts';

/** What one must know of a case to decide about it without leaving the desk; personal values are masked. */
export function CaseSummary({ page: { ticket }, more = [] }: { page: CasePage; more?: readonly Fact[] }) {
  const say = useMessages(actMessages);
  const names = useReference();
  const { priority } = names.customerClass(ticket.customerClass);
  const customer = (
    <>
      {ticket.complainantName} {priority && <CustomerClassMark code={ticket.customerClass} />}{' '}
      {ticket.urgent && <UrgentMark />} {ticket.repeat !== null && <RepeatMark />}
    </>
  );
  const business = [ticket.businessTypeId, ticket.natureId].map((id) => names.classification(id));
  const facts: Fact[] = [
    { label: say('customer'), value: customer },
    { label: say('business'), value: business.filter((part) => part !== '').join(' · ') },
    { label: say('phone'), value: ticket.contactPhone },
    { label: say('line'), value: ticket.lineNumber },
    { label: say('content'), value: ticket.content, wide: true },
    ...(ticket.demand === '' ? [] : [{ label: say('demand'), value: ticket.demand, wide: true }]),
    ...more,
  ];
  return (
    <div className={styles.summary}>
      <Facts facts={facts} />
    </div>
  );
}

/** What a department must know of its order. */
export function useOrderFacts(): (order: OrderView) => readonly Fact[] {
  const say = useMessages(actMessages);
  const label = useLabel();
  const names = useReference();
  const moment = useMoment();
  return ({ task, limit, issuedBy, urgings, lastUrgedAt }) => [
    { label: say('task'), value: <strong>{task}</strong>, wide: true },
    { label: say('limit'), value: limit && label(limitLabel(limit)) },
    { label: say('issuedBy'), value: names.person(issuedBy) },
    ...(urgings > 0 && lastUrgedAt !== null
      ? [
          {
            label: say('urgings'),
            value: say('urgedTimes', { count: urgings, at: moment(lastUrgedAt, 'short') }),
          },
        ]
      : []),
  ];
}
