import { channelLabels, type PolicyDocument, ticketKindLabels } from '@redress/contract';
import { channels, routedDesks, ticketKinds } from '@redress/domain';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { EmptyState } from '#ui/states/EmptyState.tsx';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { administrationMessages } from '../shared/messages.ts';
import { useComma } from '../shared/useComma.ts';
import { policyMessages } from './messages.ts';
import { PolicyDialog } from './PolicyDialog.tsx';
import type { PolicyPartProps } from './PolicyPage.tsx';
import styles from './policy.module.css';
import { RowList } from './RowList.tsx';
import { type RoutingForm, routingFromForm, routingToForm } from './routingForm.ts';

type Rule = PolicyDocument['routing'][number];

/** Whose desk a newly registered ticket goes to (C2, C3, C4). */
export function RoutingPart({ version, policy }: PolicyPartProps) {
  const say = useMessages(policyMessages);
  const common = useMessages(administrationMessages);
  const condition = useCondition();
  const [open, setOpen] = useState(false);
  const columns: readonly Column<Rule>[] = [
    { id: 'when', title: say('when'), wraps: true, cell: condition },
    { id: 'desk', title: say('goesTo'), width: 320, cell: ({ desk }) => say(`to.${desk}`) },
  ];
  return (
    <Section
      title={say('routing')}
      flush
      actions={<Button onClick={() => setOpen(true)}>{say('editRows')}</Button>}
    >
      <p className={styles.lead}>{say('routingHint')}</p>
      <DataTable
        caption={say('routing')}
        columns={columns}
        rows={policy.routing}
        rowId={(row) => String(policy.routing.indexOf(row))}
        empty={<EmptyState title={common('none')} />}
      />
      {open && (
        <PolicyDialog<{ routing: readonly RoutingForm[] }>
          title={say('routing')}
          version={version}
          initial={{ routing: policy.routing.map(routingToForm) }}
          merged={({ routing }) => ({ ...policy, routing: routing.map(routingFromForm) })}
          onClose={() => setOpen(false)}
          width={720}
        >
          <p style={{ marginBottom: 12 }}>{say('routingHint')}</p>
          <RowList path={['policy', 'routing']} fresh={{ desk: 'senior' }}>
            {(row) => <RowFields row={row} />}
          </RowList>
        </PolicyDialog>
      )}
    </Section>
  );
}

function RowFields({ row }: { row: number }) {
  const say = useMessages(policyMessages);
  const label = useLabel();
  const yesOrNo = (yes: string, no: string) => [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
  return (
    <div className={styles.routing}>
      <Form.Item name={[row, 'kinds']} label={say('kind')}>
        <Select
          mode="multiple"
          placeholder={say('any')}
          options={ticketKinds.map((kind) => ({ value: kind, label: label(ticketKindLabels[kind]) }))}
        />
      </Form.Item>
      <Form.Item name={[row, 'channels']} label={say('channel')}>
        <Select
          mode="multiple"
          placeholder={say('any')}
          options={channels.map((channel) => ({ value: channel, label: label(channelLabels[channel]) }))}
        />
      </Form.Item>
      <Form.Item name={[row, 'vip']} label={say('customer')}>
        <Select allowClear placeholder={say('any')} options={yesOrNo(say('isVip'), say('notVip'))} />
      </Form.Item>
      <Form.Item name={[row, 'repeatPastLimit']} label={say('repeatComplaint')}>
        <Select
          allowClear
          placeholder={say('any')}
          options={yesOrNo(say('isRepeatPastLimit'), say('notRepeatPastLimit'))}
        />
      </Form.Item>
      <Form.Item name={[row, 'desk']} label={say('goesTo')} rules={[{ required: true }]}>
        <Select options={routedDesks.map((desk) => ({ value: desk, label: say(`to.${desk}`) }))} />
      </Form.Item>
    </div>
  );
}

function useCondition(): (rule: Rule) => string {
  const say = useMessages(policyMessages);
  const label = useLabel();
  const comma = useComma();
  return ({ kinds, channels: ways, vip, repeatPastLimit }) => {
    const words = [
      kinds?.map((kind) => label(ticketKindLabels[kind])).join(comma),
      ways?.map((way) => label(channelLabels[way])).join(comma),
      vip === undefined ? '' : say(vip ? 'isVip' : 'notVip'),
      repeatPastLimit === undefined ? '' : say(repeatPastLimit ? 'isRepeatPastLimit' : 'notRepeatPastLimit'),
    ].filter(Boolean);
    return words.length === 0 ? say('everythingElse') : words.join(' · ');
  };
}
