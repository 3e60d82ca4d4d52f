import { UserAddOutlined } from '@ant-design/icons';
import type { CustomerCard } from '@redress/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { CustomerClassMark } from '#ui/reference/CustomerClassMark.tsx';
import { useScope } from '#ui/session/useSession.ts';
import { CallerCard } from './CallerCard.tsx';
import styles from './CallerPanel.module.css';
import { registeringMessages } from './messages.ts';
import { NewCustomerForm } from './NewCustomerForm.tsx';

/** Who calls: the customer's card, the ones to choose from, or how to make a record. */
export function CallerPanel({
  number,
  name,
  found,
  asking,
  chosen,
  onChoose,
  onLine,
}: {
  readonly number: string;
  readonly name: string;
  readonly found: readonly CustomerCard[] | undefined;
  readonly asking: boolean;
  readonly chosen: CustomerCard | undefined;
  readonly onChoose: (customer: CustomerCard | null) => void;
  readonly onLine: (number: string) => void;
}) {
  const say = useMessages(registeringMessages);
  const mayCreate = useScope('customer.edit') !== undefined;
  const [creating, setCreating] = useState(false);
  if (creating && chosen === undefined) {
    return (
      <Section title={say('newCustomer')}>
        <NewCustomerForm
          number={number}
          name={name}
          onCreated={(customer) => {
            setCreating(false);
            onChoose(customer);
          }}
          onCancel={() => setCreating(false)}
        />
      </Section>
    );
  }
  const create = mayCreate && (
    <Button size="small" icon={<UserAddOutlined aria-hidden="true" />} onClick={() => setCreating(true)}>
      {say('newCustomer')}
    </Button>
  );
  if (chosen !== undefined) {
    const others = (found?.length ?? 0) > 1 || mayCreate;
    const actions = others ? (
      <Button size="small" type="text" onClick={() => onChoose(null)}>
        {say('otherCustomer')}
      </Button>
    ) : undefined;
    return (
      <Section title={say('whoSection')} actions={actions}>
        <CallerCard customer={chosen} onLine={onLine} />
      </Section>
    );
  }
  return (
    <Section title={say('whoSection')} actions={create}>
      <div aria-live="polite">
        {found === undefined && <p className={styles.quiet}>{say(asking ? 'lookingUp' : 'noNumber')}</p>}
        {found?.length === 0 && (
          <>
            <p>{say('unknownCaller')}</p>
            <p className={styles.quiet}>{say('unknownCallerHint')}</p>
          </>
        )}
        {found !== undefined && found.length > 0 && (
          <>
            <p className={styles.quiet}>{say('candidates', { count: found.length })}</p>
            <ul className={styles.candidates}>
              {found.map((customer) => (
                <li key={customer.id}>
                  <button
                    type="button"
                    className={styles.candidate}
                    aria-label={say('choose', { name: customer.name })}
                    onClick={() => onChoose(customer)}
                  >
                    <span className={styles.candidateName}>{customer.name}</span>
                    <CustomerClassMark code={customer.class} />
                    <span className={styles.candidateLine}>
                      {customer.lines.map((line) => line.number).join('、')}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Section>
  );
}
