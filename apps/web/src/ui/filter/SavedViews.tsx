import { DeleteOutlined, DownOutlined } from '@ant-design/icons';
import { viewRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { parseSearch, writeSearch } from '#ui/routing/address.ts';
import { call } from '#ui/server/client.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import type { FilterValues } from './field.ts';
import { filterMessages } from './messages.ts';
import styles from './SavedViews.module.css';
import { sameView, withoutPage } from './view.ts';

/** Saves the filters and the sort of a list under a name, and brings them back. */
export function SavedViews({
  list,
  values,
  onApply,
}: {
  /** The list's name (letters, digits, dots, dashes); each list has its own views, kept by the server. */
  list: string;
  values: FilterValues;
  onApply: (values: FilterValues) => void;
}) {
  const say = useMessages(filterMessages);
  const asked = useQuery(queryOf(viewRoutes.savedViews, { query: { screen: list } }));
  const views = asked.data?.items ?? [];
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const current = views.find((view) => sameView(view.query, values));
  const save = async () => {
    const wanted = name.trim();
    if (wanted === '') return;
    const query = textual(withoutPage(values));
    const outcome = await call(viewRoutes.saveView, { body: { screen: list, name: wanted, query } });
    if (!outcome.ok) return toast('failed', outcome.failure.message);
    await refresh(viewRoutes.savedViews);
    setName('');
    setOpen(false);
    toast('done', say('saved', { name: wanted }));
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
            maxLength={60}
            placeholder={say('name')}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => void save()}
          />
          <Button type="primary" disabled={name.trim() === ''} onClick={() => void save()}>
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

// The server keeps a view as it stands in an address: text and lists of text.
function textual(values: FilterValues): Record<string, string | string[]> {
  const read = parseSearch(writeSearch(values));
  return Object.fromEntries(
    Object.entries(read).map(([key, one]) => [key, typeof one === 'string' ? one : [...one]]),
  );
}
