import { channelLabels, factLabels, ticketCommandRoutes } from '@redress/contract';
import type { Channel } from '@redress/domain';
import { Form, Input } from 'antd';
import { LabelSelect } from '#ui/case/LabelSelect.tsx';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { toast } from '#ui/toast/toast.ts';
import { registeringMessages } from './messages.ts';

interface Values {
  readonly text: string;
  readonly answer: string;
  readonly channel: Channel;
}

/** Adds what the caller says to an open ticket, answered at once where possible (A13). */
export function SupplementDialog({
  ticket,
  typed,
  channel,
  onClose,
}: {
  readonly ticket: { readonly id: string; readonly number: string };
  /** What was typed already, so that nobody types it twice. */
  readonly typed: string;
  readonly channel: Channel;
  readonly onClose: (done: boolean) => void;
}) {
  const say = useMessages(registeringMessages);
  const label = useLabel();
  return (
    <CommandDialog<Values, unknown>
      title={say('supplementOf', { number: ticket.number })}
      summary={say('supplementHint')}
      initial={{ text: typed, answer: '', channel }}
      submitText={say('supplement')}
      send={(input) => call(ticketCommandRoutes.supplement, { params: { id: ticket.id }, body: { input } })}
      onDone={() => {
        toast('done', say('supplementDone', { number: ticket.number }));
        onClose(true);
      }}
      onClose={() => onClose(false)}
    >
      <Form.Item name="text" label={say('supplementText')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 10 }} maxLength={10_000} autoFocus />
      </Form.Item>
      <Form.Item name="answer" label={say('supplementAnswer')} extra={say('supplementAnswerHint')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={10_000} />
      </Form.Item>
      <Form.Item name="channel" label={label(factLabels.channel)}>
        <LabelSelect labels={channelLabels} />
      </Form.Item>
    </CommandDialog>
  );
}
