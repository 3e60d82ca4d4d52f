import { CheckOutlined, CloudSyncOutlined, LaptopOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { draftMessages } from './messages.ts';
import type { Draft } from './useDraft.ts';

/** How the draft stands, in a few quiet words. */
export function DraftStatus<Value>({ draft }: { draft: Draft<Value> }) {
  const say = useMessages(draftMessages);
  const icon =
    draft.status === 'saved' ? (
      <CheckOutlined />
    ) : draft.status === 'offline' ? (
      <LaptopOutlined />
    ) : draft.status === 'conflict' ? (
      <WarningOutlined />
    ) : (
      <CloudSyncOutlined />
    );
  return (
    <span role="status" style={{ color: 'var(--rd-text-quiet)', fontSize: 13, whiteSpace: 'nowrap' }}>
      {icon} {say(draft.status)}
    </span>
  );
}

/** On a conflict: both texts are there, the person chooses. `theirs` shows the other one. */
export function DraftConflict<Value>({
  draft,
  theirs,
}: {
  draft: Draft<Value>;
  theirs?: (value: Value) => ReactNode;
}) {
  const say = useMessages(draftMessages);
  if (draft.status !== 'conflict') return null;
  const other = draft.theirs;
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={say('conflictTitle')}
      description={
        <>
          <p>{say(other === undefined ? 'goneHint' : 'conflictHint')}</p>
          {other !== undefined && theirs !== undefined && (
            <div style={{ margin: '8px 0' }}>{theirs(other.value)}</div>
          )}
          <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
            <Button size="small" type="primary" onClick={() => void draft.keepMine()}>
              {say('keepMine')}
            </Button>
            <Button size="small" onClick={draft.takeTheirs}>
              {say(other === undefined ? 'startOver' : 'takeTheirs')}
            </Button>
          </div>
        </>
      }
    />
  );
}
