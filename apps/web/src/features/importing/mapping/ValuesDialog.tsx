import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { type ImportSummary, importFieldLabels } from '@redress/contract';
import type { FieldSource, ImportField, ValueRule } from '@redress/domain';
import { Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import styles from '../importing.module.css';
import { importMessages } from '../messages.ts';
import { useCodes } from './codes.ts';

/** The table from the free text of a column to the codes of a field. */
export function ValuesDialog({
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
  const codes = useCodes(field);
  const [rules, setRules] = useState<readonly Keyed[]>(() => source.values.map(keyed));
  const [otherwise, setOtherwise] = useState(source.otherwise);
  const samples = columns
    .filter(({ name }) => source.columns.includes(name))
    .flatMap((column) => column.samples)
    .filter(({ text }) => rules.every((rule) => rule.text.toLowerCase() !== text.toLowerCase()))
    .slice(0, 20);
  const add = (text: string) => setRules([...rules, keyed({ match: 'equals', text, to: '' })]);
  const change = (key: string, part: Partial<ValueRule>) =>
    setRules(rules.map((rule) => (rule.key === key ? { ...rule, ...part } : rule)));
  const matches = (['equals', 'contains'] as const).map((value) => ({
    value,
    label: say(`match.${value}`),
  }));
  return (
    <Modal
      open
      width={640}
      title={say('valuesTitle', { field: label(importFieldLabels[field]) })}
      okText={say('apply')}
      cancelText={say('cancel')}
      onCancel={onClose}
      onOk={() => {
        const values = rules
          .filter(({ to }) => to !== '')
          .map(({ match, text, to }) => ({ match, text: text.trim(), to }));
        onChange({ ...source, values, otherwise });
        onClose();
      }}
    >
      <p className={styles.quiet}>{say('valuesHint')}</p>
      {samples.length > 0 && (
        <>
          <p>{say('samples')}</p>
          <div className={styles.samples}>
            {samples.map(({ text, count }) => (
              <Button
                key={text}
                size="small"
                aria-label={say('useSample', { text })}
                onClick={() => add(text)}
              >
                {text.length > 30 ? `${text.slice(0, 30)}…` : text} · {count}
              </Button>
            ))}
          </div>
        </>
      )}
      {rules.map(({ key, match, text, to }, at) => (
        <div key={key} className={styles.rule}>
          <Select
            aria-label={say('match')}
            value={match}
            options={matches}
            onChange={(chosen) => change(key, { match: chosen })}
          />
          <Input
            aria-label={say('text')}
            placeholder={say('text')}
            maxLength={300}
            value={text}
            onChange={(event) => change(key, { text: event.target.value })}
          />
          <Select<string>
            aria-label={say('to')}
            placeholder={say('to')}
            value={to === '' ? null : to}
            showSearch={{ optionFilterProp: 'label' }}
            options={[...codes]}
            onChange={(chosen) => change(key, { to: chosen })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={say('removeRule', { at: at + 1 })}
            onClick={() => setRules(rules.filter((rule) => rule.key !== key))}
          />
        </div>
      ))}
      <div className={styles.bar}>
        <Button icon={<PlusOutlined />} onClick={() => add('')}>
          {say('addRule')}
        </Button>
        <span className={styles.spread} />
        <span>{say('otherwise')}</span>
        <Select<string>
          allowClear
          aria-label={say('otherwise')}
          placeholder={say('otherwiseNone')}
          style={{ width: 220 }}
          value={otherwise}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...codes]}
          onChange={(chosen: string | undefined) => setOtherwise(chosen ?? null)}
        />
      </div>
    </Modal>
  );
}

type Keyed = ValueRule & { readonly key: string };

function keyed(rule: ValueRule): Keyed {
  return { ...rule, key: crypto.randomUUID() };
}
