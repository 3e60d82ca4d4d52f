import { channelLabels, judgementLabels } from '@redress/contract';
import { Alert, Form, Radio } from 'antd';
import { ClassificationSelect } from '#ui/case/ClassificationSelect.tsx';
import { DepartmentSelect } from '#ui/case/DepartmentSelect.tsx';
import { OrderFields } from '#ui/case/OrderFields.tsx';
import { useLabel } from '#ui/language/useMessages.ts';
import { Choice, Prose, useWords, YuanInput } from './fields.tsx';
import { type About, form, plainForm, type TicketInput } from './form.ts';

/** Judging, approving, compensating, and sending to departments (B4, B5, C10, D1, P1). */
export const decisionForms = {
  proposeOrder: plainForm<TicketInput<'proposeOrder'>>({
    Fields: Order,
    initial: task,
    seen: true,
    as: 'drawer',
    draft: 'proposeOrder',
  }),
  dispatch: plainForm<TicketInput<'dispatch'>>({
    Fields: Order,
    initial: task,
    seen: true,
    as: 'drawer',
    draft: 'dispatch',
  }),
  redispatch: plainForm<TicketInput<'redispatch'>>({
    Fields: Redispatch,
    initial: (about) => ({ ...task(about), ...again(about), ground: '' }),
    seen: true,
    danger: true,
    as: 'drawer',
    draft: 'redispatch',
  }),
  judge: form<TicketInput<'judge'>, TicketInput<'judge'>>({
    Fields: Judge,
    initial: ({ page }) => ({
      result: page.ticket.judgement?.result ?? 'upheld',
      ground: page.ticket.judgement?.ground ?? '',
      responsibleDepartmentId: page.ticket.judgement?.responsibleDepartmentId ?? null,
      causeId: page.ticket.judgement?.causeId ?? null,
      causeAnalysis: page.ticket.judgement?.causeAnalysis ?? '',
    }),
    input: ({ result, ground, responsibleDepartmentId = null, causeId = null, causeAnalysis = '' }) => ({
      result,
      ground,
      responsibleDepartmentId,
      causeId,
      causeAnalysis,
    }),
    seen: true,
    as: 'drawer',
  }),
  proposeHandling: plainForm<TicketInput<'proposeHandling'>>({
    Fields: () => <Prose name="text" labelKey="text" rows={5} focus />,
    as: 'drawer',
    draft: 'proposeHandling',
  }),
  approveHandling: plainForm<TicketInput<'approveHandling'>>({
    Fields: () => <Prose name="ground" labelKey="note" needed={false} focus />,
    initial: () => ({ ground: '' }),
    seen: true,
  }),
  rejectHandling: plainForm<TicketInput<'rejectHandling'>>({
    Fields: () => <Prose name="ground" labelKey="reason" focus />,
    seen: true,
  }),
  compensate: plainForm<TicketInput<'compensate'>>({ Fields: Compensate, seen: true }),
  conclude: plainForm<TicketInput<'conclude'>>({
    Fields: Conclude,
    initial: ({ page }) => ({ channel: page.ticket.replyChannel }),
    seen: true,
    as: 'drawer',
    draft: 'conclude',
    hint: 'concludeHint',
  }),
};

function task({ page }: About) {
  return { departmentId: '', task: page.ticket.demand, limit: null, urgent: page.ticket.urgent };
}

/** A second dispatch goes to a department that has replied; the last one is the likely one. */
function again({ page }: About) {
  const last = page.orders.filter(({ reply }) => reply !== null).at(-1);
  return last === undefined ? {} : { departmentId: last.departmentId, task: last.task };
}

function Order() {
  return <OrderFields />;
}

function Redispatch({ page }: About) {
  const say = useWords();
  const among = page.orders.filter(({ reply }) => reply !== null).map(({ departmentId }) => departmentId);
  return (
    <>
      <Alert type="warning" showIcon title={say('warningHint')} style={{ marginBottom: 16 }} />
      <OrderFields among={among} />
      <Prose name="ground" labelKey="warningGround" />
    </>
  );
}

function Judge() {
  const say = useWords();
  const label = useLabel();
  const result = Form.useWatch('result');
  const upheld = result === 'upheld';
  return (
    <>
      <Form.Item name="result" label={say('result')} rules={[{ required: true }]}>
        <Radio.Group
          optionType="button"
          options={(['upheld', 'notUpheld'] as const).map((value) => ({
            value,
            label: label(judgementLabels[value]),
          }))}
        />
      </Form.Item>
      <Prose name="ground" labelKey="ground" />
      {upheld && (
        <>
          <Form.Item name="responsibleDepartmentId" label={say('responsible')} rules={[{ required: true }]}>
            <DepartmentSelect />
          </Form.Item>
          <Form.Item name="causeId" label={say('rootCause')} rules={[{ required: true }]}>
            <ClassificationSelect tree="cause" />
          </Form.Item>
          <Prose name="causeAnalysis" labelKey="causeAnalysis" needed={false} />
        </>
      )}
    </>
  );
}

function Compensate({ page }: About) {
  const say = useWords();
  const sofar = page.ticket.compensationFen;
  return (
    <>
      <Form.Item
        name="amountFen"
        label={say('amount')}
        rules={[{ required: true }]}
        extra={sofar === 0 ? undefined : say('compensated', { amount: (sofar / 100).toFixed(2) })}
      >
        <YuanInput />
      </Form.Item>
      <Prose name="ground" labelKey="ground" />
    </>
  );
}

function Conclude() {
  return (
    <>
      <Prose name="answer" labelKey="answerText" rows={6} focus />
      <Prose name="ground" labelKey="ground" />
      <Choice name="channel" labelKey="replyBy" labels={channelLabels} />
    </>
  );
}
