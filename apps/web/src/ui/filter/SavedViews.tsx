import { DeleteOutlined, DownOutlined } from '@ant-design/icons';
import { viewRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import type { FilterValues } from './field.ts';
import { filterMessages } from './messages.ts';
import styles from './SavedViews.module.css';
import { sameView, storedValues } from './view.ts';

/** Saves the filters and the sort of a list under a name, and brings them back; the server keeps them for the person. */
export function SavedViews({
  list,
  values,
  onApply,
}: {
  /** The list's name; each list has its own views. */
  list: string;
  values: FilterValues;
  onApply: (values: FilterValues) => void;
}) {
  const say = useMessages(filterMessages);
  const { data } = useQuery({
    ...queryOf(viewRoutes.savedViews, { query: { screen: list } }),
    staleTime: 60_000,
  });
  const views = data?.items ?? [];
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [saving, setSaving] = useState(false);
  const current = views.find((view) => sameView(view.query, storedValues(values)));
  const save = async () => {
    const wanted = name.trim();
    if (wanted === '' || saving) return;
    setSaving(true);
    const body = { screen: list, name: wanted, query: storedValues(values) };
    const outcome = await call(viewRoutes.saveView, { body });
    setSaving(false);
    if (!outcome.ok) return toast('failed', outcome.failure.message);
    setName('');
    setOpen(false);
    toast('done', say('saved', { name: wanted }));
    await refresh(viewRoutes.savedViews);
  };
  const remove = async (id: string) => {
    const outcome = await call(viewRoutes.removeView, { params: { id } });
    if (!outcome.ok) toast('failed', outcome.failure.message);
    await refresh(viewRoutes.savedViews);
  };
  const content = (
    <div className={styles.panel}>
      {views.length === 0 && <p className={styles.none}>{say('noViews')}</p>}
      <ul className={styles.list}>
        {views.map((view) => (
          <li key={view.id} className={styles.item} data-current={view === current}>
            <button
              type="button"
              className={styles.apply}
              aria-current={view === current}
              onClick={() => {
                onApply(view.query);
                setOpen(false);
              }}
            >
              {view.name}
            </button>
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={say('remove', { name: view.name })}
              onClick={() => void remove(view.id)}
            />
          </li>
        ))}
      </ul>
      <div className={styles.save}>
        <label htmlFor={`view-${list}`} className={styles.label}>
          {say('saveTitle')}
        </label>
        <div className={styles.line}>
          <Input
            id={`view-${list}`}
            maxLength={40}
            placeholder={say('name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => void save()}
          />
          <Button type="primary" loading={saving} disabled={name.trim() === ''} onClick={() => void save()}>
            {say('confirm')}
          </Button>
        </div>
      </div>
    </div>
  );
  return (
    <Popover content={content} trigger="click" placement="bottomRight" open={open} onOpenChange={setOpen}>
      <Button icon={<DownOutlined />} iconPlacement="end" aria-expanded={open}>
        {current?.name ?? say('views')}
      </Button>
    </Popover>
  );
}
