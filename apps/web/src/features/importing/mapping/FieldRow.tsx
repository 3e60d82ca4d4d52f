import { DeleteOutlined } from '@ant-design/icons';
import { type ImportSummary, importFieldLabels } from '@redress/contract';
import type { FieldSource, ImportField } from '@redress/domain';
import { Button, Input, Select } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { importMessages } from '../messages.ts';
import { isDateField } from './change.ts';
import { isCoded, useCodes } from './codes.ts';

/** One field of a mapping: its columns, its fixed value, and the way to its values or dates. */
export function FieldRow({
  field,
  source,
  columns,
  onChange,
  onDetails,
}: {
  readonly field: ImportField;
  readonly source: FieldSource;
  readonly columns: ImportSummary['columns'];
  readonly onChange: (source: FieldSource | null) => void;
  readonly onDetails: () => void;
}) {
  const say = useMessages(importMessages);
  const label = useLabel();
  const codes = useCodes(field);
  const name = label(importFieldLabels[field]);
  const details = isDateField(field)
    ? say(source.date?.order ? 'dateKnown' : 'dateAuto')
    : source.values.length > 0
      ? say('valueCount', { count: source.values.length })
      : say('setValues');
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Select<string[]>
          mode="multiple"
          maxCount={5}
          aria-label={say('columnsOf', { field: name })}
          placeholder={say('chooseColumns')}
          style={{ minWidth: 240, width: '100%' }}
          value={[...source.columns]}
          options={columns.map((column) => ({ value: column.name, label: column.name }))}
          onChange={(chosen) => onChange({ ...source, columns: chosen })}
        />
      </td>
      <td>
        {codes.length > 0 ? (
          <Select<string>
            allowClear
            aria-label={say('constantOf', { field: name })}
            style={{ width: 180 }}
            value={source.constant === '' ? null : source.constant}
            showSearch={{ optionFilterProp: 'label' }}
            options={[...codes]}
            onChange={(constant: string | undefined) => onChange({ ...source, constant: constant ?? '' })}
          />
        ) : (
          <Input
            aria-label={say('constantOf', { field: name })}
            title={say('constantHint')}
            maxLength={500}
            style={{ width: 180 }}
            value={source.constant}
            onChange={(event) => onChange({ ...source, constant: event.target.value })}
          />
        )}
      </td>
      <td>
        {(isDateField(field) || isCoded(field)) && (
          <Button
            type="link"
            style={{ padding: 0 }}
            aria-label={say('detailsOf', { text: details, field: name })}
            onClick={onDetails}
          >
            {details}
          </Button>
        )}
      </td>
      <td>
        <Button
          type="text"
          icon={<DeleteOutlined />}
          aria-label={say('removeField', { field: name })}
          onClick={() => onChange(null)}
        />
      </td>
    </tr>
  );
}
