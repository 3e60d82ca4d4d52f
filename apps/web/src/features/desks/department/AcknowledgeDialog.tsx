import { limitLabel, orderCommandLabels, orderCommandRoutes } from '@redress/contract';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { call } from '#ui/server/client.ts';
import type { ActProps } from '../acts/ActDialog.tsx';
import type { OrderView } from '../acts/act.ts';
import styles from '../acts/acts.module.css';
import { actMessages } from '../acts/messages.ts';

/** An amendment or a withdrawal, before and after, to be acknowledged (D2, D3). */
export function AcknowledgeDialog({ page, order, acts }: ActProps & { order: OrderView }) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const params = { id: page.ticket.id, orderId: order.id };
  const withdrawal = order.kind === 'withdrawal';
  const first = page.orders.find(({ id }) => id === order.refersToId);
  const limit = (value: OrderView['limit']) => (value === null ? say('unchanged') : label(limitLabel(value)));
  const facts = withdrawal
    ? [{ label: say('task'), value: first?.task, wide: true }]
    : [
        { label: say('previousTask'), value: order.previousTask ?? first?.task, wide: true },
        {
          label: say('newTask'),
          value: order.task === '' ? say('unchanged') : <strong>{order.task}</strong>,
          wide: true,
        },
        { label: say('previousLimit'), value: order.previousLimit && label(limitLabel(order.previousLimit)) },
        { label: say('newLimit'), value: <strong>{limit(order.limit)}</strong> },
      ];
  return (
    <ConfirmDialog
      title={say(withdrawal ? 'title.acknowledgeWithdrawal' : 'title.acknowledgeAmendment', {
        number: order.number,
      })}
      confirmText={label(orderCommandLabels.acknowledge)}
      send={() => call(orderCommandRoutes.acknowledge, { params, body: { input: {} } })}
      onDone={() => acts.done(say('acknowledged'))}
      onClose={acts.close}
    >
      <p className={styles.hint}>{say(withdrawal ? 'withdrawalHint' : 'amendmentHint')}</p>
      <div className={styles.summary}>
        <Facts facts={[...facts, { label: say('changeReason'), value: order.reason, wide: true }]} />
      </div>
    </ConfirmDialog>
  );
}
