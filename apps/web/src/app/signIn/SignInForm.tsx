import { type Failure, identityRoutes, type SessionInfo } from '@redress/contract';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { CodeField } from './CodeField.tsx';
import { signInMessages } from './messages.ts';

interface Values {
  readonly employeeNumber: string;
  readonly password: string;
  readonly code?: string;
}

/** What signing in needs and tells. */
export interface SignInFormProps {
  /** Set where the same person has to sign in again. */
  readonly employeeNumber?: string;
  readonly onSignedIn: (info: SessionInfo, password: string) => void;
}

/** Employee number and password, then the authenticator's code where the account has one. */
export function SignInForm({ employeeNumber, onSignedIn }: SignInFormProps) {
  const say = useMessages(signInMessages);
  const [form] = Form.useForm<Values>();
  const [known, setKnown] = useState<Values>();
  const [refused, setRefused] = useState<Failure>();
  const [sending, setSending] = useState(false);

  const send = async (values: Values) => {
    const all = { ...known, ...values };
    setSending(true);
    const outcome = await call(identityRoutes.signIn, { body: all });
    setSending(false);
    if (outcome.ok) return onSignedIn(outcome.value, all.password);
    const askCode = outcome.failure.code === 'secondFactorNeeded';
    if (askCode) setKnown(all);
    if (!askCode || known !== undefined) setRefused(outcome.failure);
    else setRefused(undefined);
    if (outcome.failure.code === 'secondFactorWrong') form.resetFields(['code']);
    if (outcome.failure.code === 'signInFailed' || outcome.failure.code === 'accountLocked')
      setKnown(undefined);
  };

  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={send} disabled={sending}>
      {refused !== undefined && (
        <Alert
          type={refused.code === 'accountLocked' ? 'warning' : 'error'}
          showIcon
          title={refused.message}
          style={{ marginBottom: 16 }}
          role="alert"
        />
      )}
      {known === undefined ? (
        <>
          <Form.Item
            name="employeeNumber"
            label={say('employeeNumber')}
            {...(employeeNumber === undefined ? {} : { initialValue: employeeNumber })}
            rules={[{ required: true, whitespace: true, message: say('needed') }]}
          >
            <Input
              size="large"
              autoComplete="username"
              autoFocus={employeeNumber === undefined}
              readOnly={employeeNumber !== undefined}
            />
          </Form.Item>
          <Form.Item
            name="password"
            label={say('password')}
            rules={[{ required: true, message: say('needed') }]}
          >
            <Input.Password
              size="large"
              autoComplete="current-password"
              autoFocus={employeeNumber !== undefined}
            />
          </Form.Item>
        </>
      ) : (
        <CodeField />
      )}
      <Button type="primary" size="large" htmlType="submit" block loading={sending}>
        {say(known === undefined ? 'signIn' : 'verify')}
      </Button>
      {known !== undefined && (
        <Button type="link" block onClick={() => setKnown(undefined)} style={{ marginTop: 8 }}>
          {say('otherPerson')}
        </Button>
      )}
    </Form>
  );
}
