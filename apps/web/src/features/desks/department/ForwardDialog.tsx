import { orderCommandLabels, orderCommandRoutes } from '@redress/contract';
import { Form, Input, Select } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import type { ActProps } from '../acts/ActDialog.tsx';
import type { OrderView } from '../acts/act.ts';
import { CaseSummary, useOrderFacts } from '../acts/CaseSummary.tsx';
import { actMessages } from '../acts/messages.ts';

/** Gives an order to another handler of the same department (D5). */
export function ForwardDialog({ page, order, acts }: ActProps & { order: OrderView }) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const names = useReference();
  const factsOf = useOrderFacts();
  const params = { id: page.ticket.id, orderId: order.id };
  const colleagues = names.people.filter(
    ({ id, unitId, retired }) => unitId === order.departmentId && !retired && id !== order.handlerId,
  );
  return (
    <CommandDialog<{ userId: string; note?: string }, unknown>
      title={say('title.forward', { number: order.number })}
      summary={<CaseSummary page={page} more={factsOf(order)} />}
      initial={{}}
      submitText={label(orderCommandLabels.forward)}
      width={520}
      send={({ userId, note }) =>
        call(orderCommandRoutes.forward, { params, body: { input: { userId, note: note ?? '' } } })
      }
      onDone={() => acts.done(say('forwarded', { number: order.number }))}
      onClose={acts.close}
      onConflict={acts.reload}
    >
      <Form.Item name="userId" label={say('forwardTo')} rules={[{ required: true }]}>
        <Select<string>
          showSearch={{ optionFilterProp: 'label' }}
          notFoundContent={say('noColleague')}
          options={colleagues.map(({ id, name, employeeNumber }) => ({
            value: id,
            label: `${name} ${employeeNumber}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="note" label={say('forwardNote')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={10_000} />
      </Form.Item>
    </CommandDialog>
  );
}
