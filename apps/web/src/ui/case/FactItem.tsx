import { areaLabels, channelLabels, emotionLabels, factLabels } from '@redress/contract';
import { Checkbox, Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { useLabel } from '#ui/language/useMessages.ts';
import { MomentInput } from '#ui/time/MomentInput.tsx';
import { ClassificationSelect } from './ClassificationSelect.tsx';
import type { FactName } from './factFields.ts';
import { LabelSelect } from './LabelSelect.tsx';

/** One fact of a case as a labelled field, wherever a form asks for it. */
export function FactItem({
  name,
  under = [],
  required = false,
  className,
}: {
  readonly name: FactName;
  /** Path of the form under which it lies. */
  readonly under?: readonly string[];
  readonly required?: boolean;
  readonly className?: string | undefined;
}) {
  const label = useLabel();
  const toggle = name === 'urgent';
  return (
    <Form.Item
      name={[...under, name]}
      {...(toggle ? {} : { label: label(factLabels[name]) })}
      {...(className === undefined ? {} : { className })}
      valuePropName={toggle ? 'checked' : 'value'}
      rules={required ? [{ required: true, whitespace: true }] : []}
    >
      {toggle ? <Checkbox>{label(factLabels.urgent)}</Checkbox> : control(name)}
    </Form.Item>
  );
}

function control(name: FactName): ReactElement {
  switch (name) {
    case 'channel':
    case 'replyChannel':
      return <LabelSelect labels={channelLabels} />;
    case 'emotion':
      return <LabelSelect labels={emotionLabels} />;
    case 'area':
      return <AreaInput />;
    case 'businessTypeId':
      return <ClassificationSelect tree="businessType" />;
    case 'natureId':
      return <ClassificationSelect tree="nature" />;
    case 'suggestionSubjectId':
      return <ClassificationSelect tree="suggestionSubject" />;
    case 'replyWantedByAt':
      return <MomentInput />;
    case 'callQueuedAt':
    case 'callAnsweredAt':
    case 'callGreetedAt':
      return <MomentInput seconds />;
    case 'content':
      return <Input.TextArea autoSize={{ minRows: 4, maxRows: 14 }} maxLength={10_000} />;
    case 'demand':
    case 'cause':
    case 'handling':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10_000} />;
    case 'contactPhone':
      return <Input maxLength={30} inputMode="tel" autoComplete="off" />;
    case 'lineNumber':
    case 'externalNumber':
    case 'provinceCode':
    case 'complainantName':
    case 'contactAddress':
      return <Input maxLength={name === 'lineNumber' ? 40 : 200} autoComplete="off" />;
    case 'urgent':
      return <Checkbox />;
  }
}

function AreaInput(field: { readonly id?: string; readonly value?: string }) {
  const label = useLabel();
  const options = (['town', 'country'] as const).map((value) => ({ value, label: label(areaLabels[value]) }));
  return <Radio.Group {...field} options={options} optionType="button" />;
}
