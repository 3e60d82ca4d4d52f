import type { User } from '@redress/contract';
import { Button, Input, Modal, Space } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { toast } from '#ui/toast/toast.ts';
import { userMessages } from './messages.ts';

/** Shows an initial password this once, to be handed to its owner. */
export function InitialPassword({
  user,
  initialPassword,
  onClose,
}: {
  user: User;
  initialPassword: string;
  onClose: () => void;
}) {
  const say = useMessages(userMessages);
  const copy = async () => {
    await navigator.clipboard.writeText(initialPassword);
    toast('done', say('copied'));
  };
  return (
    <Modal
      open
      title={say('passwordTitle')}
      onCancel={onClose}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {say('handed')}
        </Button>
      }
    >
      <p style={{ marginBottom: 12 }}>
        {say('passwordText', { name: user.name, number: user.employeeNumber })}
      </p>
      <Space.Compact block>
        <Input
          readOnly
          value={initialPassword}
          aria-label={say('passwordTitle')}
          style={{ fontFamily: 'ui-monospace, monospace', fontSize: 16 }}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void copy()}>{say('copy')}</Button>
      </Space.Compact>
    </Modal>
  );
}
