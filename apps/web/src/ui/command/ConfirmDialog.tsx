import type { Outcome } from '@redress/contract';
import { Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { CommandRefusal } from './CommandRefusal.tsx';
import { type RefusalView, refusalView } from './failure.ts';
import { commandMessages } from './messages.ts';

/** Asks before a command that needs no words; mount it to open it. A refusal stays on screen with its sentence. */
export function ConfirmDialog<Value>(props: {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmText: string;
  readonly danger?: boolean;
  readonly send: () => Promise<Outcome<Value>>;
  readonly onDone: (value: Value) => void;
  readonly onClose: () => void;
}) {
  const say = useMessages(commandMessages);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<RefusalView>();
  const run = async () => {
    setSending(true);
    const outcome = await props.send();
    setSending(false);
    if (outcome.ok) props.onDone(outcome.value);
    else setRefusal(refusalView(outcome));
  };
  return (
    <Modal
      open
      title={props.title}
      width={420}
      okText={props.confirmText}
      cancelText={say('cancel')}
      okButtonProps={{ danger: props.danger === true, loading: sending }}
      onOk={() => void run()}
      onCancel={props.onClose}
    >
      {refusal !== undefined && (
        <CommandRefusal refusal={refusal} changes={undefined} onSendAgain={() => void run()} />
      )}
      {props.children}
    </Modal>
  );
}
