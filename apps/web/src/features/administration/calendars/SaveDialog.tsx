import { type CalendarView, calendarRoutes } from '@redress/contract';
import type { WorkingCalendar } from '@redress/domain';
import { Form, Input } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { MomentInput } from '#ui/time/MomentInput.tsx';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { calendarMessages } from './messages.ts';

/** Saves what is on screen as a new version, in force at once or later; the reason is asked for. */
export function SaveDialog({
  calendar,
  definition,
  onClose,
}: {
  calendar: CalendarView;
  definition: WorkingCalendar;
  onClose: () => void;
}) {
  const say = useMessages(calendarMessages);
  const common = useMessages(administrationMessages);
  return (
    <CommandDialog<{ note: string; effectiveFrom?: string | null }, unknown>
      title={say('saveVersion')}
      initial={{}}
      submitText={common('save')}
      send={({ note, effectiveFrom = null }) =>
        call(calendarRoutes.change, {
          params: { id: calendar.id },
          body: { basedOn: calendar.latestVersion, definition, effectiveFrom, note },
        })
      }
      onDone={() => {
        toast('done', common('saved'));
        onClose();
        void refresh(calendarRoutes.list);
        void refresh(calendarRoutes.versions);
      }}
      onClose={onClose}
    >
      <Form.Item name="effectiveFrom" label={say('effectiveFrom')} extra={say('effectiveHint')}>
        <MomentInput />
      </Form.Item>
      <Form.Item name="note" label={common('note')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} placeholder={common('notePlaceholder')} />
      </Form.Item>
    </CommandDialog>
  );
}
