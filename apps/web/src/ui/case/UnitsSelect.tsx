import type { UnitKind } from '@redress/contract';
import { Select } from 'antd';
import { useLanguage, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { caseMessages } from './messages.ts';

const addressed: readonly UnitKind[] = ['branch', 'department', 'provincialOffice'];

/** Picks those whom a suggestion is submitted to: branches, their departments, the provincial office (H1). */
export function UnitsSelect({
  value,
  onChange,
  ...field
}: {
  readonly id?: string;
  readonly value?: readonly string[];
  readonly onChange?: (value: string[]) => void;
}) {
  const say = useMessages(caseMessages);
  const [language] = useLanguage();
  const names = useReference();
  const options = addressed
    .flatMap((kind) => names.units(kind))
    .map((unit) => ({ value: unit.id, label: language === 'en' ? unit.nameEn : unit.name }));
  return (
    <Select<string[]>
      {...field}
      mode="multiple"
      value={[...(value ?? [])]}
      onChange={(chosen) => onChange?.(chosen)}
      options={options}
      placeholder={say('chooseUnit')}
      notFoundContent={say('notFound')}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
