import { Select } from 'antd';
import { useLanguage, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { caseMessages } from './messages.ts';

/** What a field for a department needs; it fits as a form item's child. */
export interface DepartmentSelectProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  /** Only these can be chosen; all departments where it is left out. */
  readonly among?: readonly string[];
}

/** Picks a department, found by typing its name, its branch's name or its code. */
export function DepartmentSelect({ value, onChange, among, ...field }: DepartmentSelectProps) {
  const say = useMessages(caseMessages);
  const [language] = useLanguage();
  const names = useReference();
  const options = names
    .units('department')
    .filter(({ id }) => among === undefined || among.includes(id))
    .map((unit) => {
      const branch = names.unit(unit.parentId);
      const name = language === 'en' ? unit.nameEn : unit.name;
      const words = [unit.name, unit.nameEn, unit.code, branch].join('\n').toLowerCase();
      return { value: unit.id, label: branch === '' ? name : `${branch} / ${name}`, words };
    });
  return (
    <Select<string, { value: string; label: string; words: string }>
      {...field}
      allowClear
      value={value ?? null}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
      options={options}
      loading={!names.known}
      placeholder={say('chooseDepartment')}
      notFoundContent={say('notFound')}
      showSearch={{
        filterOption: (typed, option) => option?.words.includes(typed.trim().toLowerCase()) ?? false,
      }}
    />
  );
}
