import { knowledgeRoutes, type Outcome } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { queries, queryOf } from '#ui/server/query.ts';
import { ErrorState } from '#ui/states/ErrorState.tsx';
import { NoPermission } from '#ui/states/NoPermission.tsx';
import { PageSkeleton } from '#ui/states/PageSkeleton.tsx';
import { toast } from '#ui/toast/toast.ts';
import { ArticleEditor } from './ArticleEditor.tsx';
import { type ArticleForm, contentOf, formOfArticle } from './form.ts';
import { editMessages } from './messages.ts';

/** Writes on the draft of an entry, or begins its next version. */
export function EditArticlePage() {
  const say = useMessages(editMessages);
  const navigate = useNavigate();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  // The entry as it was opened: what comes meanwhile must not change what is being typed; the revision tells of it.
  const { data, error, refetch } = useQuery({
    ...queryOf(knowledgeRoutes.article, { params: { id } }),
    refetchOnWindowFocus: false,
  });
  const [opened, setOpened] = useState(data);
  if (opened === undefined && data !== undefined) setOpened(data);
  if (error && opened === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (opened === undefined) return <PageSkeleton />;
  const version = opened.working ?? opened.live;
  if (version === null || !opened.available.includes('edit')) return <NoPermission />;
  const save = async (form: ArticleForm, submit: boolean): Promise<Outcome<unknown>> => {
    const params = { id };
    const saved = await call(knowledgeRoutes.saveArticle, {
      params,
      body: { ...contentOf(form), revision: opened.revision },
    });
    if (!saved.ok) return saved;
    if (submit) {
      const { revision } = saved.value;
      const sent = await call(knowledgeRoutes.submitArticle, { params, body: { revision } });
      if (!sent.ok) {
        setOpened({ ...opened, revision });
        return sent;
      }
    }
    toast('done', say(submit ? 'submitted' : 'saved'));
    void queries.invalidateQueries();
    void navigate({ to: '/knowledge/$id' as never, params: params as never });
    return saved;
  };
  return (
    <ArticleEditor
      kind={opened.kind}
      title={say('editTitle', { title: version.title })}
      initial={formOfArticle(opened, version)}
      backTo={`/knowledge/${id}`}
      hint={
        version.reviewNote !== '' &&
        version.state === 'draft' && (
          <Alert type="warning" showIcon style={{ marginBottom: 12 }} title={version.reviewNote} />
        )
      }
      save={save}
    />
  );
}
