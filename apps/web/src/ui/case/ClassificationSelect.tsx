import type { ClassificationTree } from '@redress/contract';
import { Select } from 'antd';
import { useMemo } from 'react';
import { useLanguage, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { caseMessages } from './messages.ts';
import { inTreeOrder, matchesEntry, type PlacedEntry } from './tree.ts';

/** What a field for an entry of a tree needs; it fits as a form item's child. */
export interface ClassificationSelectProps {
  readonly tree: ClassificationTree;
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  readonly 'aria-label'?: string;
}

/** Picks an entry of a tree (business type, nature, cause, subject), found by typing a name or a code. */
export function ClassificationSelect({ tree, value, onChange, ...field }: ClassificationSelectProps) {
  const say = useMessages(caseMessages);
  const [language] = useLanguage();
  const names = useReference();
  const options = useMemo(
    () =>
      inTreeOrder(names.tree(tree)).map((entry) => ({
        value: entry.id,
        label: entry.path.map((name) => name[language]).join(' / '),
        entry,
      })),
    [names, tree, language],
  );
  return (
    <Select<string, { value: string; label: string; entry: PlacedEntry }>
      {...field}
      allowClear
      popupMatchSelectWidth={340}
      value={value ?? null}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
      options={options}
      loading={!names.known}
      placeholder={say('chooseClassification')}
      notFoundContent={say('notFound')}
      showSearch={{
        filterOption: (typed, option) => option !== undefined && matchesEntry(option.entry, typed),
      }}
      optionRender={({ data: { entry } }) => (
        <span style={{ display: 'flex', gap: 8, paddingLeft: entry.depth * 16 }}>
          <span style={{ flex: 1 }}>{entry.path.at(-1)?.[language]}</span>
          <span style={{ color: 'var(--rd-text-quiet)', fontSize: 12 }}>{entry.code}</span>
        </span>
      )}
    />
  );
}
