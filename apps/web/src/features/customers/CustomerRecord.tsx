import {
  areaLabels,
  type CustomerPage,
  channelLabels,
  customerRoutes,
  type Outcome,
} from '@redress/contract';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Section } from '#ui/page/Section.tsx';
import { MaskedValue } from '#ui/personal/MaskedValue.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import { Moment } from '#ui/time/Moment.tsx';
import styles from './CustomerPage.module.css';
import { customerMessages } from './messages.ts';

type Field = 'identityNumber' | 'address' | 'contact' | 'line';

/** The record itself: facts, contacts and lines, personal values masked until somebody gives a reason (V1). */
export function CustomerRecord({ customer }: { customer: CustomerPage }) {
  const say = useMessages(customerMessages);
  const label = useLabel();
  const names = useReference();
  const mayUnmask = customer.available.includes('unmask');
  const masked = (field: Field, name: string, value: string, itemId?: string) =>
    value === '' ? (
      '—'
    ) : (
      <MaskedValue
        label={name}
        masked={value}
        {...(mayUnmask && { reveal: (reason: string) => unmask(customer.id, field, reason, itemId) })}
      />
    );
  return (
    <Section title={say('record')}>
      <Facts
        facts={[
          {
            label: say('identityNumber'),
            value: masked('identityNumber', say('identityNumber'), customer.identityNumber),
          },
          { label: say('address'), value: masked('address', say('address'), customer.address) },
          { label: say('area'), value: label(areaLabels[customer.area]) },
          { label: say('branch'), value: names.unit(customer.branch?.id) },
          {
            label: say('preferredChannel'),
            value:
              customer.preferredChannel === ''
                ? say('notAsked')
                : label(channelLabels[customer.preferredChannel]),
          },
          { label: say('updatedAt'), value: <Moment at={customer.updatedAt} /> },
          { label: say('note'), value: customer.note, wide: true },
        ]}
      />
      <h3 className={styles.heading}>{say('contacts')}</h3>
      <ul className={styles.list}>
        {customer.contacts.map(({ id, kind, value }) => (
          <li key={id} className={styles.item}>
            <span>{say(`kind.${kind}`)}</span>
            {masked('contact', say(`kind.${kind}`), value, id)}
          </li>
        ))}
        {customer.contacts.length === 0 && <li className={styles.quiet}>{say('noContacts')}</li>}
      </ul>
      <h3 className={styles.heading}>{say('lines')}</h3>
      <ul className={styles.list}>
        {customer.lines.map(({ id, number, product, state }) => (
          <li key={id} className={styles.item}>
            <span>
              {product || '—'} <span className={styles.quiet}>{say(`line.${state}`)}</span>
            </span>
            {masked('line', product || say('lines'), number, id)}
          </li>
        ))}
        {customer.lines.length === 0 && <li className={styles.quiet}>{say('noLines')}</li>}
      </ul>
    </Section>
  );
}

async function unmask(id: string, field: Field, reason: string, itemId?: string): Promise<Outcome<string>> {
  const shown = await call(customerRoutes.unmaskCustomer, {
    params: { id },
    body: { field, reason, ...(itemId === undefined ? {} : { itemId }) },
  });
  return shown.ok ? { ...shown, value: shown.value.value } : shown;
}
