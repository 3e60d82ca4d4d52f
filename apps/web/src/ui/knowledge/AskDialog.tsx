import { knowledgeRoutes } from '@redress/contract';
import { Form, Input } from 'antd';
import { useRef } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { toast } from '#ui/toast/toast.ts';
import { knowledgeUiMessages } from './messages.ts';

/** Sends a question that the knowledge base does not answer to the data manager (I4). */
export function AskDialog({
  text,
  onClose,
}: {
  readonly text: string;
  readonly onClose: (asked: boolean) => void;
}) {
  const say = useMessages(knowledgeUiMessages);
  const key = useRef(crypto.randomUUID());
  return (
    <CommandDialog<{ text: string }, unknown>
      title={say('askTitle')}
      initial={{ text: text.slice(0, 2000) }}
      submitText={say('send')}
      send={(values) =>
        call(
          knowledgeRoutes.askQuestion,
          { body: { text: values.text, ticketId: null } },
          { idempotencyKey: key.current },
        )
      }
      onDone={() => {
        toast('done', say('asked'));
        onClose(true);
      }}
      onClose={() => onClose(false)}
    >
      <Form.Item
        name="text"
        label={say('question')}
        extra={say('questionHint')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={2000} />
      </Form.Item>
    </CommandDialog>
  );
}
