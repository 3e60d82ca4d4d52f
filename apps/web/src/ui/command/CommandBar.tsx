import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { KeyHint } from '#ui/keys/KeyHint.tsx';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './CommandBar.module.css';
import { commandMessages } from './messages.ts';

/** How a command is offered. */
export interface CommandOffer<Command extends string> {
  readonly command: Command;
  readonly label: string;
  readonly run: () => void;
  readonly icon?: ReactNode;
  /** `main` is the next step, `danger` cannot be taken back, `rest` waits in the menu. */
  readonly weight?: 'main' | 'normal' | 'danger' | 'rest';
  readonly keys?: string;
}

/** The commands that the server sent as available, in the order of the offers, each with its key. */
export function CommandBar<Command extends string>({
  available,
  offers,
  label,
}: {
  /** What the commands are about, for who cannot see the bar; commands in general unless told. */
  label?: string;
  available: readonly Command[];
  offers: readonly CommandOffer<Command>[];
}) {
  const say = useMessages(commandMessages);
  const open = offers.filter(({ command }) => available.includes(command));
  const rest = open.filter(({ weight }) => weight === 'rest');
  useShortcuts(open.flatMap(({ keys, label, run }) => (keys === undefined ? [] : [{ keys, label, run }])));
  if (open.length === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label={label ?? say('commands')}>
      {open
        .filter(({ weight }) => weight !== 'rest')
        .map(({ command, label, run, icon, weight, keys }) => (
          <Button
            key={command}
            type={weight === 'main' ? 'primary' : 'default'}
            danger={weight === 'danger'}
            icon={icon}
            onClick={run}
            {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
          >
            {label}
            {keys !== undefined && <KeyHint keys={keys} />}
          </Button>
        ))}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map(({ command, label, icon }) => ({ key: command, label, icon })),
            onClick: ({ key }) => rest.find(({ command }) => command === key)?.run(),
          }}
        >
          <Button icon={<DownOutlined />} iconPlacement="end">
            {say('more')}
          </Button>
        </Dropdown>
      )}
    </div>
  );
}
