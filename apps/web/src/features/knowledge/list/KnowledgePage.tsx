import { PlusOutlined } from '@ant-design/icons';
import { type ArticleRow, articleKindLabels, articleStateLabels, knowledgeRoutes } from '@redress/contract';
import { type ArticleKind, articleKinds } from '@redress/domain';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, Input, Segmented, Tag } from 'antd';
import { useListAddress } from '#ui/filter/useListAddress.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useLiveRefresh } from '#ui/live/useLiveRefresh.ts';
import { StatusTag } from '#ui/marks/StatusTag.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { queryOf, refresh } from '#ui/server/query.ts';
import { useScope } from '#ui/session/useSession.ts';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { Pager } from '#ui/table/Pager.tsx';
import { Moment } from '#ui/time/Moment.tsx';
import type { KnowledgeSearch } from '../routes.ts';
import { stateTone } from '../tones.ts';
import { CategoryTree } from './CategoryTree.tsx';
import styles from './list.module.css';
import { Marked } from './Marked.tsx';
import { listMessages } from './messages.ts';
import { useCategories } from './useCategories.ts';

/** The knowledge base: the tree of categories, and what is in it, found by any word (I1, R2). */
export function KnowledgePage() {
  const say = useMessages(listMessages);
  const label = useLabel();
  const navigate = useNavigate();
  const address = useListAddress<KnowledgeSearch>();
  const mayEdit = useScope('knowledge.edit') !== undefined;
  const { text, kind, category, tag } = address.search;
  const { data, error, refetch } = useQuery({
    ...queryOf(knowledgeRoutes.articles, {
      query: {
        limit: 20,
        ...(address.cursor === undefined ? {} : { after: address.cursor }),
        ...(text === undefined ? {} : { text: text.slice(0, 200) }),
        ...(kind === undefined ? {} : { kind }),
        ...(category === undefined ? {} : { categoryId: category }),
        ...(tag === undefined ? {} : { tag }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  useLiveRefresh(
    'knowledge',
    ({ what }) => what === 'article' || what === 'category',
    () => {
      // A search is not asked again by itself: it would count as another search in vain.
      if (text === undefined) void refetch();
      void refresh(knowledgeRoutes.knowledgeCategories);
    },
  );
  const pages = address.pages(data?.next);
  const begin = (made: ArticleKind) =>
    void navigate({ to: '/knowledge/new' as never, search: { kind: made, category } as never });
  return (
    <>
      <PageHeader
        title={say('title')}
        actions={
          mayEdit && (
            <Dropdown.Button
              type="primary"
              onClick={() => begin('article')}
              menu={{
                items: [
                  { key: 'hardCase', label: say('createHardCase') },
                  { key: 'checklist', label: say('createChecklist') },
                ],
                onClick: ({ key }) => begin(key as ArticleKind),
              }}
            >
              <PlusOutlined aria-hidden="true" /> {say('create')}
            </Dropdown.Button>
          )
        }
      />
      <div className={styles.page}>
        <CategoryTree chosen={category} onChoose={(id) => address.setFilters({ category: id })} />
        <div className={styles.sheet}>
          <div className={styles.bar}>
            <Input.Search
              key={text ?? ''}
              className={styles.find ?? ''}
              allowClear
              defaultValue={text ?? ''}
              maxLength={200}
              aria-label={say('find')}
              placeholder={say('find')}
              onSearch={(typed) => address.setFilters({ text: typed.trim() || undefined })}
            />
            <Segmented<ArticleKind | ''>
              value={kind ?? ''}
              options={[
                { value: '', label: say('everyKind') },
                ...articleKinds.map((value) => ({ value, label: label(articleKindLabels[value]) })),
              ]}
              onChange={(value) => address.setFilters({ kind: value || undefined })}
            />
            {tag !== undefined && (
              <Tag closable onClose={() => address.setFilters({ tag: undefined })}>
                {say('tagged', { tag })}
              </Tag>
            )}
          </div>
          {error && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
          {data === undefined && !error && <PageSkeleton />}
          {data?.items.length === 0 && (
            <EmptyState
              title={say(text === undefined ? 'empty' : 'none')}
              hint={say(text === undefined ? 'emptyHint' : 'noneHint')}
              action={<Button onClick={() => address.replace({})}>{say('clear')}</Button>}
            />
          )}
          <ul className={styles.hits} aria-label={say('hits')}>
            {data?.items.map((row) => (
              <Row key={row.id} row={row} words={(text ?? '').split(/\s+/)} />
            ))}
          </ul>
          <Pager
            onPrevious={pages.onPrevious}
            onNext={pages.onNext}
            {...(pages.number > 1 && { summary: say('page', { page: pages.number }) })}
          />
        </div>
      </div>
    </>
  );
}

function Row({ row, words }: { readonly row: ArticleRow; readonly words: readonly string[] }) {
  const say = useMessages(listMessages);
  const label = useLabel();
  const { pathOf } = useCategories();
  return (
    <li className={styles.hit}>
      <div className={styles.line}>
        <Link to={'/knowledge/$id' as never} params={{ id: row.id } as never} className={styles.title}>
          <Marked text={row.title} words={words} />
        </Link>
        {row.kind !== 'article' && <StatusTag label={articleKindLabels[row.kind]} tone="info" />}
        {row.state !== 'inForce' && (
          <StatusTag label={articleStateLabels[row.state]} tone={stateTone[row.state]} />
        )}
      </div>
      {row.excerpt !== '' && (
        <p className={styles.excerpt}>
          <Marked text={row.excerpt} words={words} />
        </p>
      )}
      <div className={styles.line}>
        <span className={styles.quiet}>
          {row.number} · {pathOf(row.categoryId)} · {say('changed')}{' '}
          <Moment at={row.changedAt} format="day" />
        </span>
        <span className={styles.quiet}>{say('used', { count: row.useCount })}</span>
        {row.usefulCount > 0 && (
          <span className={styles.quiet}>{say('useful', { count: row.usefulCount })}</span>
        )}
        {row.tags.map((tag) => (
          <Link key={tag} to={'/knowledge' as never} search={{ tag } as never} className={styles.quiet}>
            #{tag}
          </Link>
        ))}
        <span className="rd-visually-hidden">{label(articleStateLabels[row.state])}</span>
      </div>
    </li>
  );
}
