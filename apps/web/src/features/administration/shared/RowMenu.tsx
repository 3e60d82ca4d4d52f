import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { administrationMessages } from './messages.ts';

/** One action on a row. */
export interface RowAction {
  readonly key: string;
  readonly label: string;
  readonly run: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

/** The actions on one row behind a button that says whose they are; nothing where there are none. */
export function RowMenu({ name, actions }: { name: string; actions: readonly RowAction[] }) {
  const say = useMessages(administrationMessages);
  if (actions.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: actions.map(({ key, label, danger = false, disabled = false }) => ({
          key,
          label,
          danger,
          disabled,
        })),
        onClick: ({ key }) => actions.find((action) => action.key === key)?.run(),
      }}
    >
      <Button type="text" size="small" icon={<MoreOutlined />} aria-label={say('actions', { name })} />
    </Dropdown>
  );
}
