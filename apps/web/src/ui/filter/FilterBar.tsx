import { FilterOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './FilterBar.module.css';
import { FilterInput } from './FilterInput.tsx';
import { cleared, type FilterField, type FilterValues, isSet } from './field.ts';
import { filterMessages } from './messages.ts';

/** What a filter bar shows and changes. */
export interface FilterBarProps {
  readonly fields: readonly FilterField[];
  /** The validated address. */
  readonly values: FilterValues;
  readonly onChange: (change: FilterValues) => void;
  /** Views, columns, export: at the end of the bar. */
  readonly children?: ReactNode;
}

/** The filters of a list in one line; fields marked `more` wait behind a button. */
export function FilterBar({ fields, values, onChange, children }: FilterBarProps) {
  const say = useMessages(filterMessages);
  const shown = fields.filter(({ more }) => more !== true);
  const further = fields.filter(({ more }) => more === true);
  const furtherSet = further.filter((field) => isSet(field, values)).length;
  const anySet = fields.some((field) => isSet(field, values));
  return (
    <search className={styles.bar} aria-label={say('filters')}>
      {shown.map((field) => (
        <FilterInput key={field.key} field={field} values={values} onChange={onChange} />
      ))}
      {further.length > 0 && (
        <Popover
          trigger="click"
          placement="bottomLeft"
          content={
            <div className={styles.more}>
              {further.map((field) => (
                <div key={field.key}>
                  <p className={styles.label}>{field.label}</p>
                  <FilterInput field={field} values={values} onChange={onChange} />
                </div>
              ))}
            </div>
          }
        >
          <Button icon={<FilterOutlined />}>
            {furtherSet === 0 ? say('more') : say('moreSet', { count: furtherSet })}
          </Button>
        </Popover>
      )}
      {anySet && (
        <Button type="link" onClick={() => onChange(cleared(fields))}>
          {say('clear')}
        </Button>
      )}
      <div className={styles.end}>{children}</div>
    </search>
  );
}
