import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { usePreference } from '#ui/preferences/usePreference.ts';
import { type Column, isHidden } from './column.ts';
import { tableMessages } from './messages.ts';

/** Which columns of a table a person has hidden. */
export interface ColumnChoice {
  readonly hidden: readonly string[] | undefined;
  readonly choose: (hidden: readonly string[] | undefined) => void;
}

/** Remembers the columns of the table with this name for the person signed in. */
export function useColumnChoice(table: string): ColumnChoice {
  const [hidden, choose] = usePreference<readonly string[] | null>(`columns.${table}`, null);
  return { hidden: hidden ?? undefined, choose: (next) => choose(next ?? null) };
}

/** The button that opens the list of columns to tick. */
export function ColumnChooser<Row>({
  columns,
  choice: { hidden, choose },
}: {
  columns: readonly Column<Row>[];
  choice: ColumnChoice;
}) {
  const say = useMessages(tableMessages);
  const toggle = (id: string) => {
    const now = columns.filter((column) => isHidden(column, hidden)).map((column) => column.id);
    choose(now.includes(id) ? now.filter((one) => one !== id) : [...now, id]);
  };
  const list = (
    <div style={{ display: 'grid', gap: 6, minWidth: 160, maxHeight: 360, overflow: 'auto' }}>
      {columns.map((column, at) => (
        <Checkbox
          key={column.id}
          checked={at === 0 || column.always === true || !isHidden(column, hidden)}
          disabled={at === 0 || column.always === true}
          onChange={() => toggle(column.id)}
        >
          {column.title}
        </Checkbox>
      ))}
      <Button size="small" type="link" onClick={() => choose(undefined)} disabled={hidden === undefined}>
        {say('columnsReset')}
      </Button>
    </div>
  );
  return (
    <Popover content={list} title={say('columns')} trigger="click" placement="bottomRight">
      <Button icon={<SettingOutlined />} aria-label={say('columns')} title={say('columns')} />
    </Popover>
  );
}
