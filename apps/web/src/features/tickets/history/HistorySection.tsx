import { Button } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { Timeline } from '#ui/timeline/Timeline.tsx';
import type { OrderView } from '../case.ts';
import { ticketMessages } from '../messages.ts';
import { useHistory } from '../useTicket.ts';
import styles from './History.module.css';
import { useEntries } from './useEntries.tsx';

/** Everything that happened to the ticket, newest first, page by page. */
export function HistorySection({
  ticketId,
  orders,
}: {
  readonly ticketId: string;
  readonly orders: readonly OrderView[];
}) {
  const say = useMessages(ticketMessages);
  const entries = useEntries(orders);
  const { events, error, loading, more, loadingMore, retry } = useHistory(ticketId);
  return (
    <Section title={say('history')}>
      {error !== null && <ErrorState error={error} onRetry={retry} />}
      {loading && <PageSkeleton />}
      <Timeline entries={entries(events)} label={say('history')} />
      {more !== undefined && (
        <div className={styles.end}>
          <Button size="small" loading={loadingMore} onClick={more}>
            {say(loadingMore ? 'loadingMore' : 'more')}
          </Button>
        </div>
      )}
      {more === undefined && events.length > 20 && <p className={styles.end}>{say('historyEnd')}</p>}
    </Section>
  );
}
