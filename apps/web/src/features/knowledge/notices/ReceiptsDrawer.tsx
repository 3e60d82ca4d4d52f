import { noticeRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { RichText } from '#ui/knowledge/RichText.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import { queryOf } from '#ui/server/query.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import { noticeMessages } from './messages.ts';

/** Who has read a notice and who has not, the latter first (I5). */
export function ReceiptsDrawer({
  noticeId,
  onClose,
}: {
  readonly noticeId: string;
  readonly onClose: () => void;
}) {
  const say = useMessages(noticeMessages);
  const names = useReference();
  const { data, error, refetch } = useQuery(
    queryOf(noticeRoutes.noticeReceipts, { params: { id: noticeId } }),
  );
  const unread = data?.items.filter(({ readAt }) => readAt === null).length ?? 0;
  return (
    <Drawer open size={640} title={say('receiptsOf', { title: data?.title ?? '' })} onClose={onClose}>
      {data !== undefined && (
        <Section title={say('body')}>
          <RichText html={data.body} />
        </Section>
      )}
      <Section title={say('unreadCount', { count: unread })} flush>
        <DataTable
          caption={say('receipts')}
          columns={[
            { id: 'person', title: say('person'), cell: ({ userId }) => names.person(userId) },
            { id: 'unit', title: say('unit'), width: 200, cell: ({ unitId }) => names.place(unitId) },
            {
              id: 'readAt',
              title: say('readAt'),
              width: 150,
              cell: ({ readAt }) => (readAt === null ? say('notRead') : <Moment at={readAt} />),
            },
          ]}
          rows={data?.items}
          rowId={({ userId }) => userId}
          error={error}
          onRetry={() => void refetch()}
          rowTone={({ readAt }) => (readAt === null ? 'warning' : undefined)}
          empty={<EmptyState title={say('none')} />}
        />
      </Section>
    </Drawer>
  );
}
