import { Button } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { CallFailed } from '#ui/server/client.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { stateMessages } from '#ui/states/messages.ts';

/** What is shown instead of a page that threw: a refusal with its sentence, or a fault with what to tell the administrator. */
export function BrokenPage({ error, reset }: { error: unknown; reset: () => void }) {
  const say = useMessages(stateMessages);
  if (error instanceof CallFailed) return <ErrorState error={error} onRetry={reset} />;
  return (
    <div role="alert">
      <EmptyState
        title={say('broken')}
        hint={say('brokenHint')}
        action={
          <>
            <p style={{ marginBottom: 12, color: 'var(--rd-text-quiet)', fontSize: 12 }}>
              {error instanceof Error ? error.message : String(error)}
            </p>
            <Button type="primary" onClick={() => window.location.reload()}>
              {say('reload')}
            </Button>
          </>
        }
      />
    </div>
  );
}
