import { Select } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { caseMessages } from './messages.ts';

/** What a field for a person needs; it fits as a form item's child. */
export interface PersonSelectProps {
  readonly id?: string;
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
  /** Only people of this unit; everybody where it is left out. */
  readonly unitId?: string;
  /** Somebody who cannot be chosen, such as the one who has it now. */
  readonly except?: string | null;
}

/** Picks a person, found by typing a name or an employee number. */
export function PersonSelect({ value, onChange, unitId, except, ...field }: PersonSelectProps) {
  const say = useMessages(caseMessages);
  const names = useReference();
  const options = names.people
    .filter((one) => !one.retired && one.id !== except && (unitId === undefined || one.unitId === unitId))
    .map((one) => ({
      value: one.id,
      label: one.name,
      number: one.employeeNumber,
      unit: names.unit(one.unitId),
    }));
  return (
    <Select<string, (typeof options)[number]>
      {...field}
      allowClear
      value={value ?? null}
      onChange={(chosen: string | undefined) => onChange?.(chosen ?? null)}
      options={options}
      loading={!names.known}
      placeholder={say('choosePerson')}
      notFoundContent={say('notFound')}
      showSearch={{
        filterOption: (typed, option) =>
          option !== undefined && `${option.label} ${option.number}`.includes(typed.trim()),
      }}
      optionRender={({ data }) => (
        <span style={{ display: 'flex', gap: 8 }}>
          <span>{data.label}</span>
          <span style={{ color: 'var(--rd-text-quiet)' }}>{data.number}</span>
          <span style={{ marginLeft: 'auto', color: 'var(--rd-text-quiet)' }}>{data.unit}</span>
        </span>
      )}
    />
  );
}
