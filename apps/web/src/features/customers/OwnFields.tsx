import { areaLabels, channelLabels, customerClassLabels } from '@redress/contract';
import { Form, Input, Select } from 'antd';
import { LabelSelect } from '#ui/case/LabelSelect.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { customerMessages } from './messages.ts';

/** The fields of the record itself; with `hidden`, the masked values that stay when their field is left empty. */
export function OwnFields({
  hidden,
}: {
  readonly hidden?: { readonly identityNumber: string; readonly address: string };
}) {
  const say = useMessages(customerMessages);
  const names = useReference();
  const hint = (value: string | undefined) =>
    value ? { extra: `${say('masked', { value })}，${say('keepEmpty')}` } : {};
  return (
    <>
      <Form.Item name="name" label={say('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="class" label={say('class')}>
        <LabelSelect labels={customerClassLabels} />
      </Form.Item>
      <Form.Item name="identityNumber" label={say('identityNumber')} {...hint(hidden?.identityNumber)}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="address" label={say('address')} {...hint(hidden?.address)}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      <Form.Item name="area" label={say('area')}>
        <LabelSelect labels={areaLabels} />
      </Form.Item>
      <Form.Item name="branchId" label={say('branch')}>
        <Select
          allowClear
          options={names.units('branch').map(({ id }) => ({ value: id, label: names.unit(id) }))}
        />
      </Form.Item>
      <Form.Item name="preferredChannel" label={say('preferredChannel')}>
        <LabelSelect labels={channelLabels} placeholder={say('notAsked')} />
      </Form.Item>
      <Form.Item name="note" label={say('note')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}
