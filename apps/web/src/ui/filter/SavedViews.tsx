import { DeleteOutlined, DownOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { usePreference } from '#ui/preferences/usePreference.ts';
import { toast } from '#ui/toast/toast.ts';
import type { FilterValues } from './field.ts';
import { filterMessages } from './messages.ts';
import styles from './SavedViews.module.css';
import { type SavedView, sameView, withoutPage, withView } from './view.ts';

/** Saves the filters and the sort of a list under a name, and brings them back. */
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
  const [views, setViews] = usePreference<readonly SavedView[]>(`views.${list}`, []);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const current = views.find((view) => sameView(view.values, values));
  const save = () => {
    const wanted = name.trim();
    if (wanted === '') return;
    setViews(withView(views, { name: wanted, values: withoutPage(values) }));
    setName('');
    setOpen(false);
    toast('done', say('saved', { name: wanted }));
  };
  const content = (
    <div className={styles.panel}>
      {views.length === 0 && <p className={styles.none}>{say('noViews')}</p>}
      <ul className={styles.list}>
        {views.map((view) => (
          <li key={view.name} className={styles.item} data-current={view === current}>
            <button
              type="button"
              className={styles.apply}
              aria-current={view === current}
              onClick={() => {
                onApply(view.values);
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
              onClick={() => setViews(views.filter((one) => one !== view))}
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
            onPressEnter={save}
          />
          <Button type="primary" disabled={name.trim() === ''} onClick={save}>
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
