import { Form, Input } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { signInMessages } from './messages.ts';

/** The field for an authenticator's six digits. */
export function CodeField() {
  const say = useMessages(signInMessages);
  return (
    <Form.Item
      name="code"
      label={say('code')}
      extra={say('codeHint')}
      rules={[{ required: true, pattern: /^\d{6}$/, message: say('codeShape') }]}
    >
      <Input
        size="large"
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        autoFocus
        style={{ letterSpacing: '0.3em', fontVariantNumeric: 'tabular-nums' }}
      />
    </Form.Item>
  );
}
