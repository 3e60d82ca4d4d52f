import { ticketCommandRoutes } from '@redress/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import type { Column } from '#ui/table/column.ts';
import { toast } from '#ui/toast/toast.ts';
import { deskMessages } from '../messages.ts';
import type { DeskRow } from '../rows.ts';
import { renewDesk } from '../useTaking.ts';
import { opinionMessages } from './messages.ts';
import styles from './opinion.module.css';

/** The column in which the duty supervisor writes a handling opinion right in the 24 h list (E3). */
export function useOpinionColumn(release: () => void): Column<DeskRow> {
  const say = useMessages(deskMessages);
  return {
    id: 'opinion',
    title: say('column.opinion'),
    width: 226,
    wraps: true,
    always: true,
    cell: (row) => <OpinionCell key={row.ticket.id} row={row} release={release} />,
  };
}

function OpinionCell({ row: { ticket }, release }: { row: DeskRow; release: () => void }) {
  const say = useMessages(opinionMessages);
  const sayDesk = useMessages(deskMessages);
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const written = text.trim() !== '';
  const send = async () => {
    if (!written || sending) return;
    setSending(true);
    const body = { input: { text: text.trim() } };
    const outcome = await call(ticketCommandRoutes.giveOpinion, { params: { id: ticket.id }, body });
    setSending(false);
    if (!outcome.ok) {
      const reason = outcome.failure.message;
      return toast('failed', sayDesk('lost', { number: ticket.number, reason }));
    }
    toast('done', say('given', { number: ticket.number }));
    release();
    await renewDesk();
  };
  return (
    <div className={styles.opinion}>
      <Input.TextArea
        aria-label={say('label', { number: ticket.number })}
        placeholder={say('placeholder')}
        autoSize={{ minRows: 1, maxRows: 5 }}
        maxLength={10_000}
        value={text}
        disabled={sending}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          // Arrow keys belong to the text here, not to the rows of the table.
          event.stopPropagation();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      {written && (
        <Button type="primary" size="small" loading={sending} onClick={() => void send()}>
          {say('send')}
        </Button>
      )}
    </div>
  );
}
