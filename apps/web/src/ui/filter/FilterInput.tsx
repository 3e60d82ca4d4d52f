import { Checkbox, Input, Select } from 'antd';
import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import type { FilterField, FilterValues } from './field.ts';
import { filterMessages } from './messages.ts';

// The calendar is heavy; a list without day filters does without it.
const DayRangeInput = lazy(() =>
  import('#ui/time/DayRangeInput.tsx').then((loaded) => ({ default: loaded.DayRangeInput })),
);

/** The control of one filter. */
export function FilterInput({
  field,
  values,
  onChange,
}: {
  field: FilterField;
  values: FilterValues;
  onChange: (change: FilterValues) => void;
}) {
  const say = useMessages(filterMessages);
  const value = values[field.key];
  switch (field.kind) {
    case 'text':
      return <TextFilter field={field} value={textOf(value)} onChange={onChange} />;
    case 'choice':
      return (
        <Select<string>
          aria-label={field.label}
          placeholder={field.label}
          style={{ width: field.width ?? 140 }}
          popupMatchSelectWidth={false}
          allowClear
          options={[...field.options]}
          value={textOf(value) ?? null}
          onChange={(chosen: string | undefined) => onChange({ [field.key]: chosen })}
        />
      );
    case 'choices':
      return (
        <Select<string[]>
          mode="multiple"
          aria-label={field.label}
          placeholder={field.label}
          style={{ minWidth: field.width ?? 140, maxWidth: 320 }}
          popupMatchSelectWidth={false}
          maxTagCount="responsive"
          allowClear
          options={[...field.options]}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(chosen) => onChange({ [field.key]: chosen.length === 0 ? undefined : chosen })}
        />
      );
    case 'flag':
      return (
        <Checkbox
          checked={value === true}
          onChange={(event) => onChange({ [field.key]: event.target.checked || undefined })}
        >
          {field.label}
        </Checkbox>
      );
    case 'days':
      return (
        <Suspense fallback={<Input disabled placeholder={say('all')} style={{ width: 240 }} />}>
          <DayRangeInput
            label={field.label}
            value={{ from: textOf(value), until: textOf(values[field.untilKey]) }}
            onChange={({ from, until }) => onChange({ [field.key]: from, [field.untilKey]: until })}
          />
        </Suspense>
      );
  }
}

const pauseMs = 350;

function TextFilter({
  field,
  value,
  onChange,
}: {
  field: Extract<FilterField, { kind: 'text' }>;
  value: string | undefined;
  onChange: (change: FilterValues) => void;
}) {
  const [typed, setTyped] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  // The address changed from outside (a view, the back button): it wins over what stands in the field.
  if (known !== value) {
    setKnown(value);
    setTyped(value ?? '');
  }
  const change = useEffectEvent(onChange);
  useEffect(() => {
    const wanted = typed.trim() === '' ? undefined : typed.trim();
    if (wanted === known) return;
    const timer = setTimeout(() => {
      setKnown(wanted);
      change({ [field.key]: wanted });
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, known, field.key]);
  return (
    <Input
      aria-label={field.label}
      placeholder={field.label}
      allowClear
      style={{ width: field.width ?? 200 }}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
