import { adoptionLabels, channelLabels } from '@redress/contract';
import { surveyedKinds } from '@redress/domain';
import { Button, Checkbox, Form } from 'antd';
import { UnitsSelect } from '#ui/case/UnitsSelect.tsx';
import { useReference } from '#ui/reference/useReference.ts';
import type { CasePage } from '../case.ts';
import styles from './Commands.module.css';
import { Choice, Prose, useWords } from './fields.tsx';
import { type About, confirm, form, plainForm, type TicketInput } from './form.ts';

/** What the customer is told, and how a case ends. */
export const answerForms = {
  answer: form<TicketInput<'answer'>, TicketInput<'answer'>>({
    Fields: Answer,
    initial: ({ page }) => ({ text: '', channel: page.ticket.replyChannel }),
    input: ({ text, channel, close }) => ({ text, channel, ...(close === true ? { close: true } : {}) }),
    seen: true,
    as: 'drawer',
    draft: 'answer',
  }),
  close: confirm(() => ({})),
  supplement: plainForm<TicketInput<'supplement'>>({
    Fields: Supplement,
    initial: ({ page }) => ({ text: '', answer: '', channel: page.ticket.channel }),
    as: 'drawer',
    draft: 'supplement',
  }),
  withdraw: plainForm<TicketInput<'withdraw'>>({
    Fields: () => <Prose name="reason" labelKey="reason" focus />,
    seen: true,
    danger: true,
    hint: 'withdrawHint',
  }),
  reopen: plainForm<TicketInput<'reopen'>>({
    Fields: () => <Prose name="ground" labelKey="ground" focus />,
  }),
  submitSuggestion: plainForm<TicketInput<'submitSuggestion'>>({
    Fields: Submission,
    initial: ({ page }) => ({ text: page.ticket.content, unitIds: [] }),
    seen: true,
    as: 'drawer',
    draft: 'submitSuggestion',
  }),
  recordFeedback: plainForm<TicketInput<'recordFeedback'>>({ Fields: Feedback, seen: true }),
};

function Answer({ page }: About) {
  const say = useWords();
  const { kind, judgement } = page.ticket;
  const mayClose = !surveyedKinds.includes(kind) || judgement?.result === 'notUpheld';
  return (
    <>
      <Replies page={page} />
      <Prose name="text" labelKey="answerText" rows={6} focus />
      <Choice name="channel" labelKey="replyBy" labels={channelLabels} />
      {mayClose && (
        <Form.Item name="close" valuePropName="checked">
          <Checkbox>{say('closeAtOnce')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

/** What the departments found out, at hand while the answer is typed. */
function Replies({ page }: { readonly page: CasePage }) {
  const say = useWords();
  const names = useReference();
  const form = Form.useFormInstance<{ text: string }>();
  const replied = page.orders.filter(({ reply, status }) => reply !== null && status === 'replied');
  if (replied.length === 0) return null;
  return (
    <section className={styles.replies} aria-label={say('departmentReplies')}>
      {replied.map(({ id, departmentId, reply }) => (
        <div key={id} className={styles.reply}>
          <strong>{names.unit(departmentId)}</strong>
          <p>{reply?.result}</p>
          <Button
            size="small"
            onClick={() => {
              const typed = form.getFieldValue('text') ?? '';
              form.setFieldValue('text', [typed, reply?.result].filter(Boolean).join('\n'));
            }}
          >
            {say('useReply')}
          </Button>
        </div>
      ))}
    </section>
  );
}

function Supplement() {
  return (
    <>
      <Prose name="text" labelKey="supplementText" rows={4} focus />
      <Prose name="answer" labelKey="supplementAnswer" needed={false} hintKey="supplementAnswerHint" />
      <Choice name="channel" labelKey="replyBy" labels={channelLabels} />
    </>
  );
}

function Submission() {
  const say = useWords();
  return (
    <>
      <Form.Item name="unitIds" label={say('unitIds')} rules={[{ required: true }]}>
        <UnitsSelect />
      </Form.Item>
      <Prose name="text" labelKey="submission" rows={8} />
    </>
  );
}

function Feedback() {
  return (
    <>
      <Choice name="adopted" labelKey="adopted" labels={adoptionLabels} />
      <Prose name="text" labelKey="text" />
    </>
  );
}
