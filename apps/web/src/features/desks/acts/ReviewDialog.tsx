import { limitLabel, orderCommandLabels, orderCommandRoutes, orderKindLabels } from '@redress/contract';
import type { Limit } from '@redress/domain';
import { Checkbox, Form, Input, Segmented } from 'antd';
import { useState } from 'react';
import { DepartmentSelect } from '#ui/case/DepartmentSelect.tsx';
import { LimitInput } from '#ui/case/LimitInput.tsx';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { call } from '#ui/server/client.ts';
import type { ActProps } from './ActDialog.tsx';
import type { OrderView } from './act.ts';
import styles from './acts.module.css';
import { CaseSummary } from './CaseSummary.tsx';
import { correctionsOf, type ReviewedOrder } from './corrections.ts';
import { actMessages } from './messages.ts';
import { needed } from './TextDialog.tsx';

interface Values extends ReviewedOrder {
  readonly note?: string;
  readonly reason: string;
}

/** The second look at a proposed order (C6): approve it as it is or corrected, or reject it with the reason. */
export function ReviewDialog({ page, order, acts }: ActProps & { order: OrderView }) {
  const say = useMessages(actMessages);
  const label = useLabel();
  const names = useReference();
  const [mode, setMode] = useState<'approve' | 'reject'>('approve');
  const params = { id: page.ticket.id, orderId: order.id };
  const seen = page.ticket.version;
  const send = ({ note, reason, ...reviewed }: Values) => {
    if (mode === 'reject')
      return call(orderCommandRoutes.reject, { params, body: { input: { reason }, seen } });
    const corrections = correctionsOf(order, reviewed);
    const input = { note: note ?? '', ...(corrections && { corrections }) };
    return call(orderCommandRoutes.approve, { params, body: { input, seen } });
  };
  const isChange = order.kind === 'amendment' || order.kind === 'withdrawal';
  const about = [
    { label: say('kind'), value: label(orderKindLabels[order.kind]) },
    { label: say('proposedBy'), value: names.person(order.proposedBy) },
    ...(order.reason === '' ? [] : [{ label: say('changeReason'), value: order.reason, wide: true }]),
    ...(order.previousTask === null
      ? []
      : [{ label: say('previousTask'), value: order.previousTask, wide: true }]),
    ...(order.previousLimit === null
      ? []
      : [{ label: say('previousLimit'), value: label(limitLabel(order.previousLimit)) }]),
  ];
  return (
    <CommandDialog<Values, unknown>
      as="drawer"
      width={600}
      title={say('title.review', { number: order.number })}
      summary={<CaseSummary page={page} more={about} />}
      initial={{
        departmentId: order.departmentId,
        task: order.task,
        limit: order.limit as Limit | null,
        urgent: order.urgent,
      }}
      submitText={label(orderCommandLabels[mode])}
      danger={mode === 'reject'}
      send={send}
      onDone={() => acts.done(say(mode === 'approve' ? 'approved' : 'rejected', { number: order.number }))}
      onClose={acts.close}
      onConflict={acts.reload}
      draft={{ kind: 'review', key: order.id }}
      onRestored={({ reason }) => setMode(reason ? 'reject' : 'approve')}
    >
      <Segmented<'approve' | 'reject'>
        block
        value={mode}
        onChange={setMode}
        options={(['approve', 'reject'] as const).map((value) => ({ value, label: say(`mode.${value}`) }))}
        style={{ marginBottom: 16 }}
      />
      {mode === 'reject' && (
        <>
          <p className={styles.hint}>{say('rejectHint')}</p>
          <Form.Item name="reason" label={say('rejectReason')} rules={needed}>
            <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={10_000} />
          </Form.Item>
        </>
      )}
      <div hidden={mode === 'reject'}>
        {order.kind === 'dispatch' && (
          <Form.Item name="departmentId" label={say('department')} rules={[{ required: true }]}>
            <DepartmentSelect />
          </Form.Item>
        )}
        {order.kind !== 'withdrawal' && (
          <>
            <Form.Item name="task" label={say('task')} {...(isChange ? {} : { rules: needed })}>
              <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={10_000} />
            </Form.Item>
            <Form.Item name="limit" label={say('limit')}>
              <LimitInput />
            </Form.Item>
          </>
        )}
        {!isChange && (
          <Form.Item name="urgent" valuePropName="checked">
            <Checkbox>{say('urgent')}</Checkbox>
          </Form.Item>
        )}
        <Form.Item name="note" label={say('note')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={10_000} />
        </Form.Item>
      </div>
    </CommandDialog>
  );
}
