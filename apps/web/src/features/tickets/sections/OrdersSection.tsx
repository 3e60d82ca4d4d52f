import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { type CasePage, isTask } from '../case.ts';
import type { Given } from '../commands/send.ts';
import { ticketMessages } from '../messages.ts';
import { OrderCard } from './OrderCard.tsx';
import styles from './Sections.module.css';

/** The orders of the ticket, the newest first, each with its amendments and withdrawals under it (D1-D7). */
export function OrdersSection({
  page,
  onCommand,
}: {
  readonly page: CasePage;
  readonly onCommand: (given: Given) => void;
}) {
  const say = useMessages(ticketMessages);
  const tasks = page.orders.filter(isTask).toReversed();
  if (page.ticket.kind === 'suggestion' && tasks.length === 0) return null;
  return (
    <Section title={say('orders')} count={tasks.length} flush>
      {tasks.length === 0 && <p className={styles.none}>{say('noOrders')}</p>}
      {tasks.map((order) => (
        <div key={order.id} className={styles.order}>
          <OrderCard page={page} order={order} onCommand={onCommand} />
          {page.orders
            .filter((change) => !isTask(change) && change.refersToId === order.id)
            .map((change) => (
              <div key={change.id} className={styles.change}>
                <OrderCard page={page} order={change} onCommand={onCommand} />
              </div>
            ))}
        </div>
      ))}
    </Section>
  );
}
