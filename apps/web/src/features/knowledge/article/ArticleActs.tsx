import { type ArticlePage, articleCommandLabels, knowledgeRoutes, type Outcome } from '@redress/contract';
import type { ArticleCommandName } from '@redress/domain';
import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { queries, refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { articleMessages } from './messages.ts';

type Act = Exclude<ArticleCommandName, 'edit' | 'publish'>;

interface Values {
  readonly text: string;
}

const needsReason: readonly Act[] = ['sendBack', 'withdraw'];

/** The orders that the server says may be given now; each is explained before it is given. */
export function ArticleActs({ article }: { readonly article: ArticlePage }) {
  const label = useLabel();
  const navigate = useNavigate();
  const [act, setAct] = useState<Act>();
  const open = (name: ArticleCommandName) => {
    if (name === 'publish') return;
    if (name === 'edit')
      return void navigate({ to: '/knowledge/$id/edit' as never, params: { id: article.id } as never });
    setAct(name);
  };
  return (
    <>
      {article.available.map((name) => (
        <Button
          key={name}
          danger={name === 'withdraw'}
          type={name === 'approve' || name === 'submit' ? 'primary' : 'default'}
          onClick={() => open(name)}
        >
          {label(articleCommandLabels[name])}
        </Button>
      ))}
      {act !== undefined && <ActDialog act={act} article={article} onClose={() => setAct(undefined)} />}
    </>
  );
}

function ActDialog({
  act,
  article,
  onClose,
}: {
  readonly act: Act;
  readonly article: ArticlePage;
  readonly onClose: () => void;
}) {
  const say = useMessages(articleMessages);
  const label = useLabel();
  const name = label(articleCommandLabels[act]);
  const hint = act === 'sendBack' ? undefined : say(`${act}Hint`);
  const asks = needsReason.includes(act);
  return (
    <CommandDialog<Values, { revision: number }>
      title={say(`${act}Title`)}
      summary={hint}
      initial={{ text: '' }}
      submitText={name}
      danger={act === 'withdraw'}
      send={({ text = '' }) => give(act, article, text)}
      onConflict={() => refresh(knowledgeRoutes.article, { params: { id: article.id } })}
      onDone={() => {
        toast('done', say('done', { what: name }));
        void queries.invalidateQueries();
        onClose();
      }}
      onClose={onClose}
    >
      {(asks || act === 'approve') && (
        <Form.Item
          name="text"
          label={say(asks ? 'reason' : 'note')}
          rules={asks ? [{ required: true, whitespace: true }] : []}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      )}
    </CommandDialog>
  );
}

function give(act: Act, { id, revision }: ArticlePage, text: string): Promise<Outcome<{ revision: number }>> {
  const params = { id };
  switch (act) {
    case 'submit':
      return call(knowledgeRoutes.submitArticle, { params, body: { revision } });
    case 'approve':
      return call(knowledgeRoutes.approveArticle, { params, body: { revision, note: text } });
    case 'sendBack':
      return call(knowledgeRoutes.sendBackArticle, { params, body: { revision, reason: text } });
    case 'recall':
      return call(knowledgeRoutes.recallArticle, { params, body: { revision } });
    case 'withdraw':
      return call(knowledgeRoutes.withdrawArticle, { params, body: { revision, reason: text } });
  }
}
