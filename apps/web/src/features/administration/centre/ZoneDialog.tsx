import { calendarRoutes, centreRoutes } from '@redress/contract';
import { Alert, Form, Input, Select } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { centreMessages } from './messages.ts';

/** Changes the centre's zone, chosen among those the browser knows; the reason is asked for. */
export function ZoneDialog({
  version,
  zone,
  onClose,
}: {
  version: number;
  zone: string;
  onClose: () => void;
}) {
  const say = useMessages(centreMessages);
  const common = useMessages(administrationMessages);
  // Browsers leave UTC out, and may not list the name that is in force.
  const zones = [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].sort();
  return (
    <CommandDialog<{ value: { zone: string }; note: string }, unknown>
      title={say('zone')}
      summary={<Alert type="warning" showIcon title={say('zoneWarning')} />}
      initial={{ value: { zone } }}
      submitText={common('save')}
      send={({ value, note }) => call(centreRoutes.change, { body: { basedOn: version, value, note } })}
      onDone={() => {
        toast('done', common('saved'));
        void refresh(centreRoutes.current);
        void refresh(centreRoutes.versions);
        void refresh(calendarRoutes.list);
        onClose();
      }}
      onConflict={() => refresh(centreRoutes.current)}
      onClose={onClose}
    >
      <Form.Item name={['value', 'zone']} label={say('zone')} rules={[{ required: true }]}>
        <Select showSearch options={zones.map((one) => ({ value: one, label: one }))} />
      </Form.Item>
      <Form.Item name="note" label={common('note')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} placeholder={common('notePlaceholder')} />
      </Form.Item>
    </CommandDialog>
  );
}
