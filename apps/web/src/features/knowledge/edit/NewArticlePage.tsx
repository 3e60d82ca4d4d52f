import { knowledgeRoutes, knowledgeTaskRoutes, type Outcome } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useRef } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { queries, queryOf } from '#ui/server/query.ts';
import { useScope } from '#ui/session/useSession.ts';
import { NoPermission } from '#ui/states/NoPermission.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { toast } from '#ui/toast/toast.ts';
import type { NewArticleSearch } from '../routes.ts';
import { ArticleEditor } from './ArticleEditor.tsx';
import { type ArticleForm, contentOf, emptyArticle } from './form.ts';
import { editMessages } from './messages.ts';

const titles = { article: 'newArticle', hardCase: 'newHardCase', checklist: 'newChecklist' } as const;

/** Begins an entry, also for a task that asked for it. */
export function NewArticlePage() {
  const say = useMessages(editMessages);
  const navigate = useNavigate();
  const validated: unknown = useSearch({ strict: false });
  const { kind = 'article', category, task } = validated as NewArticleSearch;
  const allowed = useScope('knowledge.edit') !== undefined;
  const key = useRef(crypto.randomUUID());
  const tasks = useQuery({
    ...queryOf(knowledgeTaskRoutes.knowledgeTasks, { query: { limit: 100 } }),
    enabled: task !== undefined && allowed,
  });
  if (!allowed) return <NoPermission />;
  if (task !== undefined && tasks.data === undefined && tasks.error === null) return <PageSkeleton />;
  const asked = tasks.data?.items.find(({ id }) => id === task);
  const save = async (form: ArticleForm, submit: boolean): Promise<Outcome<unknown>> => {
    const body = { ...contentOf(form), kind, ...(asked && { taskId: asked.id }) };
    const created = await call(knowledgeRoutes.createArticle, { body }, { idempotencyKey: key.current });
    if (!created.ok) return created;
    const { id } = created.value;
    if (submit) {
      const sent = await call(knowledgeRoutes.submitArticle, { params: { id }, body: { revision: 1 } });
      // The draft is there; what keeps it from review is told on its own page, where it can be changed.
      if (!sent.ok) toast('failed', sent.failure.message);
      else toast('done', say('submitted'));
    } else toast('done', say('saved'));
    void queries.invalidateQueries();
    void navigate({ to: '/knowledge/$id' as never, params: { id } as never });
    return created;
  };
  const initial = emptyArticle(
    kind,
    category ?? null,
    asked?.kind === 'document' ? (asked.text.split('\n')[0] ?? '') : '',
  );
  return (
    <ArticleEditor
      kind={kind}
      title={say(titles[kind])}
      initial={{
        ...initial,
        title: asked?.kind === 'document' ? (asked.text.split('\n')[0] ?? '').slice(0, 120) : '',
      }}
      backTo={task === undefined ? '/knowledge' : '/knowledge-desk'}
      hint={
        asked && (
          <Alert
            type="info"
            showIcon
            style={{ marginBottom: 12 }}
            title={say('fromTask', { text: asked.text })}
          />
        )
      }
      save={save}
    />
  );
}
