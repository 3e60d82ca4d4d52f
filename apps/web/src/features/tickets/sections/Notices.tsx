import { Alert } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import type { TicketView } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import styles from './Sections.module.css';

/** What stands out about a case now: it waits for the customer, it is late, a report is due (C9, E1, E3). */
export function Notices({ ticket }: { readonly ticket: TicketView }) {
  const say = useMessages(ticketMessages);
  const moment = useMoment();
  const live = ticket.status !== 'closed' && ticket.status !== 'withdrawn';
  const at = (sentence: string, time: string) => `${sentence} · ${moment(time)}`;
  return (
    <div className={styles.notices}>
      {ticket.waitingForCustomerAt !== null && (
        <Alert type="info" showIcon title={at(say('waitingForCustomer'), ticket.waitingForCustomerAt)} />
      )}
      {live && ticket.steppedUpAt !== null && (
        <Alert type="error" showIcon title={at(say('steppedUp'), ticket.steppedUpAt)} />
      )}
      {live && ticket.steppedUpAt === null && ticket.over24hAt !== null && (
        <Alert type="warning" showIcon title={at(say('over24h'), ticket.over24hAt)} />
      )}
      {ticket.reportDueBy !== null && <Alert type="warning" showIcon title={say('reportDue')} />}
    </div>
  );
}
