import { type Weekday, weekdays } from '@redress/domain';
import { Form, Input, Modal, Radio, Select } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { type DayView, hoursText, readHours, weekdayIndex } from './day.ts';
import { calendarMessages } from './messages.ts';

interface Values {
  readonly kind: 'usual' | 'holiday' | 'makeUp' | 'special';
  readonly name?: string;
  readonly as?: Weekday;
  readonly hours?: string;
}

/** Says what one day is: as its weekday, a holiday, a make-up workday, or a day with hours of its own. */
export function DayDialog({
  date,
  view,
  onApply,
  onClose,
}: {
  date: string;
  view: DayView;
  onApply: (view: DayView | null) => void;
  onClose: () => void;
}) {
  const say = useMessages(calendarMessages);
  const [form] = Form.useForm<Values>();
  const weekday = say(weekdays[weekdayIndex(date)] ?? 'mon');
  const usual = view.kind === 'regular' || view.kind === 'closed';
  const apply = ({ kind, name = '', as = 'mon', hours = '' }: Values) => {
    if (kind === 'usual') return onApply(null);
    if (kind === 'holiday') return onApply({ kind, name: name.trim() });
    if (kind === 'makeUp') return onApply({ kind, as });
    onApply({ kind, hours: readHours(hours) ?? [] });
  };
  const kind = Form.useWatch('kind', form) ?? (usual ? 'usual' : view.kind);
  return (
    <Modal
      open
      title={say('dayTitle', { date, weekday })}
      okText={say('apply')}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={440}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        onFinish={apply}
        initialValues={{
          kind: usual ? 'usual' : view.kind,
          name: view.kind === 'holiday' ? view.name : '',
          as: view.kind === 'makeUp' ? view.as : 'mon',
          hours: view.kind === 'special' ? hoursText(view.hours) : '',
        }}
      >
        <Form.Item name="kind" label={say('dayKind')}>
          <Radio.Group
            options={[
              { value: 'usual', label: say('asUsual') },
              { value: 'holiday', label: say('holiday') },
              { value: 'makeUp', label: say('makeUp') },
              { value: 'special', label: say('special') },
            ]}
          />
        </Form.Item>
        {kind === 'holiday' && (
          <Form.Item name="name" label={say('holidayName')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={40} autoFocus />
          </Form.Item>
        )}
        {kind === 'makeUp' && (
          <Form.Item name="as" label={say('makeUpAs')}>
            <Select options={weekdays.map((one) => ({ value: one, label: say(one) }))} />
          </Form.Item>
        )}
        {kind === 'special' && (
          <Form.Item
            name="hours"
            label={say('specialHours')}
            extra={say('weeklyHint')}
            rules={[
              {
                validator: (_, text: string) =>
                  readHours(text ?? '') === undefined
                    ? Promise.reject(new Error(say('weeklyWrong')))
                    : Promise.resolve(),
              },
            ]}
          >
            <Input />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}
