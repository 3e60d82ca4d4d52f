import { PrinterOutlined } from '@ant-design/icons';
import { orderCommandLabels } from '@redress/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { warningLink } from '#ui/routing/links.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import type { CasePage } from '../case.ts';
import { ClockMark } from '../clocks/ClockMark.tsx';
import type { Given } from '../commands/send.ts';
import { ticketMessages } from '../messages.ts';
import styles from './Sections.module.css';

type Warning = CasePage['warnings'][number];

/** The written warnings of the ticket: never deleted, only revoked with ground (D4). */
export function WarningsSection({
  page,
  onCommand,
}: {
  readonly page: CasePage;
  readonly onCommand: (given: Given) => void;
}) {
  const say = useMessages(ticketMessages);
  if (page.warnings.length === 0) return null;
  return (
    <Section title={say('warnings')} count={page.warnings.length} flush>
      {page.warnings.map((warning) => (
        <WarningCard key={warning.id} page={page} warning={warning} onCommand={onCommand} />
      ))}
    </Section>
  );
}

function WarningCard({
  page,
  warning,
  onCommand,
}: {
  readonly page: CasePage;
  readonly warning: Warning;
  readonly onCommand: (given: Given) => void;
}) {
  const say = useMessages(ticketMessages);
  const label = useLabel();
  const names = useReference();
  const moment = useMoment();
  const order = page.orders.find(({ id }) => id === warning.orderId);
  const open = warning.acknowledgedAt === null && warning.revokedAt === null;
  const offered = (['acknowledgeWarning', 'revokeWarning'] as const).filter(
    (name) =>
      order?.available.includes(name) && (name === 'revokeWarning' ? warning.revokedAt === null : open),
  );
  const clock = page.clocks.find(
    ({ kind, orderId, state }) =>
      kind === 'acknowledgeWarning' && orderId === warning.orderId && state === 'running',
  );
  return (
    <article className={styles.card} aria-label={say('warning', { number: warning.number })}>
      <div className={styles.cardHead}>
        <strong className="rd-figures">{warning.number}</strong>
        <span className={styles.department}>{names.unit(warning.departmentId)}</span>
        {warning.revokedAt !== null && <StatusTag label={revoked} />}
        <Link
          {...warningLink(warning.id)}
          className={styles.letter}
          aria-label={say('letterOf', { number: warning.number })}
        >
          <PrinterOutlined aria-hidden="true" /> {say('letter')}
        </Link>
        <span className={styles.quiet}>
          {say('answeredBy', { person: names.person(warning.issuedBy), at: moment(warning.issuedAt) })}
        </span>
        {clock !== undefined && open && (
          <span className={styles.cardClocks}>
            <ClockMark ticketId={page.ticket.id} clock={clock} />
          </span>
        )}
      </div>
      <p className={styles.prose}>{warning.ground}</p>
      <p className={styles.quiet}>
        {warning.revokedAt !== null
          ? say('revoked', { ground: warning.revokeGround })
          : warning.acknowledgedAt === null
            ? say('notAcknowledged')
            : `${say('acknowledged', { person: names.person(warning.acknowledgedBy) })} · ${moment(warning.acknowledgedAt)}`}
      </p>
      {offered.length > 0 && (
        <div className={styles.cardCommands}>
          {offered.map((name) => (
            <Button
              key={name}
              danger={name === 'revokeWarning'}
              type={name === 'acknowledgeWarning' ? 'primary' : 'default'}
              onClick={() =>
                onCommand({ on: 'order', name, orderId: warning.orderId, warningId: warning.id })
              }
            >
              {label(orderCommandLabels[name])}
            </Button>
          ))}
        </div>
      )}
    </article>
  );
}

const revoked = { zh: ticketMessages.zh.revokedMark, en: ticketMessages.en.revokedMark };
