import { type Failure, identityRoutes } from '@redress/contract';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { signInMessages } from './messages.ts';

interface Values {
  readonly current?: string;
  readonly next: string;
  readonly again: string;
}

/** What changing a password needs. */
export interface ChangePasswordFormProps {
  /** The password just typed to sign in; asked for where it is not known. */
  readonly current?: string;
  readonly onChanged: () => void;
}

/** Asks for a new password twice; the server's rules come back at the field. */
export function ChangePasswordForm({ current, onChanged }: ChangePasswordFormProps) {
  const say = useMessages(signInMessages);
  const [form] = Form.useForm<Values>();
  const [refused, setRefused] = useState<Failure>();
  const [sending, setSending] = useState(false);

  const send = async (values: Values) => {
    setSending(true);
    const body = { current: current ?? values.current ?? '', next: values.next };
    const outcome = await call(identityRoutes.changePassword, { body });
    setSending(false);
    if (outcome.ok) return onChanged();
    const { next, current: wrong } = outcome.failure.fields ?? {};
    form.setFields([
      ...(next === undefined ? [] : [{ name: 'next' as const, errors: [next] }]),
      ...(wrong === undefined ? [] : [{ name: 'current' as const, errors: [wrong] }]),
    ]);
    setRefused(next === undefined && wrong === undefined ? outcome.failure : undefined);
  };

  const needed = { required: true, message: say('needed') };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={send} disabled={sending}>
      {refused !== undefined && (
        <Alert type="error" showIcon title={refused.message} style={{ marginBottom: 16 }} role="alert" />
      )}
      {current === undefined && (
        <Form.Item name="current" label={say('currentPassword')} rules={[needed]}>
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
      )}
      <Form.Item name="next" label={say('newPassword')} extra={say('newPasswordRule')} rules={[needed]}>
        <Input.Password size="large" autoComplete="new-password" autoFocus={current !== undefined} />
      </Form.Item>
      <Form.Item
        name="again"
        label={say('repeatPassword')}
        dependencies={['next']}
        rules={[
          needed,
          {
            validator: (_, value) =>
              !value || value === form.getFieldValue('next')
                ? Promise.resolve()
                : Promise.reject(new Error(say('different'))),
          },
        ]}
      >
        <Input.Password size="large" autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={sending}>
        {say('save')}
      </Button>
    </Form>
  );
}
