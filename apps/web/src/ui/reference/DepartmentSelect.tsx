import { Select } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { referenceMessages } from './messages.ts';
import { useReference } from './useReference.ts';

/** What a department field needs; it fits as a form item's child. */
export interface DepartmentSelectProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (departmentId: string) => void;
  readonly disabled?: boolean;
}

/** Chooses a department; its branch stands before its name, and both can be typed to find it. */
export function DepartmentSelect({ id, value, onChange, disabled = false }: DepartmentSelectProps) {
  const say = useMessages(referenceMessages);
  const names = useReference();
  return (
    <Select<string>
      {...(id === undefined ? {} : { id })}
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={say('chooseDepartment')}
      disabled={disabled}
      value={value ?? null}
      options={names.units('department').map((unit) => ({ value: unit.id, label: names.place(unit.id) }))}
      onChange={(chosen) => onChange?.(chosen)}
    />
  );
}
