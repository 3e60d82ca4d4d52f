import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { orderCommandLabels } from '@redress/contract';
import { Button, Form, Input, Modal } from 'antd';
import { CommandDialog } from '#ui/command/CommandDialog.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { listMessages } from '../messages.ts';
import type { OrderRow } from './columns.tsx';
import styles from './orders.module.css';
import { type UrgeResult, urgeAll } from './urge.ts';

/** One text that urges all chosen orders. */
export function UrgeDialog({
  orders,
  onDone,
  onClose,
}: {
  orders: readonly OrderRow[];
  onDone: (result: UrgeResult) => void;
  onClose: () => void;
}) {
  const say = useMessages(listMessages);
  const label = useLabel();
  const names = useReference();
  const departments = [...new Set(orders.map(({ departmentId }) => names.place(departmentId)))];
  return (
    <CommandDialog<{ text: string }, UrgeResult>
      title={say('urgeTitle', { count: orders.length })}
      summary={
        <p className={styles.quiet}>{say('urgeWhom', { departments: departments.join(say('comma')) })}</p>
      }
      initial={{ text: say('urgeDefault') }}
      submitText={label(orderCommandLabels.urge)}
      width={520}
      send={({ text }) => urgeAll(orders, text)}
      onDone={onDone}
      onClose={onClose}
    >
      <Form.Item name="text" label={say('urgeText')} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={10_000} />
      </Form.Item>
    </CommandDialog>
  );
}

/** Which orders were urged, and which not and why. */
export function UrgeResultDialog({
  orders,
  result,
  onClose,
}: {
  orders: readonly OrderRow[];
  result: UrgeResult;
  onClose: () => void;
}) {
  const say = useMessages(listMessages);
  const names = useReference();
  const byId = new Map(orders.map((order) => [order.id, order]));
  const line = (orderId: string, sentence: string, done: boolean) => (
    <li key={orderId} className={styles.result} data-done={done}>
      {done ? <CheckCircleFilled aria-hidden="true" /> : <CloseCircleFilled aria-hidden="true" />}
      <span>{byId.get(orderId)?.number}</span>
      <span className={styles.quiet}>{names.place(byId.get(orderId)?.departmentId)}</span>
      <span>{sentence}</span>
    </li>
  );
  const title = say('urgeResult', { urged: result.urged.length, refused: result.refused.length });
  return (
    <Modal
      open
      title={title}
      width={620}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {say('close')}
        </Button>
      }
    >
      <ul className={styles.results}>
        {result.refused.map(({ orderId, message }) => line(orderId, message, false))}
        {result.urged.map((orderId) => line(orderId, say('urged'), true))}
      </ul>
    </Modal>
  );
}
