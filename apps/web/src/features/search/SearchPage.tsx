import { searchRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { FilterBar } from '#ui/filter/FilterBar.tsx';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useMessages } from '#ui/language/useMessages.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { CallFailed } from '#ui/server/client.ts';
import { queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { ListLayout } from '#ui/table/ListLayout.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { useZone } from '#ui/time/zone.ts';
import { useSearchFilters } from './filters.ts';
import { HitRow } from './HitRow.tsx';
import { searchMessages } from './messages.ts';
import styles from './search.module.css';
import { type HitsSearch, isNarrowed, searchBody } from './search.ts';

/** Everything one may see that contains what was typed, newest first; text, filters and page live in the address (B7). */
export function SearchPage() {
  const say = useMessages(searchMessages);
  const zone = useZone();
  const address = useListAddress<HitsSearch>();
  const fields = useSearchFilters();
  const { text } = address.search;
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(searchRoutes.search, { body: searchBody(address.search, zone) }),
    enabled: text !== undefined,
    placeholderData: keepPreviousData,
  });
  const pages = address.pages(data?.next);
  const clear = () => address.replace({ text });
  return (
    <ListLayout
      header={
        <PageHeader
          title={text === undefined ? say('title') : say('titleOf', { text: shortened(text) })}
          takesFocus={false}
        />
      }
      filters={<FilterBar fields={fields} values={address.search} onChange={address.setFilters} />}
      pager={
        data !== undefined &&
        error === null && (
          <Pager
            onPrevious={pages.onPrevious}
            onNext={pages.onNext}
            {...(pages.number > 1 && { summary: say('page', { page: pages.number }) })}
          />
        )
      }
    >
      <div className={styles.body} data-holds-table aria-busy={isPlaceholderData}>
        {text === undefined ? (
          <EmptyState title={say('nothingTyped')} hint={say('nothingTypedHint')} />
        ) : error !== null ? (
          <Failed error={error} onRetry={() => void refetch()} />
        ) : data === undefined ? (
          <PageSkeleton />
        ) : (
          <>
            {data.notes.map((note) => (
              <div key={note} className={styles.note}>
                <Alert type="info" showIcon title={say(note)} />
              </div>
            ))}
            {data.items.length === 0 ? (
              <EmptyState
                title={say('nothingFound', { text: shortened(text) })}
                hint={say('nothingFoundHint')}
                {...(isNarrowed(address.search) && {
                  action: <Button onClick={clear}>{say('clearFilters')}</Button>,
                })}
              />
            ) : (
              <>
                <p className={styles.count} role="status">
                  {say(data.next === null ? 'found' : 'foundMore', { count: data.items.length })}
                </p>
                <ol className={styles.hits} aria-label={say('hits')} data-stale={isPlaceholderData}>
                  {data.items.map((hit) => (
                    <HitRow key={hit.id} hit={hit} />
                  ))}
                </ol>
              </>
            )}
          </>
        )}
      </div>
    </ListLayout>
  );
}

/** What cannot be searched for is told like an empty page: nothing is broken, and trying again would not help. */
function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const told = error instanceof CallFailed && error.status === 422 ? error.failure.message : undefined;
  return told === undefined ? <ErrorState error={error} onRetry={onRetry} /> : <EmptyState title={told} />;
}

const longestTitle = 40;

function shortened(text: string): string {
  return text.length <= longestTitle ? text : `${text.slice(0, longestTitle)}…`;
}
