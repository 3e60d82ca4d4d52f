import { ticketRoutes } from '@redress/contract';
import { Form, Input } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { toast } from '#ui/toast/toast.ts';
import type { TicketView } from './case.ts';
import { Score } from './commands/fields.tsx';
import { ticketMessages } from './messages.ts';

interface Values {
  readonly score: number;
  readonly comment: string;
}

/** A senior assesses the competence of who registered the ticket (C7). */
export function AssessDialog({
  ticket,
  onClose,
}: {
  readonly ticket: TicketView;
  readonly onClose: () => void;
}) {
  const say = useMessages(ticketMessages);
  const names = useReference();
  return (
    <CommandDialog<Values, unknown>
      title={say('assessTitle', { name: names.person(ticket.registeredBy) })}
      summary={say('assessHint')}
      initial={{ comment: '' }}
      submitText={say('assess')}
      width={560}
      send={({ score, comment }) =>
        call(ticketRoutes.assess, {
          body: { assessedId: ticket.registeredBy, ticketId: ticket.id, score, comment: comment ?? '' },
        })
      }
      onDone={() => {
        toast('done', say('assessed'));
        onClose();
      }}
      onClose={onClose}
    >
      <Score labelKey="competence" />
      <Form.Item name="comment" label={say('assessComment')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={10_000} />
      </Form.Item>
    </CommandDialog>
  );
}
