import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import type { Outcome } from '@redress/contract';
import { Alert, Button, Input, Popover } from 'antd';
import { useEffect, useId, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { maskMessages } from './messages.ts';

const shownSeconds = 60;

/** A personal value as the server sends it, masked. */
export interface MaskedValueProps {
  /** What it is: phone number, identity number. */
  readonly label: string;
  readonly masked: string;
  /** Asks the server for the whole value, with the reason, which is recorded; absent where the right is not held. */
  readonly reveal?: (reason: string) => Promise<Outcome<string>>;
}

/** A masked personal value that can be looked at for a reason; it is masked again after a minute (V1). */
export function MaskedValue({ label, masked, reveal }: MaskedValueProps) {
  const say = useMessages(maskMessages);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [whole, setWhole] = useState<string>();
  const [refused, setRefused] = useState<string>();
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (whole === undefined) return;
    const timer = setTimeout(() => setWhole(undefined), shownSeconds * 1000);
    return () => clearTimeout(timer);
  }, [whole]);

  const ask = async () => {
    if (reveal === undefined || reason.trim() === '') return;
    setAsking(true);
    const outcome = await reveal(reason.trim());
    setAsking(false);
    if (!outcome.ok) return setRefused(outcome.failure.message);
    setWhole(outcome.value);
    setOpen(false);
    setReason('');
  };
  const form = (
    <div style={{ width: 260 }}>
      {refused !== undefined && (
        <Alert type="error" showIcon role="alert" title={refused} style={{ marginBottom: 8 }} />
      )}
      <label htmlFor={id} style={{ color: 'var(--rd-text-secondary)', fontSize: 13 }}>
        {say('reason')}
      </label>
      <div style={{ display: 'flex', gap: 8, margin: '4px 0 6px' }}>
        <Input
          id={id}
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          onPressEnter={() => void ask()}
        />
        <Button type="primary" loading={asking} disabled={reason.trim() === ''} onClick={() => void ask()}>
          {say('show')}
        </Button>
      </div>
      <p style={{ color: 'var(--rd-text-quiet)', fontSize: 12 }}>{say('reasonHint')}</p>
    </div>
  );
  return (
    <span style={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}>
      <span
        className="rd-figures"
        {...(whole === undefined ? {} : { title: say('hidesIn', { seconds: shownSeconds }) })}
      >
        {whole ?? masked}
      </span>
      {whole !== undefined && (
        <Button
          type="text"
          size="small"
          icon={<EyeInvisibleOutlined />}
          aria-label={say('hide')}
          onClick={() => setWhole(undefined)}
        />
      )}
      {whole === undefined && reveal !== undefined && (
        <Popover trigger="click" content={form} open={open} onOpenChange={setOpen} destroyOnHidden>
          <Button type="text" size="small" icon={<EyeOutlined />} aria-label={say('reveal', { label })} />
        </Popover>
      )}
    </span>
  );
}
