import { orderCommandLabels, orderCommandRoutes } from '@redress/contract';
import { Link } from '@tanstack/react-router';
import { ConfirmDialog } from '#ui/command/ConfirmDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { warningLink } from '#ui/routing/links.ts';
import { call } from '#ui/server/client.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import type { ActProps } from '../acts/ActDialog.tsx';
import type { OrderView } from '../acts/act.ts';
import styles from '../acts/acts.module.css';
import { actMessages } from '../acts/messages.ts';

/** The head of a department acknowledges a written warning, with its ground before his eyes (D4). */
export function AcknowledgeWarningDialog({ page, order, acts }: ActProps & { order: OrderView }) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const names = useReference();
  const moment = useMoment();
  const warning = page.warnings.find(
    (one) => one.orderId === order.id && one.acknowledgedAt === null && one.revokedAt === null,
  );
  if (warning === undefined) return null;
  const params = { id: page.ticket.id, orderId: order.id };
  const body = { input: { warningId: warning.id } };
  const facts = [
    { label: say('warningGround'), value: warning.ground, wide: true },
    { label: say('task'), value: order.task, wide: true },
    {
      label: say('issuedBy'),
      value: `${names.person(warning.issuedBy)} ${moment(warning.issuedAt)}`,
      wide: true,
    },
  ];
  return (
    <ConfirmDialog
      title={say('title.acknowledgeWarning', { number: warning.number })}
      confirmText={label(orderCommandLabels.acknowledgeWarning)}
      send={() => call(orderCommandRoutes.acknowledgeWarning, { params, body })}
      onDone={() => acts.done(say('warningAcknowledged', { number: warning.number }))}
      onClose={acts.close}
    >
      <p className={styles.hint}>{say('warningHint')}</p>
      <div className={styles.summary}>
        <Facts facts={facts} />
        <Link {...warningLink(warning.id)}>{say('warningFull')}</Link>
      </div>
    </ConfirmDialog>
  );
}
