import {
  limitLabel,
  orderCommandLabels,
  orderKindLabels,
  outcomeLabels,
  requestKindLabels,
} from '@redress/contract';
import { Alert } from 'antd';
import { CommandBar } from '#ui/command/CommandBar.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { OrderStatusTag } from '#ui/marks/CaseStatus.tsx';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { UrgentMark } from '#ui/marks/UrgentMark.tsx';
import { type Fact, Facts } from '#ui/page/Facts.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import { type CasePage, isTask, type OrderView } from '../case.ts';
import { ClockMark } from '../clocks/ClockMark.tsx';
import { placeOrderCommands } from '../commands/offers.ts';
import type { Given } from '../commands/send.ts';
import { ticketMessages } from '../messages.ts';
import { OrderReply } from './OrderReply.tsx';
import styles from './Sections.module.css';

/** One order: what is asked of whom by when, how it stands, what came back, and what may be done now. */
export function OrderCard({
  page,
  order,
  onCommand,
}: {
  readonly page: CasePage;
  readonly order: OrderView;
  readonly onCommand: (given: Given) => void;
}) {
  const say = useMessages(ticketMessages);
  const label = useLabel();
  const names = useReference();
  const moment = useMoment();
  const by = (person: string | null, at: string | null) =>
    at === null ? null : say('answeredBy', { person: names.person(person), at: moment(at) });
  const limitText = (limit: OrderView['limit']) =>
    limit === null ? say('noTask') : label(limitLabel(limit));
  const clocks = page.clocks.filter(
    ({ orderId, state }) => orderId === order.id && (state === 'running' || state === 'paused'),
  );
  const commands = placeOrderCommands(
    order.available.filter((name) => name !== 'acknowledgeWarning' && name !== 'revokeWarning'),
  );
  const facts: Fact[] = [
    ...(isTask(order) || order.task !== '' ? [{ label: say('task'), value: order.task, wide: true }] : []),
    ...(order.limit === null ? [] : [{ label: say('limit'), value: limitText(order.limit) }]),
    ...(order.reason === '' ? [] : [{ label: say('reason'), value: order.reason, wide: true }]),
    { label: say('proposedBy'), value: by(order.proposedBy, order.proposedAt) },
    ...(order.reviewedAt === null
      ? []
      : [{ label: say('reviewedBy'), value: by(order.reviewedBy, order.reviewedAt) }]),
    ...(order.issuedAt === null
      ? []
      : [{ label: say('issuedBy'), value: by(order.issuedBy, order.issuedAt) }]),
    ...(order.acceptedAt === null
      ? []
      : [{ label: say('acceptedBy'), value: by(order.acceptedBy, order.acceptedAt) }]),
    ...(order.handlerId === null || order.handlerId === order.acceptedBy
      ? []
      : [{ label: say('departmentHandler'), value: names.person(order.handlerId) }]),
    ...(order.reviewNote === '' ? [] : [{ label: say('reviewNote'), value: order.reviewNote, wide: true }]),
    ...(order.urgings === 0
      ? []
      : [
          {
            label: say('urgings', { count: order.urgings }),
            value: order.lastUrgedAt === null ? null : say('lastUrged', { at: moment(order.lastUrgedAt) }),
          },
        ]),
    ...(order.extensionsGranted === 0
      ? []
      : [{ label: say('extensions', { count: order.extensionsGranted }), value: limitText(order.limit) }]),
    ...(order.endReason === ''
      ? []
      : [
          {
            label: say('endReason'),
            value: order.endReason === 'targetEnded' ? say('targetEnded') : order.endReason,
            wide: true,
          },
        ]),
  ];
  return (
    <article
      className={styles.card}
      id={`order-${order.id}`}
      aria-label={say('order', { number: order.number })}
    >
      <div className={styles.cardHead}>
        <StatusTag
          label={orderKindLabels[order.kind]}
          tone={order.kind === 'redispatch' ? 'danger' : 'neutral'}
        />
        <strong className="rd-figures">{order.number}</strong>
        <span className={styles.department}>{names.unit(order.departmentId)}</span>
        <OrderStatusTag kind={order.kind} status={order.status} />
        {order.urgent && isTask(order) && <UrgentMark />}
        {order.outcome !== null && (
          <StatusTag
            label={outcomeLabels[order.outcome]}
            tone={order.outcome === 'resolved' ? 'success' : 'danger'}
          />
        )}
        <span className={styles.cardClocks}>
          {clocks.map((clock) => (
            <ClockMark key={clock.id} ticketId={page.ticket.id} clock={clock} />
          ))}
        </span>
      </div>
      {order.request !== null && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 10 }}
          title={say('requestOpen', {
            kind: label(requestKindLabels[order.request.kind]),
            reason: order.request.reason,
          })}
          description={[
            order.request.wantedLimit === null
              ? ''
              : say('wantedLimit', { limit: limitText(order.request.wantedLimit) }),
            by(order.request.requestedBy, order.request.requestedAt) ?? '',
          ]
            .filter(Boolean)
            .join(' · ')}
        />
      )}
      {changeOpen(page, order) && (
        <div className={styles.versions}>
          <p>{say('changeNotAcknowledged')}</p>
          <dl>
            <dt>{say('previous')}</dt>
            <dd>
              <del>{order.previousTask}</del> <del>{limitText(order.previousLimit)}</del>
            </dd>
            <dt>{say('present')}</dt>
            <dd>
              <ins>{order.task}</ins> <ins>{limitText(order.limit)}</ins>
            </dd>
          </dl>
        </div>
      )}
      <Facts facts={facts} dense />
      {order.reply !== null && (
        <OrderReply reply={order.reply} by={by(order.repliedBy, order.repliedAt) ?? ''} />
      )}
      {commands.length > 0 && (
        <div className={styles.cardCommands}>
          <CommandBar
            label={say('commandsOf', { number: order.number })}
            available={order.available}
            offers={commands.map(({ command, weight }) => ({
              command,
              weight,
              label: label(orderCommandLabels[command]),
              run: () => onCommand({ on: 'order', name: command, orderId: order.id }),
            }))}
          />
        </div>
      )}
    </article>
  );
}

/** True while the department has not acknowledged what was changed: both versions must show (D2). */
function changeOpen({ orders }: CasePage, order: OrderView): boolean {
  return (
    isTask(order) &&
    orders.some(
      ({ kind, status, refersToId }) =>
        kind === 'amendment' && status === 'issued' && refersToId === order.id,
    )
  );
}
