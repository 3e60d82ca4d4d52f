import { CheckCircleFilled, CopyOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useEffect, useRef } from 'react';
import { KeyHint } from '#ui/keys/KeyHint.tsx';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { toast } from '#ui/toast/toast.ts';
import { registeringMessages } from './messages.ts';
import styles from './RegisteredPanel.module.css';
import type { Registered } from './RegisterForm.tsx';

/** What came of the form: the number to tell the customer, and what comes next. */
export function RegisteredPanel({ registered, onNew }: { registered: Registered; onNew: () => void }) {
  const say = useMessages(registeringMessages);
  const navigate = useNavigate();
  const { routedAway: away } = registered;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const copy = () =>
    void navigator.clipboard.writeText(registered.number).then(() => toast('done', say('copied')));
  const open = () => void navigate({ to: '/tickets/$id', params: { id: registered.id } });
  useShortcuts([
    { keys: 'alt+n', label: say('newForm'), run: onNew },
    { keys: 'alt+o', label: say('openRegistered'), run: open },
    { keys: 'alt+c', label: say('copy'), run: copy },
  ]);
  return (
    <div className={styles.panel}>
      <CheckCircleFilled className={styles.mark} aria-hidden="true" />
      <h1 ref={heading} tabIndex={-1} className={styles.title}>
        {say(`done.${away === null ? registered.step : 'register'}`)}
      </h1>
      {away !== null && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          className={styles.away ?? ''}
          title={say(`away.${away.reason}`, { step: say(`step.${registered.step}`) })}
          description={say('awayHint')}
        />
      )}
      <p className={styles.label}>{say('numberLabel')}</p>
      <p className={styles.number}>
        {registered.number}
        <Button
          type="text"
          icon={<CopyOutlined aria-hidden="true" />}
          aria-label={say('copy')}
          onClick={copy}
        />
      </p>
      <p className={styles.hint}>{say('nextHint')}</p>
      <div className={styles.actions}>
        <Button type="primary" size="large" onClick={onNew}>
          {say('newForm')} <KeyHint keys="alt+n" />
        </Button>
        <Button size="large" onClick={open}>
          {say('openRegistered')} <KeyHint keys="alt+o" />
        </Button>
      </div>
    </div>
  );
}
