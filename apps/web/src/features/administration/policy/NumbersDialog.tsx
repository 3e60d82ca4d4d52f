import { numberedThings, type PolicyDocument, roleNames } from '@redress/contract';
import { type RoleCode, roleCodes } from '@redress/domain';
import { Checkbox, Form, Input, InputNumber } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { policyMessages } from './messages.ts';
import { useThingName } from './NumbersPart.tsx';
import { PolicyDialog } from './PolicyDialog.tsx';
import type { PolicyPartProps } from './PolicyPage.tsx';
import styles from './policy.module.css';

type Plain = Pick<
  PolicyDocument,
  | 'repeatWithinDays'
  | 'reopenWithinDays'
  | 'maxExtensions'
  | 'informationRequestPauses'
  | 'survey'
  | 'numberPrefixes'
>;
type FormPart = Plain & { readonly yuan: Readonly<Partial<Record<RoleCode, number | null>>> };

const granting: readonly RoleCode[] = roleCodes.filter(
  (code) => code === 'seniorAgent' || /manager|Head$|Director$/i.test(code),
);

/** The numbers that are not limits, as a form. */
export function NumbersDialog({ version, policy, onClose }: PolicyPartProps & { onClose: () => void }) {
  const say = useMessages(policyMessages);
  const label = useLabel();
  const thing = useThingName();
  const days = (name: 'repeatWithinDays' | 'reopenWithinDays') => (
    <Form.Item name={['policy', name]} label={say(name)} rules={[{ required: true }]}>
      <InputNumber min={1} max={3660} precision={0} />
    </Form.Item>
  );
  return (
    <PolicyDialog<FormPart>
      title={say('editNumbers')}
      version={version}
      initial={{ ...policy, yuan: toYuan(policy.compensationLimitsFen) }}
      merged={({ yuan, survey, ...plain }) => ({
        ...policy,
        ...plain,
        survey: { ...policy.survey, ...survey },
        compensationLimitsFen: { ...withoutShown(policy.compensationLimitsFen), ...toFen(yuan) },
      })}
      onClose={onClose}
    >
      {days('repeatWithinDays')}
      {days('reopenWithinDays')}
      <Form.Item name={['policy', 'maxExtensions']} label={say('maxExtensions')} rules={[{ required: true }]}>
        <InputNumber min={0} max={20} precision={0} />
      </Form.Item>
      <Form.Item name={['policy', 'informationRequestPauses']} valuePropName="checked">
        <Checkbox>{say('informationRequestPauses')}</Checkbox>
      </Form.Item>
      <Form.Item name={['policy', 'survey', 'attempts']} label={say('attempts')} rules={[{ required: true }]}>
        <InputNumber min={1} max={20} precision={0} />
      </Form.Item>
      <Form.Item name={['policy', 'survey', 'days']} label={say('attemptDays')} rules={[{ required: true }]}>
        <InputNumber min={1} max={20} precision={0} />
      </Form.Item>
      <h3 style={{ fontSize: 14 }}>{say('compensation')}</h3>
      <p className={styles.quiet}>{say('compensationHint')}</p>
      <div className={styles.pattern}>
        {granting.map((code) => (
          <Form.Item key={code} name={['policy', 'yuan', code]} label={label(roleNames[code])}>
            <InputNumber min={0} max={1_000_000} precision={2} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
      <h3 style={{ fontSize: 14 }}>{say('prefixes')}</h3>
      <div className={styles.pattern}>
        {numberedThings.map((one) => (
          <Form.Item
            key={one}
            name={['policy', 'numberPrefixes', one]}
            label={thing(one)}
            rules={[{ required: true, pattern: /^[A-Z]{2,4}$/ }]}
          >
            <Input maxLength={4} />
          </Form.Item>
        ))}
      </div>
    </PolicyDialog>
  );
}

function toYuan(fen: PolicyDocument['compensationLimitsFen']): FormPart['yuan'] {
  return Object.fromEntries(Object.entries(fen).map(([role, amount]) => [role, amount / 100]));
}

function toFen(yuan: FormPart['yuan'] | undefined): PolicyDocument['compensationLimitsFen'] {
  return Object.fromEntries(
    Object.entries(yuan ?? {}).flatMap(([role, amount]) =>
      typeof amount === 'number' ? [[role, Math.round(amount * 100)]] : [],
    ),
  );
}

// Roles without a field keep what they have.
function withoutShown(fen: PolicyDocument['compensationLimitsFen']): PolicyDocument['compensationLimitsFen'] {
  return Object.fromEntries(
    Object.entries(fen).filter(([role]) => !granting.some((shown) => shown === role)),
  );
}
