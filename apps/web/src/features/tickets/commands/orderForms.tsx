import { limitLabel } from '@redress/contract';
import type { Limit } from '@redress/domain';
import { Checkbox, Form } from 'antd';
import { DepartmentSelect } from '#ui/case/DepartmentSelect.tsx';
import { LimitInput } from '#ui/case/LimitInput.tsx';
import { caseMessages } from '#ui/case/messages.ts';
import { PersonSelect } from '#ui/case/PersonSelect.tsx';
import { FileDrop, type UploadedFile } from '#ui/files/FileDrop.tsx';
import { uploadFile } from '#ui/files/uploadFile.ts';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useSession } from '#ui/session/useSession.ts';
import { isTask, type OrderView } from '../case.ts';
import styles from './Commands.module.css';
import { Prose, useWords } from './fields.tsx';
import { type About, atOnce, confirm, form, type OrderInput, plainForm } from './form.ts';

const Reason = () => <Prose name="reason" labelKey="reason" focus />;
const change = {
  Fields: Amend,
  initial: ({ order }: About) => ({ task: order?.task ?? '', limit: null, reason: '' }),
  input: ({ task, limit, reason }: Change, { order }: About) => ({
    task: task.trim() === (order?.task ?? '').trim() ? null : task,
    limit,
    reason,
  }),
  seen: true,
  as: 'drawer' as const,
  hint: 'amendHint',
};

interface Change {
  readonly task: string;
  readonly limit: Limit | null;
  readonly reason: string;
}

interface Review {
  readonly note: string;
  readonly departmentId: string;
  readonly task: string;
  readonly limit: Limit | null;
  readonly urgent: boolean;
}

interface Reply extends Omit<OrderInput<'reply'>, 'evidence'> {
  readonly evidence: readonly UploadedFile[];
}

/** The commands on one order: of the department, of the senior desk, and of who follows it (D1-D6). */
export const orderForms = {
  approve: form<Review, OrderInput<'approve'>>({
    Fields: Approve,
    initial: ({ order }) => ({ ...pick(order), note: '' }),
    input: (values, { order }) => ({ note: values.note ?? '', corrections: corrected(values, order) }),
    seen: true,
    as: 'drawer',
    hint: 'approveHint',
  }),
  reject: plainForm<OrderInput<'reject'>>({ Fields: Reason, seen: true }),
  accept: atOnce(() => ({})),
  decline: plainForm<OrderInput<'decline'>>({
    Fields: Reason,
    seen: true,
    danger: true,
    hint: 'declineHint',
  }),
  forward: plainForm<OrderInput<'forward'>>({ Fields: Forward, initial: () => ({ note: '' }) }),
  requestExtension: plainForm<OrderInput<'requestExtension'>>({
    Fields: () => (
      <>
        <LimitField name="wantedLimit" labelKey="wantedLimit" hintKey="limitFromStart" />
        <Reason />
      </>
    ),
    initial: ({ order }) => ({ wantedLimit: longer(order?.limit ?? hours(24)), reason: '' }),
  }),
  requestInformation: plainForm<OrderInput<'requestInformation'>>({ Fields: Reason }),
  grantExtension: plainForm<OrderInput<'grantExtension'>>({
    Fields: () => (
      <>
        <LimitField name="limit" labelKey="newLimit" hintKey="limitFromStart" />
        <Prose name="note" labelKey="note" needed={false} />
      </>
    ),
    initial: ({ order }) => ({
      limit: order?.request?.wantedLimit ?? longer(order?.limit ?? hours(24)),
      note: '',
    }),
    seen: true,
  }),
  refuseExtension: plainForm<OrderInput<'refuseExtension'>>({ Fields: Reason, seen: true }),
  giveInformation: plainForm<OrderInput<'giveInformation'>>({
    Fields: () => <Prose name="text" labelKey="text" focus />,
    seen: true,
  }),
  urge: plainForm<OrderInput<'urge'>>({ Fields: () => <Prose name="text" labelKey="urgeText" focus /> }),
  amend: form<Change, OrderInput<'amend'>>(change),
  proposeAmendment: form<Change, OrderInput<'proposeAmendment'>>(change),
  withdrawOrder: plainForm<OrderInput<'withdrawOrder'>>({
    Fields: Reason,
    seen: true,
    danger: true,
    hint: 'withdrawOrderHint',
  }),
  proposeWithdrawal: plainForm<OrderInput<'proposeWithdrawal'>>({ Fields: Reason, seen: true }),
  acknowledge: atOnce(() => ({})),
  reply: form<Reply, OrderInput<'reply'>>({
    Fields: ReplyFields,
    initial: () => ({ cause: '', measures: '', result: '', evidence: [] }),
    input: ({ evidence, ...texts }) => ({ ...texts, evidence: evidence.map(({ id }) => id) }),
    seen: true,
    as: 'drawer',
    draft: 'reply',
    hint: 'replyHint',
  }),
  acknowledgeWarning: confirm(({ warningId = '' }: About) => ({ warningId })),
  revokeWarning: form<{ ground: string }, OrderInput<'revokeWarning'>>({
    Fields: () => <Prose name="ground" labelKey="ground" focus />,
    input: ({ ground }, { warningId = '' }) => ({ ground, warningId }),
    danger: true,
    hint: 'revokeHint',
  }),
};

