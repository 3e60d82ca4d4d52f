import { Checkbox, Form, Input } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { DepartmentSelect } from './DepartmentSelect.tsx';
import { LimitInput } from './LimitInput.tsx';
import { caseMessages } from './messages.ts';

/** The fields of a proposal or a dispatch (D1): department, task, limit, urgency mark. Names are the command's. */
export function OrderFields({
  under = [],
  among,
  ruleAllowed = true,
}: {
  /** Path of the form under which the fields lie. */
  readonly under?: readonly string[];
  readonly among?: readonly string[];
  readonly ruleAllowed?: boolean;
}) {
  const say = useMessages(caseMessages);
  const at = (name: string) => [...under, name];
  return (
    <>
      <Form.Item name={at('departmentId')} label={say('department')} rules={[{ required: true }]}>
        <DepartmentSelect {...(among === undefined ? {} : { among })} />
      </Form.Item>
      <Form.Item name={at('task')} label={say('task')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={10_000} />
      </Form.Item>
      <Form.Item name={at('limit')} label={say('limit')} tooltip={say('byRuleHint')}>
        <LimitInput ruleAllowed={ruleAllowed} />
      </Form.Item>
      <Form.Item name={at('urgent')} valuePropName="checked">
        <Checkbox>{say('urgentOrder')}</Checkbox>
      </Form.Item>
    </>
  );
}
