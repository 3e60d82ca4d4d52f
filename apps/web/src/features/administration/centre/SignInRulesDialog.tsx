import { type SignInRules, signInRuleRoutes } from '@redress/contract';
import { Alert, Form, Input, InputNumber } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import styles from './centre.module.css';
import { centreMessages } from './messages.ts';
import { ruleFields, rulesFromForm, rulesToForm } from './signInForm.ts';

/** The rules of passwords, lock-out and sessions as a form; the reason is asked for (V3). */
export function SignInRulesDialog({
  version,
  rules,
  onClose,
}: {
  version: number;
  rules: SignInRules;
  onClose: () => void;
}) {
  const say = useMessages(centreMessages);
  const common = useMessages(administrationMessages);
  return (
    <CommandDialog<{ value: SignInRules; note: string }, unknown>
      as="drawer"
      width={640}
      title={say('signIn')}
      summary={<Alert type="info" showIcon title={say('signInHint')} />}
      initial={{ value: rulesToForm(rules) }}
      submitText={common('save')}
      send={({ value, note }) =>
        call(signInRuleRoutes.change, { body: { basedOn: version, value: rulesFromForm(value), note } })
      }
      onDone={() => {
        toast('done', common('saved'));
        void refresh(signInRuleRoutes.current);
        void refresh(signInRuleRoutes.versions);
        onClose();
      }}
      onConflict={() => refresh(signInRuleRoutes.current)}
      onClose={onClose}
    >
      <div className={styles.rules}>
        {ruleFields.map(({ name, unit, min, max }) => (
          <Form.Item key={name} name={['value', name]} label={say(name)} rules={[{ required: true }]}>
            <InputNumber
              min={min}
              max={max}
              {...(unit === 1 ? { precision: 0 } : {})}
              suffix={say(`${name}Unit`)}
              style={{ width: '100%' }}
            />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="note" label={common('note')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} placeholder={common('notePlaceholder')} />
      </Form.Item>
    </CommandDialog>
  );
}
