import { type CalendarView, calendarRoutes } from '@redress/contract';
import type { WorkingCalendar } from '@redress/domain';
import { Form, Input } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import { refresh } from '#ui/server/query.ts';
import { useSession } from '#ui/session/useSession.ts';
import { toast } from '#ui/toast/toast.ts';
import { administrationMessages } from '../shared/messages.ts';
import { calendarMessages } from './messages.ts';

interface Values {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** Names a calendar: a new one, which begins like the one on screen, or the one given. */
export function NamesDialog({
  calendar,
  like,
  onDone,
  onClose,
}: {
  calendar?: CalendarView;
  like: WorkingCalendar | undefined;
  onDone: (code: string) => void;
  onClose: () => void;
}) {
  const say = useMessages(calendarMessages);
  const common = useMessages(administrationMessages);
  const { zone } = useSession();
  const send = ({ code, ...names }: Values) =>
    calendar
      ? call(calendarRoutes.rename, {
          params: { id: calendar.id },
          body: { ...names, version: calendar.version },
        })
      : call(calendarRoutes.add, {
          body: { ...names, code, definition: like ?? { ...emptyCalendar, zone } },
        });
  return (
    <CommandDialog<Values, CalendarView>
      title={say(calendar ? 'renameCalendar' : 'addCalendar')}
      initial={calendar ?? {}}
      submitText={common('save')}
      send={send}
      onDone={(saved) => {
        toast('done', common('saved'));
        void refresh(calendarRoutes.list);
        onDone(saved.code);
      }}
      onConflict={() => refresh(calendarRoutes.list)}
      onClose={onClose}
    >
      <Form.Item name="name" label={common('name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={40} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="nameEn" label={common('nameEn')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      {!calendar && (
        <Form.Item
          name="code"
          label={common('code')}
          extra={common('codeHint')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      )}
    </CommandDialog>
  );
}

const emptyCalendar: Omit<WorkingCalendar, 'zone'> = {
  hours: { mon: [['09:00', '18:00']] },
  holidays: {},
  makeUp: {},
  special: {},
};
