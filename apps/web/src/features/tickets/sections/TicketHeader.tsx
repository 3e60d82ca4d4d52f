import { CopyOutlined } from '@ant-design/icons';
import { levelLabels, ticketKindLabels } from '@redress/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRepeatReason } from '#ui/case/repeat.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { TicketStatusTag } from '#ui/marks/CaseStatus.tsx';
import { RepeatMark } from '#ui/marks/RepeatMark.tsx';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { UrgentMark } from '#ui/marks/UrgentMark.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { PresenceMark } from '#ui/presence/PresenceMark.tsx';
import { usePresence } from '#ui/presence/usePresence.ts';
import { CustomerClassMark } from '#ui/reference/CustomerClassMark.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { toast } from '#ui/toast/toast.ts';
import type { TicketView } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import styles from './Sections.module.css';

/** The head of the page: which ticket, how it stands, who has it, who else is looking. */
export function TicketHeader({ ticket }: { readonly ticket: TicketView }) {
  const say = useMessages(ticketMessages);
  const names = useReference();
  const reason = useRepeatReason();
  const others = usePresence(ticket.id);
  const copy = () =>
    void navigator.clipboard.writeText(ticket.number).then(() => toast('done', say('copied')));
  return (
    <PageHeader
      title={ticket.number}
      marks={
        <>
          <Button
            type="text"
            size="small"
            icon={<CopyOutlined aria-hidden="true" />}
            aria-label={say('copyNumber', { number: ticket.number })}
            onClick={copy}
          />
          <StatusTag label={ticketKindLabels[ticket.kind]} />
          <TicketStatusTag status={ticket.status} />
          {ticket.kind !== 'suggestion' && (
            <StatusTag
              label={levelLabels[ticket.level]}
              tone={ticket.level === 'manager' ? 'accent' : 'neutral'}
            />
          )}
          {ticket.urgent && <UrgentMark />}
          <CustomerClassMark code={ticket.customerClass} />
          {ticket.repeat !== null && <RepeatMark reason={ticket.repeat.reasons.map(reason).join('，')} />}
        </>
      }
      summary={
        <span className={styles.summary}>
          <span>
            {say('owner')} <strong>{names.person(ticket.ownerId)}</strong>
          </span>
          <span>
            {say('handler')} <strong>{names.person(ticket.handlerId) || say('nobody')}</strong>
          </span>
          <span>
            {say('registeredAt')} <Moment at={ticket.registeredAt} />
          </span>
          {ticket.round > 1 && <span>{say('round', { round: ticket.round })}</span>}
          {ticket.repeat !== null && (
            <span>
              {say('repeatOf')}{' '}
              <Link to="/tickets/$id" params={{ id: ticket.repeat.ofTicketId }}>
                {ticket.repeat.ofTicketNumber}
              </Link>
            </span>
          )}
        </span>
      }
      actions={<PresenceMark others={others} />}
    />
  );
}