function hours(amount: number): Limit {
  return { amount, unit: 'hours', calendar: 'always' };
}

/** Half as much again, as a start for who asks for more time. */
function longer(limit: Limit): Limit {
  return { ...limit, amount: limit.amount + Math.max(1, Math.round(limit.amount / 2)) };
}

function pick(order: OrderView | undefined): Partial<Review> {
  if (order === undefined) return {};
  const { departmentId, task, limit, urgent } = order;
  return { departmentId, task, limit, urgent };
}

/** Only what the reviewer really changed. */
function corrected({ departmentId, task, limit, urgent }: Review, order: OrderView | undefined) {
  const sameLimit = JSON.stringify(limit) === JSON.stringify(order?.limit ?? null);
  return {
    ...(departmentId === order?.departmentId ? {} : { departmentId }),
    ...(task === order?.task ? {} : { task }),
    ...(sameLimit || limit === null ? {} : { limit }),
    ...(urgent === order?.urgent ? {} : { urgent }),
  };
}

function Approve({ order }: About) {
  const say = useWords();
  const words = useMessages(caseMessages);
  if (order === undefined) return null;
  const withdrawal = order.kind === 'withdrawal';
  return (
    <>
      {order.kind === 'dispatch' && (
        <Form.Item name="departmentId" label={words('department')} rules={[{ required: true }]}>
          <DepartmentSelect />
        </Form.Item>
      )}
      {order.reason !== '' && <p className={styles.task}>{order.reason}</p>}
      {!withdrawal && <Prose name="task" labelKey="task" needed={isTask(order)} rows={4} />}
      {!withdrawal && (
        <Form.Item name="limit" label={words('limit')}>
          <LimitInput ruleAllowed={order.limit === null} nothing={say('keepLimit')} />
        </Form.Item>
      )}
      {isTask(order) && (
        <Form.Item name="urgent" valuePropName="checked">
          <Checkbox>{words('urgentOrder')}</Checkbox>
        </Form.Item>
      )}
      <Prose name="note" labelKey="reviewNote" needed={false} rows={2} />
    </>
  );
}

function Amend({ order }: About) {
  const say = useWords();
  const label = useLabel();
  const present = order?.limit ?? null;
  return (
    <>
      <Prose name="task" labelKey="newTask" rows={4} />
      <Form.Item
        name="limit"
        label={say('newLimit')}
        extra={present === null ? undefined : say('presentLimit', { limit: label(limitLabel(present)) })}
      >
        <LimitInput nothing={say('keepLimit')} />
      </Form.Item>
      <Prose name="reason" labelKey="reason" />
    </>
  );
}

function LimitField(props: {
  readonly name: string;
  readonly labelKey: 'wantedLimit' | 'newLimit';
  readonly hintKey: 'limitFromStart';
}) {
  const say = useWords();
  return (
    <Form.Item
      name={props.name}
      label={say(props.labelKey)}
      extra={say(props.hintKey)}
      rules={[{ required: true }]}
    >
      <LimitInput ruleAllowed={false} />
    </Form.Item>
  );
}

function Forward({ order }: About) {
  const say = useWords();
  const { unit } = useSession();
  return (
    <>
      <Form.Item name="userId" label={say('colleague')} rules={[{ required: true }]}>
        <PersonSelect unitId={unit.id} except={order?.handlerId ?? null} />
      </Form.Item>
      <Prose name="note" labelKey="note" needed={false} />
    </>
  );
}

function ReplyFields({ order }: About) {
  const say = useWords();
  const { uploads } = useSession();
  return (
    <>
      <p className={styles.task}>{order?.task}</p>
      <Prose name="cause" labelKey="cause" focus />
      <Prose name="measures" labelKey="measures" />
      <Prose name="result" labelKey="replyResult" />
      <Form.Item name="evidence" label={say('evidence')} rules={[{ required: true, type: 'array', min: 1 }]}>
        <FileDrop label={say('evidence')} rule={uploads} upload={uploadFile} />
      </Form.Item>
    </>
  );
}
