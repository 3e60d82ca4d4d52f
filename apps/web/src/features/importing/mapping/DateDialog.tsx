import { type ImportSummary, importFieldLabels } from '@redress/contract';
import type { FieldSource, ImportField } from '@redress/domain';
import { Form, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { DayRangeInput } from '#ui/time/DayRangeInput.tsx';
import { importMessages } from '../messages.ts';

/** What somebody knows of how the dates of a column were written. */
export function DateDialog({
  field,
  source,
  columns,
  onChange,
  onClose,
}: {
  readonly field: ImportField;
  readonly source: FieldSource;
  readonly columns: ImportSummary['columns'];
  readonly onChange: (source: FieldSource) => void;
  readonly onClose: () => void;
}) {
  const say = useMessages(importMessages);
  const label = useLabel();
  const [date, setDate] = useState(source.date ?? { order: null, from: null, to: null, secondColumn: null });
  const orders = ['auto', 'dayFirst', 'monthFirst'] as const;
  return (
    <Modal
      open
      title={say('dateTitle', { field: label(importFieldLabels[field]) })}
      okText={say('apply')}
      cancelText={say('cancel')}
      onCancel={onClose}
      onOk={() => {
        onChange({ ...source, date });
        onClose();
      }}
    >
      <Form layout="vertical" component="div">
        <Form.Item label={say('dateOrder')}>
          <Radio.Group
            value={date.order ?? 'auto'}
            options={orders.map((value) => ({ value, label: say(`order.${value}`) }))}
            onChange={({ target }) => setDate({ ...date, order: orderOf(target.value) })}
          />
        </Form.Item>
        <Form.Item label={say('dateBetween')}>
          <DayRangeInput
            label={say('dateBetween')}
            value={{ from: date.from ?? undefined, until: date.to ?? undefined }}
            onChange={({ from, until }) => setDate({ ...date, from: from ?? null, to: until ?? null })}
          />
        </Form.Item>
        <Form.Item label={say('secondColumn')}>
          <Select<string>
            allowClear
            aria-label={say('secondColumn')}
            value={date.secondColumn}
            options={columns.map(({ name }) => ({ value: name, label: name }))}
            onChange={(column: string | undefined) => setDate({ ...date, secondColumn: column ?? null })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function orderOf(chosen: unknown): 'dayFirst' | 'monthFirst' | null {
  return chosen === 'dayFirst' || chosen === 'monthFirst' ? chosen : null;
}
