import { type Labels, scoreLabels } from '@redress/contract';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { LabelSelect } from '#ui/case/LabelSelect.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { commandFormMessages } from './messages.ts';

/** Names of the labels of fields, in the messages of the forms. */
export type FieldLabel = keyof (typeof commandFormMessages)['zh'] & string;

/** A field for prose; needed unless told otherwise. */
export function Prose({
  name,
  labelKey,
  needed = true,
  rows = 3,
  hintKey,
  focus = false,
}: {
  readonly name: string;
  readonly labelKey: FieldLabel;
  readonly needed?: boolean;
  readonly rows?: number;
  readonly hintKey?: FieldLabel;
  readonly focus?: boolean;
}) {
  const say = useWords();
  return (
    <Form.Item
      name={name}
      label={say(labelKey)}
      rules={needed ? [{ required: true, whitespace: true }] : []}
      extra={hintKey === undefined ? undefined : say(hintKey)}
    >
      <Input.TextArea autoSize={{ minRows: rows, maxRows: 14 }} maxLength={10_000} autoFocus={focus} />
    </Form.Item>
  );
}

/** A field for one of a vocabulary. */
export function Choice<Value extends string>({
  name,
  labelKey,
  labels,
}: {
  readonly name: string;
  readonly labelKey: FieldLabel;
  readonly labels: Labels<Value>;
}) {
  const say = useWords();
  return (
    <Form.Item name={name} label={say(labelKey)} rules={[{ required: true }]}>
      <LabelSelect labels={labels} />
    </Form.Item>
  );
}

/** A field for the customer's score, from 1 to 5 (G3). */
export function Score({ labelKey = 'score' }: { readonly labelKey?: 'score' | 'competence' }) {
  const say = useWords();
  const words = useLabel();
  const scores = [1, 2, 3, 4, 5] as const;
  return (
    <Form.Item name="score" label={say(labelKey)} rules={[{ required: true }]}>
      <Radio.Group
        optionType="button"
        options={scores.map((value) => ({
          value,
          label: labelKey === 'score' ? `${value} ${words(scoreLabels[value])}` : String(value),
        }))}
      />
    </Form.Item>
  );
}

/** A field for reasons: the usual ones to choose, others to type. */
export function Reasons({ usual }: { readonly usual: readonly FieldLabel[] }) {
  const say = useWords();
  return (
    <Form.Item name="reasons" label={say('reasons')} extra={say('reasonsHint')}>
      <Select mode="tags" options={usual.map((key) => ({ value: say(key), label: say(key) }))} />
    </Form.Item>
  );
}

/** An amount typed in yuan, given and taken in fen. */
export function YuanInput({
  value,
  onChange,
  ...field
}: {
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (fen: number | null) => void;
}) {
  return (
    <InputNumber
      {...field}
      min={0.01}
      precision={2}
      step={10}
      style={{ width: 180 }}
      value={value === null || value === undefined ? null : value / 100}
      onChange={(yuan) => onChange?.(yuan === null ? null : Math.round(yuan * 100))}
    />
  );
}

/** Says the words of the forms by a key that is known only when it runs. */
export function useWords(): (key: FieldLabel, values?: Readonly<Record<string, string | number>>) => string {
  return useMessages(commandFormMessages) as ReturnType<typeof useWords>;
}
