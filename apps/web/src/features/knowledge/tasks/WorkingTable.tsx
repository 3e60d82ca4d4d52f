import { type ArticleRow, articleKindLabels, articleStateLabels, knowledgeRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { KnowledgeDeskSearch } from '../routes.ts';
import { stateTone } from '../tones.ts';
import { deskMessages } from './messages.ts';

/** Versions in review, or everything that is being worked on. */
export function WorkingTable({ inReview }: { readonly inReview: boolean }) {
  const say = useMessages(deskMessages);
  const label = useLabel();
  const address = useListAddress<KnowledgeDeskSearch>();
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...queryOf(knowledgeRoutes.workingArticles, {
      query: {
        limit: 30,
        ...(inReview && { status: 'inReview' as const }),
        ...(address.cursor === undefined ? {} : { after: address.cursor }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  useLiveRefresh(
    'knowledge',
    ({ what }) => what === 'article',
    () => void refetch(),
  );
  const pages = address.pages(data?.next);
  return (
    <>
      <DataTable<ArticleRow>
        caption={say(inReview ? 'tab.review' : 'tab.drafts')}
        columns={[
          { id: 'name', title: say('name'), cell: ({ title }) => title },
          { id: 'kind', title: say('kind'), width: 110, cell: ({ kind }) => label(articleKindLabels[kind]) },
          {
            id: 'state',
            title: say('state'),
            width: 110,
            cell: ({ state }) => <StatusTag label={articleStateLabels[state]} tone={stateTone[state]} />,
          },
          {
            id: 'publishAt',
            title: say('publishAt'),
            width: 150,
            cell: ({ publishAt }) => publishAt !== null && <Moment at={publishAt} />,
          },
          {
            id: 'changed',
            title: say('changed'),
            width: 150,
            cell: ({ changedAt }) => <Moment at={changedAt} />,
          },
        ]}
        rows={data?.items}
        rowId={({ id }) => id}
        refreshing={isPlaceholderData}
        error={error}
        onRetry={() => void refetch()}
        rowLink={({ id }) => ({ to: '/knowledge/$id', params: { id } }) as never}
        empty={<EmptyState title={say('noArticles')} />}
      />
      <Pager onPrevious={pages.onPrevious} onNext={pages.onNext} />
    </>
  );
}
