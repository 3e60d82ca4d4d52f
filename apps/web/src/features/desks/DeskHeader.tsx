import { deskLabels } from '@redress/contract';
import type { Desk } from '@redress/domain';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { KeyHint } from '#ui/keys/KeyHint.tsx';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { useDeskCounts } from './counts.ts';
import styles from './desks.module.css';
import { deskMessages } from './messages.ts';
import { useTakeNext } from './useTaking.ts';

const takeKey = 'n';

/** The head of a desk: how much waits, is mine, is overdue; and one key for the next thing, where things can be taken. */
export function DeskHeader({ desk, takes, hint }: { desk: Desk; takes: boolean; hint?: ReactNode }) {
  const say = useMessages(deskMessages);
  const label = useLabel();
  const counts = useDeskCounts(desk);
  const { take, taking } = useTakeNext(desk);
  useShortcuts([{ keys: takeKey, label: say('takeNext'), run: () => void take() }], { enabled: takes });
  const marks = counts && (
    <p className={styles.counts} aria-live="polite">
      <span>{say('waiting', { count: counts.waiting })}</span>
      {takes && <span>{say('mine', { count: counts.mine })}</span>}
      <span data-overdue={counts.overdue > 0}>
        {counts.overdue > 0 ? say('overdue', { count: counts.overdue }) : say('noneOverdue')}
      </span>
    </p>
  );
  const actions = takes && (
    <Button type="primary" loading={taking} onClick={() => void take()} aria-keyshortcuts={takeKey}>
      {say('takeNext')}
      <KeyHint keys={takeKey} />
    </Button>
  );
  return (
    <PageHeader
      title={label(deskLabels[desk])}
      {...(marks && { marks })}
      {...(hint !== undefined && { summary: hint })}
      {...(actions && { actions })}
    />
  );
}
