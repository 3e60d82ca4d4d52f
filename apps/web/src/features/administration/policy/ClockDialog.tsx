import { clockKindLabels, consequences, recipients } from '@redress/contract';
import type { ClockKind } from '@redress/domain';
import { Checkbox, Form, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { type ClockForm, clockFromForm, clockToForm } from './clockForm.ts';
import { LimitField, limitRule } from './LimitField.tsx';
import { policyMessages } from './messages.ts';
import { PolicyDialog } from './PolicyDialog.tsx';
import type { PolicyPartProps } from './PolicyPage.tsx';
import { usePolicyWords } from './usePolicyWords.ts';

/** The rule of one clock as a form. */
export function ClockDialog({
  kind,
  version,
  policy,
  onClose,
}: PolicyPartProps & { kind: ClockKind; onClose: () => void }) {
  const say = useMessages(policyMessages);
  const label = useLabel();
  const rule = policy.clocks[kind];
  return (
    <PolicyDialog<{ clock: ClockForm }>
      title={say('editClock', { name: label(clockKindLabels[kind]) })}
      version={version}
      initial={{ clock: clockToForm(rule) }}
      merged={({ clock }) => ({
        ...policy,
        clocks: { ...policy.clocks, [kind]: clockFromForm(clock, rule) },
      })}
      onClose={onClose}
    >
      {typeof rule.limit === 'string' ? (
        <Form.Item label={say('limit')}>
          {say(rule.limit === 'orderLimits' ? 'byOrderLimits' : 'byReplyLimits')}
        </Form.Item>
      ) : (
        <Form.Item name={path('limit')} label={say('limit')} rules={[limitRule(say('limit'))]}>
          <LimitField label={say('limit')} />
        </Form.Item>
      )}
      <Switched name="hasUrgent" title={say('hasUrgent')}>
        <Form.Item name={path('urgentFor')} label={say('urgentFor')}>
          <Radio.Group
            options={[
              { value: 'urgent', label: say('urgentOnly') },
              { value: 'urgentOrVip', label: say('urgentOrVip') },
            ]}
          />
        </Form.Item>
        <Form.Item name={path('urgentLimit')} label={say('urgentLimit')} rules={[limitRule(say('limit'))]}>
          <LimitField label={say('urgentLimit')} />
        </Form.Item>
        <Tell name="urgentTell" title={say('urgentTell')} />
      </Switched>
      <Switched name="hasWarning" title={say('hasWarning')}>
        <Form.Item name={path('sharePercent')} label={say('share')} rules={[{ required: true }]}>
          <InputNumber min={1} max={99} precision={0} suffix="%" />
        </Form.Item>
        <Form.Item name={path('beforeMinutes')} label={say('before')} rules={[{ required: true }]}>
          <InputNumber min={0} max={527_040} precision={0} />
        </Form.Item>
        <Tell name="warningTell" title={say('onWarning')} />
      </Switched>
      <Tell name="tell" title={say('onBreach')} />
      <Consequences name="consequences" title={say('consequences')} />
      <Switched name="hasRepeat" title={say('hasRepeat')}>
        <Form.Item name={path('repeatHours')} label={say('repeatHours')} rules={[{ required: true }]}>
          <InputNumber min={0.1} max={8_784} />
        </Form.Item>
        <Tell name="repeatTell" title={say('onRepeat')} />
        <Consequences name="repeatConsequences" title={say('repeatConsequences')} />
      </Switched>
    </PolicyDialog>
  );
}

function Switched({ name, title, children }: { name: keyof ClockForm; title: string; children: ReactNode }) {
  const on = Form.useWatch(path(name)) === true;
  return (
    <>
      <Form.Item name={path(name)} valuePropName="checked">
        <Checkbox>{title}</Checkbox>
      </Form.Item>
      {on && <div style={{ marginInlineStart: 24 }}>{children}</div>}
    </>
  );
}

function Tell({ name, title }: { name: keyof ClockForm; title: string }) {
  const words = usePolicyWords();
  return (
    <Form.Item name={path(name)} label={title}>
      <Select
        mode="multiple"
        options={recipients.map((one) => ({ value: one, label: words.recipient(one) }))}
      />
    </Form.Item>
  );
}

function Consequences({ name, title }: { name: keyof ClockForm; title: string }) {
  const words = usePolicyWords();
  return (
    <Form.Item name={path(name)} label={title}>
      <Select
        mode="multiple"
        options={consequences.map((one) => ({ value: one, label: words.consequence(one) }))}
      />
    </Form.Item>
  );
}

function path(name: keyof ClockForm): string[] {
  return ['policy', 'clock', name];
}
