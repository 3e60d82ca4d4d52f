import { SyncOutlined } from '@ant-design/icons';
import { type ReplyOf, ticketKindLabels, type ticketRoutes } from '@redress/contract';
import type { Channel } from '@redress/domain';
import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useRepeatReason } from '#ui/case/repeat.ts';
import { Countdown } from '#ui/clock/Countdown.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { TicketStatusTag } from '#ui/marks/CaseStatus.tsx';
import { Section } from '#ui/page/Section.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { registeringMessages } from './messages.ts';
import styles from './RelatedPanel.module.css';
import { SupplementDialog } from './SupplementDialog.tsx';

type Related = ReplyOf<typeof ticketRoutes.related>;
type Supplemented = { readonly id: string; readonly number: string };

/** What the caller has open already, and whether this was complained of before, with the reasons (A13, B6). */
export function RelatedPanel({
  related,
  typed,
  channel,
  onSupplemented,
}: {
  readonly related: Related | undefined;
  readonly typed: string;
  readonly channel: Channel;
  readonly onSupplemented: () => void;
}) {
  const say = useMessages(registeringMessages);
  const label = useLabel();
  const reason = useRepeatReason();
  const [adding, setAdding] = useState<Supplemented>();
  if (related === undefined) return null;
  const { open, repeat } = related;
  return (
    <>
      {repeat !== null && (
        <Alert
          type="warning"
          showIcon
          icon={<SyncOutlined aria-hidden="true" />}
          role="alert"
          style={{ marginTop: 12 }}
          title={say('repeatTitle')}
          description={
            <div className={styles.repeat}>
              <p>
                {say('repeatOf')}
                <Link to="/tickets/$id" params={{ id: repeat.ofTicketId }}>
                  {repeat.ofTicketNumber}
                </Link>
              </p>
              <p>{repeat.reasons.map(reason).join('，')}</p>
              <p className={styles.quiet}>{say('repeatHint')}</p>
            </div>
          }
        />
      )}
      <Section title={say('openTickets')} count={open.length} flush>
        {open.length === 0 && <p className={styles.none}>{say('noOpenTickets')}</p>}
        <ul className={styles.list}>
          {open.map((ticket) => (
            <li key={ticket.id} className={styles.ticket}>
              <div className={styles.line}>
                <Link to="/tickets/$id" params={{ id: ticket.id }} className={styles.number}>
                  {ticket.number}
                </Link>
                <span>{label(ticketKindLabels[ticket.kind])}</span>
                <TicketStatusTag status={ticket.status} />
                <Button
                  size="small"
                  style={{ marginLeft: 'auto' }}
                  aria-label={say('supplementOf', { number: ticket.number })}
                  onClick={() => setAdding(ticket)}
                >
                  {say('supplement')}
                </Button>
              </div>
              <p className={styles.excerpt}>{ticket.excerpt}</p>
              <p className={styles.quiet}>
                <Moment at={ticket.registeredAt} />{' '}
                {ticket.dueAt !== null && (
                  <Countdown clock={{ state: 'running', dueAt: ticket.dueAt, warnAt: ticket.warnAt }} />
                )}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      {adding !== undefined && (
        <SupplementDialog
          ticket={adding}
          typed={typed}
          channel={channel}
          onClose={(done) => {
            setAdding(undefined);
            if (done) onSupplemented();
          }}
        />
      )}
    </>
  );
}
