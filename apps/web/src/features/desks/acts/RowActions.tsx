import { ticketCommandLabels } from '@redress/contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { ticketLink } from '#ui/routing/links.ts';
import { type DeskRow, rowIdOf } from '../rows.ts';
import type { Act } from './act.ts';
import styles from './acts.module.css';
import { actMessages } from './messages.ts';
import type { Acts } from './useActs.ts';

/** The usual next step of a row, by why it waits; what needs the whole ticket is opened. */
export function RowActions({ row, acts }: { row: DeskRow; acts: Acts }) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const loading = acts.busy === rowIdOf(row);
  const button = (act: Direct) => (
    <Button size="small" loading={loading} onClick={() => void acts.start(act, row)}>
      {say(act)}
    </Button>
  );
  const claim = (command: 'claim' | 'claimSurvey') =>
    row.userId === null ? (
      <Button size="small" loading={loading} onClick={() => void acts.claim(row)}>
        {label(ticketCommandLabels[command])}
      </Button>
    ) : (
      open
    );
  const open = (
    <Link {...ticketLink(row.ticket.id, row.orderId)} className={styles.open} tabIndex={-1}>
      {say('open')}
    </Link>
  );
  switch (row.reason) {
    case 'handle':
    case 'replied':
    case 'declinedOrder':
    case 'feedback':
      return claim('claim');
    case 'survey':
      return claim('claimSurvey');
    case 'review':
      return button('review');
    case 'request':
      return button('decide');
    case 'approveHandling':
      return button('approveHandling');
    case 'close':
      return button('close');
    case 'report':
      return button('reportEmergency');
    case 'rejectedOrder':
    case 'inWork':
    case 'accept':
    case 'acknowledge':
    case 'warning':
    case 'opinion':
    case 'steppedUp':
      return open;
  }
}

type Direct = Extract<Act, 'review' | 'decide' | 'approveHandling' | 'close' | 'reportEmergency'>;
