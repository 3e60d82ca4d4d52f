import { limitLabel, orderCommandLabels, orderCommandRoutes, requestKindLabels } from '@redress/contract';
import type { Limit } from '@redress/domain';
import { Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { LimitInput } from '#ui/case/LimitInput.tsx';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import type { ActProps } from './ActDialog.tsx';
import type { OrderView } from './act.ts';
import { CaseSummary } from './CaseSummary.tsx';
import { actMessages } from './messages.ts';
import { needed } from './TextDialog.tsx';

interface Values {
  readonly limit: Limit;
  readonly note?: string;
  readonly reason: string;
  readonly text: string;
}

type Mode = 'grant' | 'refuse' | 'give';
const commandOf = { grant: 'grantExtension', refuse: 'refuseExtension', give: 'giveInformation' } as const;
const told = { grant: 'granted', refuse: 'refused', give: 'given' } as const;

/** The senior's answer to what a department asks for (D5): more time, or information. */
export function DecideDialog({ page, order, acts }: ActProps & { order: OrderView }) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const names = useReference();
  const { request } = order;
  const [mode, setMode] = useState<Mode>(request?.kind === 'information' ? 'give' : 'grant');
  if (request === null) return null;
  const params = { id: page.ticket.id, orderId: order.id };
  const send = ({ limit, note, reason, text }: Values) => {
    switch (mode) {
      case 'grant':
        return call(orderCommandRoutes.grantExtension, {
          params,
          body: { input: { limit, note: note ?? '' } },
        });
      case 'refuse':
        return call(orderCommandRoutes.refuseExtension, { params, body: { input: { reason } } });
      case 'give':
        return call(orderCommandRoutes.giveInformation, { params, body: { input: { text } } });
    }
  };
  const about = [
    { label: say('department'), value: names.place(order.departmentId) },
    { label: say('kind'), value: label(requestKindLabels[request.kind]) },
    { label: say('task'), value: order.task, wide: true },
    { label: say('asked'), value: <strong>{request.reason}</strong>, wide: true },
    { label: say('limit'), value: order.limit && label(limitLabel(order.limit)) },
    ...(request.wantedLimit === null
      ? []
      : [{ label: say('wantedLimit'), value: label(limitLabel(request.wantedLimit)) }]),
    { label: say('extendedTimes'), value: say('times', { count: order.extensionsGranted }) },
  ];
  return (
    <CommandDialog<Values, unknown>
      as="drawer"
      width={600}
      title={say('title.decide', { number: order.number })}
      summary={<CaseSummary page={page} more={about} />}
      initial={request.wantedLimit === null ? {} : { limit: request.wantedLimit as Limit }}
      submitText={label(orderCommandLabels[commandOf[mode]])}
      danger={mode === 'refuse'}
      send={send}
      onDone={() => acts.done(say(told[mode]))}
      onClose={acts.close}
      onConflict={acts.reload}
      draft={{ kind: 'decide', key: `${order.id}_${order.extensionsGranted}` }}
      onRestored={({ reason }) => setMode((now) => (now === 'grant' && reason ? 'refuse' : now))}
    >
      {request.kind === 'extension' && (
        <Segmented<Mode>
          block
          value={mode}
          onChange={setMode}
          options={(['grant', 'refuse'] as const).map((value) => ({ value, label: say(`mode.${value}`) }))}
          style={{ marginBottom: 16 }}
        />
      )}
      {mode === 'grant' && (
        <>
          <Form.Item name="limit" label={say('grantedLimit')} rules={[{ required: true }]}>
            <LimitInput ruleAllowed={false} />
          </Form.Item>
          <Form.Item name="note" label={say('grantNote')}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={10_000} />
          </Form.Item>
        </>
      )}
      {mode === 'refuse' && (
        <Form.Item name="reason" label={say('reason')} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={10_000} />
        </Form.Item>
      )}
      {mode === 'give' && (
        <Form.Item name="text" label={say('information')} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={10_000} />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
