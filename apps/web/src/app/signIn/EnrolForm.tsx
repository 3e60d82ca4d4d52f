import { type Failure, identityRoutes } from '@redress/contract';
import { Alert, Button, Form, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { CodeField } from './CodeField.tsx';
import { signInMessages } from './messages.ts';

/** Shows the authenticator's secret as a picture and as text, and takes its first code. */
export function EnrolForm({ onEnrolled }: { onEnrolled: () => void }) {
  const say = useMessages(signInMessages);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [secret, setSecret] = useState<string>();
  const [refused, setRefused] = useState<Failure>();
  const [sending, setSending] = useState(false);

  useEffect(() => {
    let shown = true;
    void call(identityRoutes.enrolSecondFactor).then(async (outcome) => {
      if (!shown) return;
      if (!outcome.ok) return setRefused(outcome.failure);
      setSecret(outcome.value.secret);
      const { toCanvas } = await import('qrcode');
      if (canvas.current !== null)
        await toCanvas(canvas.current, outcome.value.uri, { width: 176, margin: 1 });
    });
    return () => {
      shown = false;
    };
  }, []);

  const send = async ({ code }: { code: string }) => {
    setSending(true);
    const outcome = await call(identityRoutes.confirmSecondFactor, { body: { code } });
    setSending(false);
    if (outcome.ok) onEnrolled();
    else setRefused(outcome.failure);
  };

  return (
    <Form layout="vertical" requiredMark={false} onFinish={send} disabled={sending}>
      {refused !== undefined && (
        <Alert type="error" showIcon title={refused.message} style={{ marginBottom: 16 }} role="alert" />
      )}
      <div style={{ textAlign: 'center', marginBottom: 12 }}>
        <canvas ref={canvas} width={176} height={176} role="img" aria-label={say('qr')} />
      </div>
      {secret !== undefined && (
        <p style={{ marginBottom: 16, textAlign: 'center' }}>
          {say('enrolKey')}
          <br />
          <Typography.Text code copyable>
            {secret}
          </Typography.Text>
        </p>
      )}
      <CodeField />
      <Button type="primary" size="large" htmlType="submit" block loading={sending}>
        {say('confirm')}
      </Button>
    </Form>
  );
}
