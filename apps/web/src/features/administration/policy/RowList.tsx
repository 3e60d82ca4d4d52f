import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Space } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { administrationMessages } from '../shared/messages.ts';
import { policyMessages } from './messages.ts';
import styles from './policy.module.css';

/** A list of rows in a form that can be added to, reordered and removed from; `path` is its form path. */
export function RowList({
  path,
  fresh,
  addAt = 'start',
  addText,
  children,
}: {
  path: readonly (string | number)[];
  /** What a new row holds. */
  fresh: object;
  /** Where a new row goes: before the others, since the last of a table must fit everything, or behind them. */
  addAt?: 'start' | 'end';
  addText?: string;
  /** The fields of a row, whose names begin with the row's own number. */
  children: (row: number) => ReactNode;
}) {
  const say = useMessages(policyMessages);
  const common = useMessages(administrationMessages);
  return (
    <Form.List name={[...path]}>
      {(fields, { add, remove, move }, { errors }) => (
        <>
          {fields.map(({ key, name }, at) => (
            <div key={key} className={styles.row}>
              <div className={styles.rowHead}>
                {say('row', { number: at + 1 })}
                <Space size={0}>
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowUpOutlined />}
                    disabled={at === 0}
                    aria-label={`${common('moveUp')} ${at + 1}`}
                    onClick={() => move(at, at - 1)}
                  />
                  <Button
                    type="text"
                    size="small"
                    icon={<ArrowDownOutlined />}
                    disabled={at === fields.length - 1}
                    aria-label={`${common('moveDown')} ${at + 1}`}
                    onClick={() => move(at, at + 1)}
                  />
                  <Button
                    type="text"
                    size="small"
                    danger
                    icon={<DeleteOutlined />}
                    aria-label={`${common('remove')} ${at + 1}`}
                    onClick={() => remove(at)}
                  />
                </Space>
              </div>
              {children(name)}
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button
            icon={<PlusOutlined />}
            onClick={() => (addAt === 'start' ? add(fresh, 0) : add(fresh))}
            style={{ marginBottom: 16 }}
          >
            {addText ?? say('addRow')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
