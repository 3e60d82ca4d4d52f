import { type CustomerCard, customerRoutes, ticketKindLabels } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { CustomerClassMark } from '#ui/reference/CustomerClassMark.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { queryOf } from '#ui/server/query.ts';
import { useScope } from '#ui/session/useSession.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { toast } from '#ui/toast/toast.ts';
import styles from './CallerPanel.module.css';
import { registeringMessages } from './messages.ts';

/** The customer who calls, in a few lines; a line of theirs goes into the form with one click, which is recorded (V1). */
export function CallerCard({
  customer,
  onLine,
}: {
  readonly customer: CustomerCard;
  readonly onLine: (number: string) => void;
}) {
  const say = useMessages(registeringMessages);
  const label = useLabel();
  const names = useReference();
  const mayUnmask = useScope('personalData.unmask') !== undefined;
  const { data: past } = useQuery(
    queryOf(customerRoutes.ticketsOfCustomer, { params: { id: customer.id }, query: { limit: 1 } }),
  );
  const last = past?.items[0];
  const take = async (itemId: string) => {
    const shown = await call(customerRoutes.unmaskCustomer, {
      params: { id: customer.id },
      body: { field: 'line', itemId, reason: say('useLineReason') },
    });
    if (shown.ok) onLine(shown.value.value);
    else toast('failed', shown.failure.message);
  };
  return (
    <div className={styles.card}>
      <div className={styles.head}>
        <span className={styles.name}>{customer.name}</span>
        <CustomerClassMark code={customer.class} />
        <span className={styles.number}>{customer.number}</span>
      </div>
      <dl className={styles.facts}>
        <dt>{say('lines')}</dt>
        <dd>
          <ul className={styles.lines}>
            {customer.lines.map((line) => (
              <li key={line.id} className={styles.line}>
                {mayUnmask ? (
                  <button
                    type="button"
                    className={styles.lineButton}
                    aria-label={say('useLine', { number: line.number })}
                    onClick={() => void take(line.id)}
                  >
                    {line.number}
                  </button>
                ) : (
                  <span className="rd-figures">{line.number}</span>
                )}
                <span>{line.product}</span>
                {line.state !== 'active' && <span>{say(`line.${line.state}`)}</span>}
              </li>
            ))}
            {customer.lines.length === 0 && <li>—</li>}
          </ul>
        </dd>
        <dt>{say('contacts')}</dt>
        <dd>{customer.contacts.map(({ value }) => value).join('、') || '—'}</dd>
        <dt>{say('branch')}</dt>
        <dd>{names.unit(customer.branchId) || '—'}</dd>
        <dt>{say('ticketCount')}</dt>
        <dd>{say('times', { count: customer.ticketCount })}</dd>
        <dt>{say('lastContact')}</dt>
        <dd>
          {last === undefined ? (
            say('never')
          ) : (
            <>
              <Moment at={last.registeredAt} format="day" /> {label(ticketKindLabels[last.kind])}{' '}
              {names.classification(last.businessTypeId)}
            </>
          )}
        </dd>
      </dl>
    </div>
  );
}
