import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { useScope } from '#ui/session/useSession.ts';
import { CategoryDialog } from './CategoryDialog.tsx';
import styles from './list.module.css';
import { listMessages } from './messages.ts';
import { type PlacedCategory, useCategories } from './useCategories.ts';

/** The tree of categories beside the list; those who write keep it here. */
export function CategoryTree({
  chosen,
  onChoose,
}: {
  readonly chosen: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}) {
  const say = useMessages(listMessages);
  const { placed } = useCategories();
  const mayEdit = useScope('knowledge.edit') !== undefined;
  const [editing, setEditing] = useState<PlacedCategory | 'new'>();
  const total = placed.filter(({ depth }) => depth === 0).reduce((sum, { entries }) => sum + entries, 0);
  const current = placed.find(({ category }) => category.id === chosen);
  return (
    <nav className={styles.tree} aria-label={say('categories')}>
      <ul className={styles.categories}>
        <li>
          <button
            type="button"
            className={styles.category}
            aria-current={chosen === undefined}
            onClick={() => onChoose(undefined)}
          >
            <span>{say('all')}</span>
            <span className={styles.count}>{total}</span>
          </button>
        </li>
        {placed.map(({ category, depth, name, entries }) => (
          <li key={category.id}>
            <button
              type="button"
              className={styles.category}
              style={{ paddingLeft: 12 + depth * 16 }}
              aria-current={chosen === category.id}
              onClick={() => onChoose(category.id)}
            >
              <span>
                {name}
                {category.retired && say('retiredMark')}
              </span>
              <span className={styles.count}>{entries}</span>
            </button>
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div className={styles.keep}>
          <Button size="small" icon={<PlusOutlined aria-hidden="true" />} onClick={() => setEditing('new')}>
            {say('addCategory')}
          </Button>
          {current !== undefined && (
            <Button
              size="small"
              icon={<EditOutlined />}
              aria-label={say('editCategory', { name: current.name })}
              onClick={() => setEditing(current)}
            />
          )}
        </div>
      )}
      {editing !== undefined && (
        <CategoryDialog
          category={editing === 'new' ? null : editing.category}
          below={chosen ?? null}
          onClose={() => setEditing(undefined)}
        />
      )}
    </nav>
  );
}
