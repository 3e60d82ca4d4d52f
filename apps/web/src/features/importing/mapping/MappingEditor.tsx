import type { ImportSummary } from '@redress/contract';
import { importFieldLabels } from '@redress/contract';
import type { ImportField, ImportMapping } from '@redress/domain';
import { Select } from 'antd';
import { useState } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import styles from '../importing.module.css';
import { importMessages } from '../messages.ts';
import { freshSource, isDateField, sortedFields, withSource } from './change.ts';
import { DateDialog } from './DateDialog.tsx';
import { FieldRow } from './FieldRow.tsx';
import { MappingBar } from './MappingBar.tsx';
import { ValuesDialog } from './ValuesDialog.tsx';

/** What the editor of a mapping needs. */
export interface MappingEditorProps {
  readonly columns: ImportSummary['columns'];
  readonly mapping: ImportMapping;
  readonly name: string;
  readonly onChange: (mapping: ImportMapping) => void;
  readonly onName: (name: string) => void;
}

/** The mapping as a table: a row for each field that is filled, from columns or with a fixed value. */
export function MappingEditor({ columns, mapping, name, onChange, onName }: MappingEditorProps) {
  const say = useMessages(importMessages);
  const label = useLabel();
  const [open, setOpen] = useState<ImportField>();
  const { mapped, free } = sortedFields(mapping);
  const source = open === undefined ? undefined : mapping.fields[open];
  const change = (field: ImportField, next: typeof source | null) =>
    onChange(withSource(mapping, field, next ?? null));
  return (
    <>
      <MappingBar mapping={mapping} name={name} onChange={onChange} onName={onName} />
      <div className={styles.scroll}>
        <table className={styles.mapping} aria-label={say('mapping')}>
          <thead>
            <tr>
              <th scope="col">{say('field')}</th>
              <th scope="col">{say('columns')}</th>
              <th scope="col">{say('constant')}</th>
              <th scope="col">{say('details')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {mapped.map((one) => (
              <FieldRow
                key={one.field}
                {...one}
                columns={columns}
                onChange={(next) => change(one.field, next)}
                onDetails={() => setOpen(one.field)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.bar}>
        <Select<ImportField>
          aria-label={say('addField')}
          placeholder={say('addField')}
          style={{ width: 220 }}
          value={null}
          showSearch={{ optionFilterProp: 'label' }}
          options={free.map((field) => ({ value: field, label: label(importFieldLabels[field]) }))}
          onChange={(field) => change(field, freshSource(field))}
        />
      </div>
      {open !== undefined && source !== undefined && isDateField(open) && (
        <DateDialog
          field={open}
          source={source}
          columns={columns}
          onChange={(next) => change(open, next)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open !== undefined && source !== undefined && !isDateField(open) && (
        <ValuesDialog
          field={open}
          source={source}
          columns={columns}
          onChange={(next) => change(open, next)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
