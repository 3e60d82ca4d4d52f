import { DeleteOutlined, FileTextOutlined } from '@ant-design/icons';
import { type Draft, draftRoutes, ticketKindLabels } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Popover } from 'antd';
import { useState } from 'react';
import { removeServerDraft } from '#ui/draft/serverStore.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { Moment } from '#ui/time/Moment.tsx';
import styles from './DraftsMenu.module.css';
import { formOf } from './form.ts';
import { registeringMessages } from './messages.ts';

/** The kind under which the drafts of this screen are kept. */
export const draftKind = 'registration';

/** One's own unfinished forms, the last one first; they are there at every seat. */
export function DraftsMenu({ current }: { readonly current: string }) {
  const say = useMessages(registeringMessages);
  const [open, setOpen] = useState(false);
  const { data } = useQuery(queryOf(draftRoutes.drafts, { query: { kind: draftKind, limit: 50 } }));
  const drafts = data?.items ?? [];
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) void refresh(draftRoutes.drafts);
      }}
      content={<DraftList drafts={drafts} current={current} onChosen={() => setOpen(false)} />}
    >
      <Button icon={<FileTextOutlined aria-hidden="true" />}>
        {say('drafts')} {drafts.length > 0 && <span className={styles.count}>{drafts.length}</span>}
      </Button>
    </Popover>
  );
}

function DraftList({
  drafts,
  current,
  onChosen,
}: {
  readonly drafts: readonly Draft[];
  readonly current: string;
  readonly onChosen: () => void;
}) {
  const say = useMessages(registeringMessages);
  const label = useLabel();
  const navigate = useNavigate();
  const remove = async (key: string) => {
    await removeServerDraft(draftKind, key);
    await refresh(draftRoutes.drafts);
  };
  if (drafts.length === 0) return <p className={styles.none}>{say('noDrafts')}</p>;
  return (
    <ul className={styles.list}>
      {drafts.map((draft) => {
        const form = formOf(draft.body);
        const name = form.facts.complainantName || form.facts.contactPhone || say('unnamed');
        return (
          <li key={draft.key} className={styles.draft}>
            <button
              type="button"
              className={styles.open}
              aria-label={say('openDraft', { name })}
              onClick={() => {
                onChosen();
                void navigate({ to: '/register', search: { draft: draft.key } });
              }}
            >
              <span>
                <strong>{name}</strong> {label(ticketKindLabels[form.kind])}{' '}
                {draft.key === current && <em>{say('thisDraft')}</em>}
              </span>
              <span className={styles.text}>{form.facts.content}</span>
              <Moment at={draft.updatedAt} format="short" />
            </button>
            {draft.key !== current && (
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden="true" />}
                aria-label={say('removeDraft', { name })}
                onClick={() => void remove(draft.key)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
