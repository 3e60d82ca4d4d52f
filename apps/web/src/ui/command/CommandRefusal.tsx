import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import type { RefusalView } from './failure.ts';
import { commandMessages } from './messages.ts';

/** Why a command was not done; after a conflict also what changed meanwhile, and the way to send it all the same. */
export function CommandRefusal({
  refusal,
  changes,
  onSendAgain,
}: {
  refusal: RefusalView;
  changes: ReactNode;
  onSendAgain: () => void;
}) {
  const say = useMessages(commandMessages);
  const [shown, setShown] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // A long form may have been sent from its end, where its beginning is out of sight.
  useEffect(() => {
    if (refusal.message !== '') place.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  if (refusal.kind === 'refused') {
    return (
      <div ref={place}>
        <Alert type="error" showIcon role="alert" title={refusal.message} style={{ marginBottom: 16 }} />
      </div>
    );
  }
  const seen = changes !== undefined && changes !== null;
  return (
    <div ref={place}>
      <Alert
        type="warning"
        showIcon
        role="alert"
        style={{ marginBottom: 16 }}
        title={say('conflictTitle')}
        description={
          <>
            <p>{say('conflictHint')}</p>
            {seen && shown && (
              <div style={{ margin: '8px 0', maxHeight: 220, overflow: 'auto' }}>{changes}</div>
            )}
            <div style={{ display: 'flex', gap: 8, marginTop: 8 }}>
              {seen && (
                <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
                  {say(shown ? 'hideChanges' : 'showChanges')}
                </Button>
              )}
              <Button size="small" type="primary" onClick={onSendAgain}>
                {say('sendAgain')}
              </Button>
            </div>
          </>
        }
      />
    </div>
  );
}
