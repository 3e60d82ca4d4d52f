import { knowledgeTaskRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Form, Input, Modal } from 'antd';
import { useRef } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { toast } from '#ui/toast/toast.ts';
import { knowledgeUiMessages } from './messages.ts';

interface Values {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}

/** Proposes a hard case from a ticket; the server has taken names and numbers out and does so once more (C2). */
export function ProposeHardCase({
  ticketId,
  onClose,
}: {
  readonly ticketId: string;
  readonly onClose: () => void;
}) {
  const say = useMessages(knowledgeUiMessages);
  const key = useRef(crypto.randomUUID());
  const { data, error } = useQuery(queryOf(knowledgeTaskRoutes.proposalOf, { params: { ticketId } }));
  const existing = data?.existing ?? null;
  if (error) {
    return (
      <Modal open title={say('propose')} onCancel={onClose} footer={null}>
        <ErrorState error={error} />
      </Modal>
    );
  }
  if (data === undefined) return null;
  if (existing !== null) {
    return (
      <Modal open title={say('propose')} onCancel={onClose} footer={null}>
        <p>
          {say('exists')}{' '}
          <Link to={'/knowledge/$id' as never} params={{ id: existing.id } as never}>
            {say('open', { number: existing.number })}
          </Link>
        </p>
      </Modal>
    );
  }
  return (
    <CommandDialog<Values, { number: string }>
      as="drawer"
      width={600}
      title={say('proposeTitle', { count: data.removed })}
      summary={<Alert type="info" showIcon title={say('proposeHint')} />}
      initial={{ title: data.title, question: data.question, answer: data.answer }}
      submitText={say('send')}
      send={(values) =>
        call(
          knowledgeTaskRoutes.proposeHardCase,
          { body: { ...values, ticketId } },
          { idempotencyKey: key.current },
        )
      }
      onDone={({ number }) => {
        toast('done', say('proposed', { number }));
        onClose();
      }}
      onClose={onClose}
    >
      <Form.Item name="title" label={say('caseTitle')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="question" label={say('caseQuestion')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 12 }} maxLength={10_000} />
      </Form.Item>
      <Form.Item name="answer" label={say('caseAnswer')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={4000} />
      </Form.Item>
    </CommandDialog>
  );
}
