import type { AuditEntry } from '@redress/contract';
import { Drawer } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { Facts } from '#ui/page/Facts.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { ChangeList, type ShownChange } from '../changes/ChangeList.tsx';
import { auditMessages } from './messages.ts';
import { useAuditWords } from './useAuditWords.ts';

/** Everything about one entry: differences as a list, anything else as it was written. */
export function AuditDrawer({ entry, onClose }: { entry: AuditEntry; onClose: () => void }) {
  const say = useMessages(auditMessages);
  const words = useAuditWords();
  const changes = changesIn(entry.data);
  const { changes: _, ...rest } = entry.data;
  return (
    <Drawer open size={620} title={`${words.action(entry.action)} · ${entry.id}`} onClose={onClose}>
      <Facts
        facts={[
          { label: say('at'), value: <Moment at={entry.at} format="second" /> },
          { label: say('actor'), value: words.actor(entry) },
          { label: say('subjectType'), value: words.subjectType(entry.subjectType) },
          { label: say('subject'), value: words.subject(entry.subjectType, entry.subjectId), wide: true },
          { label: say('request'), value: entry.requestId, wide: true },
          { label: say('sealed'), value: say(entry.sealed ? 'sealedHint' : 'notSealed'), wide: true },
        ]}
      />
      <div style={{ marginTop: 16 }}>
        {changes.length > 0 && <ChangeList changes={changes} />}
        {Object.keys(rest).length > 0 && (
          <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontSize: 13 }}>
            {JSON.stringify(rest, null, 2)}
          </pre>
        )}
      </div>
    </Drawer>
  );
}

function changesIn(data: AuditEntry['data']): readonly ShownChange[] {
  const { changes } = data;
  if (!Array.isArray(changes)) return [];
  return changes.flatMap((one: unknown) =>
    typeof one === 'object' && one !== null && 'path' in one ? [one as ShownChange] : [],
  );
}
