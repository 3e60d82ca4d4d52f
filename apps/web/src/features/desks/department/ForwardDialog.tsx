import { orderCommandLabels, orderCommandRoutes } from '@redress/contract';
import { Form, Input } from 'antd';
import { PersonSelect } from '#ui/case/PersonSelect.tsx';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { call } from '#ui/server/client.ts';
import type { ActProps } from '../acts/ActDialog.tsx';
import type { OrderView } from '../acts/act.ts';
import { CaseSummary, useOrderFacts } from '../acts/CaseSummary.tsx';
import { actMessages } from '../acts/messages.ts';

/** Gives an order to another handler of the same department (D5). */
export function ForwardDialog({ page, order, acts }: ActProps & { order: OrderView }) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const factsOf = useOrderFacts();
  const params = { id: page.ticket.id, orderId: order.id };
  return (
    <CommandDialog<{ userId: string; note?: string }, unknown>
      title={say('title.forward', { number: order.number })}
      summary={<CaseSummary page={page} more={factsOf(order)} />}
      initial={{}}
      submitText={label(orderCommandLabels.forward)}
      as="drawer"
      width={560}
      send={({ userId, note }) =>
        call(orderCommandRoutes.forward, { params, body: { input: { userId, note: note ?? '' } } })
      }
      onDone={() => acts.done(say('forwarded', { number: order.number }))}
      onClose={acts.close}
      onConflict={acts.reload}
    >
      <Form.Item name="userId" label={say('forwardTo')} rules={[{ required: true }]}>
        <PersonSelect unitId={order.departmentId} except={order.handlerId} />
      </Form.Item>
      <Form.Item name="note" label={say('forwardNote')}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={10_000} />
      </Form.Item>
    </CommandDialog>
  );
}
