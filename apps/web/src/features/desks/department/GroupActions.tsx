import { DownOutlined } from '@ant-design/icons';
import { orderCommandLabels } from '@redress/contract';
import { Button, Dropdown } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useSession } from '#ui/session/useSession.ts';
import type { Act } from '../acts/act.ts';
import type { Acts } from '../acts/useActs.ts';
import { type DeskRow, rowIdOf } from '../rows.ts';
import styles from './department.module.css';
import { type Group, rightOf } from './groups.ts';
import { departmentMessages } from './messages.ts';

const main = {
  inWork: 'reply',
  acknowledge: 'acknowledge',
  warning: 'acknowledgeWarning',
  approveHandling: 'approveHandling',
} as const;

const further: Readonly<Partial<Record<Group, readonly (Act & keyof typeof orderCommandLabels)[]>>> = {
  accept: ['decline', 'requestExtension', 'requestInformation'],
  inWork: ['requestExtension', 'requestInformation', 'forward', 'decline'],
};

/** The one thing to do with a row as a button, and what is rarer in a menu. */
export function GroupActions({ group, row, acts }: { group: Group; row: DeskRow; acts: Acts }) {
  const say = useMessages(departmentMessages);
  const label = useLabel();
  const { grants } = useSession();
  const right = rightOf[group];
  if (right !== undefined && grants[right] === undefined) {
    return <span className={styles.quiet}>{say(group === 'warning' ? 'headOnly' : 'headDecides')}</span>;
  }
  const loading = acts.busy === rowIdOf(row);
  const rest = (further[group] ?? []).filter(
    (act) =>
      (act !== 'forward' || grants['order.forward'] !== undefined) &&
      // One question at a time.
      (row.asked === null || (act !== 'requestExtension' && act !== 'requestInformation')),
  );
  const button =
    group === 'accept' ? (
      <Button type="primary" size="small" loading={loading} onClick={() => void acts.claim(row)}>
        {say('accept')}
      </Button>
    ) : (
      <Button type="primary" size="small" loading={loading} onClick={() => void acts.start(main[group], row)}>
        {say(main[group])}
      </Button>
    );
  return (
    <span className={styles.actions}>
      {button}
      {rest.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: rest.map((act) => ({ key: act, label: label(orderCommandLabels[act]) })),
            onClick: ({ key }) => {
              const act = rest.find((one) => one === key);
              if (act !== undefined) void acts.start(act, row);
            },
          }}
        >
          <Button
            size="small"
            icon={<DownOutlined />}
            iconPlacement="end"
            aria-label={say('moreOf', { number: row.orderNumber ?? row.ticket.number })}
          >
            {say('more')}
          </Button>
        </Dropdown>
      )}
    </span>
  );
}
