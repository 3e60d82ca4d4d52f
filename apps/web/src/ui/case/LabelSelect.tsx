import type { Labels } from '@redress/contract';
import { Select } from 'antd';
import { useLabel } from '#ui/language/useMessages.ts';

/** A field for one value of a vocabulary, by its labels; it fits as a form item's child. */
export function LabelSelect<Value extends string>({
  labels,
  among,
  onChange,
  disabled = false,
  ...field
}: {
  readonly labels: Labels<Value>;
  /** Only these, in this order; all of the vocabulary where it is left out. */
  readonly among?: readonly Value[];
  readonly id?: string;
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
}) {
  const say = useLabel();
  const values = among ?? (Object.keys(labels) as Value[]);
  return (
    <Select<Value>
      {...field}
      {...(disabled ? { disabled } : {})}
      options={values.map((value) => ({ value, label: say(labels[value]) }))}
      onChange={(value) => onChange?.(value)}
    />
  );
}
