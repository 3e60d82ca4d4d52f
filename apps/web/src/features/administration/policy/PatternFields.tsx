import { areaLabels, ticketKindLabels } from '@redress/contract';
import { ticketKinds } from '@redress/domain';
import { Form, Select } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useInLanguage } from '../shared/useInLanguage.ts';
import { useReferenceData } from '../shared/useReferenceData.ts';
import { policyMessages } from './messages.ts';
import styles from './policy.module.css';

/** The condition of a rule: a column left empty lets everything pass. `path` is the form path of the pattern. */
export function PatternFields({ path }: { path: readonly (string | number)[] }) {
  const say = useMessages(policyMessages);
  const label = useLabel();
  const inLanguage = useInLanguage();
  const { classifications, customerClasses } = useReferenceData();
  const entries = (tree: 'businessType' | 'nature') =>
    classifications
      .filter((entry) => entry.tree === tree && !entry.retired)
      .map((entry) => ({ value: entry.code, label: inLanguage(entry) }));
  const fields = [
    {
      name: 'kind',
      options: ticketKinds.map((kind) => ({ value: kind, label: label(ticketKindLabels[kind]) })),
    },
    { name: 'businessTypeCode', options: entries('businessType') },
    { name: 'natureCode', options: entries('nature') },
    {
      name: 'area',
      options: (['town', 'country'] as const).map((area) => ({
        value: area,
        label: label(areaLabels[area]),
      })),
    },
    {
      name: 'customerClass',
      options: customerClasses.map((one) => ({ value: one.code, label: inLanguage(one) })),
    },
    {
      name: 'urgent',
      options: [
        { value: 'yes', label: say('isUrgent') },
        { value: 'no', label: say('notUrgent') },
      ],
    },
  ] as const;
  const titles = {
    kind: say('kind'),
    businessTypeCode: say('businessType'),
    natureCode: say('nature'),
    area: say('area'),
    customerClass: say('customerClass'),
    urgent: say('urgent'),
  };
  return (
    <div className={styles.pattern}>
      {fields.map(({ name, options }) => (
        <Form.Item key={name} name={[...path, name]} label={titles[name]}>
          <Select<string>
            allowClear
            placeholder={say('any')}
            showSearch={{ optionFilterProp: 'label' }}
            options={[...options]}
          />
        </Form.Item>
      ))}
    </div>
  );
}
