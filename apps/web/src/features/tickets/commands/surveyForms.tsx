import { attemptOutcomeLabels, remedyLabels } from '@redress/contract';
import { remedies } from '@redress/domain';
import { Form, Radio, Select } from 'antd';
import { useLabel } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { MomentInput } from '#ui/time/MomentInput.tsx';
import styles from './Commands.module.css';
import { Prose, Reasons, Score, useWords } from './fields.tsx';
import { type About, atOnce, confirm, form, type TicketInput } from './form.ts';

type NotSatisfied = TicketInput<'surveyNotSatisfied'>;

/** The survey by phone: attempts, and the two ways it can end (G1, G4, G5). */
export const surveyForms = {
  claimSurvey: atOnce(() => ({})),
  recordAttempt: form<TicketInput<'recordAttempt'>, TicketInput<'recordAttempt'>>({
    Fields: Attempt,
    initial: () => ({ agreedAt: null, note: '' }),
    input: ({ outcome, agreedAt = null, note = '' }) => ({
      outcome,
      agreedAt: outcome === 'agreedLater' ? agreedAt : null,
      note,
    }),
  }),
  surveySatisfied: form<TicketInput<'surveySatisfied'>, TicketInput<'surveySatisfied'>>({
    Fields: Satisfied,
    initial: () => ({ reasons: [], opinion: '' }),
    input: ({ score, reasons = [], opinion = '' }) => ({ score, reasons, opinion }),
    as: 'drawer',
    draft: 'surveySatisfied',
  }),
  surveyNotSatisfied: form<NotSatisfied, NotSatisfied>({
    Fields: NotSatisfiedFields,
    initial: ({ page }) => ({
      reasons: [],
      opinion: '',
      task: '',
      orderId: page.orders.filter(({ reply }) => reply !== null).at(-1)?.id ?? null,
    }),
    input: ({ score, reasons = [], opinion = '', remedy, task = '', orderId = null }) => ({
      score,
      reasons,
      opinion,
      remedy,
      task: remedy === 'redispatch' ? task : '',
      orderId: remedy === 'redispatch' ? orderId : null,
    }),
    as: 'drawer',
    draft: 'surveyNotSatisfied',
  }),
  closeUnreached: confirm(() => ({})),
};

const unfinished = ['noAnswer', 'busy', 'agreedLater', 'refused'] as const;

function Attempt() {
  const say = useWords();
  const label = useLabel();
  const outcome = Form.useWatch('outcome');
  return (
    <>
      <Form.Item name="outcome" label={say('outcome')} rules={[{ required: true }]}>
        <Radio.Group
          optionType="button"
          options={unfinished.map((value) => ({ value, label: label(attemptOutcomeLabels[value]) }))}
        />
      </Form.Item>
      {outcome === 'agreedLater' && (
        <Form.Item
          name="agreedAt"
          label={say('agreedAt')}
          rules={[{ required: true }]}
          extra={say('agreedHint')}
        >
          <MomentInput />
        </Form.Item>
      )}
      <Prose name="note" labelKey="attemptNote" needed={false} rows={2} />
    </>
  );
}

function Satisfied() {
  const say = useWords();
  return (
    <>
      <p className={styles.script}>{say('scriptSatisfied')}</p>
      <Score />
      <Reasons usual={['reason.solved', 'reason.quick', 'reason.polite']} />
      <Prose name="opinion" labelKey="suggestions" needed={false} />
    </>
  );
}

function NotSatisfiedFields({ page }: About) {
  const say = useWords();
  const label = useLabel();
  const names = useReference();
  const remedy = Form.useWatch('remedy');
  const replied = page.orders.filter(({ reply }) => reply !== null);
  const possible = remedies.filter((one) => one !== 'redispatch' || replied.length > 0);
  return (
    <>
      <p className={styles.script}>{say('scriptNotSatisfied')}</p>
      <Score />
      <Reasons
        usual={[
          'reason.unsolved',
          'reason.slow',
          'reason.attitude',
          'reason.unclear',
          'reason.charge',
          'reason.again',
        ]}
      />
      <Prose name="opinion" labelKey="opinion" needed={false} />
      <Form.Item name="remedy" label={say('remedy')} rules={[{ required: true }]}>
        <Radio.Group
          className={styles.remedies ?? ''}
          options={possible.map((value) => ({
            value,
            label: (
              <>
                {label(remedyLabels[value])} <span className={styles.remedy}>{say(`remedy.${value}`)}</span>
              </>
            ),
          }))}
        />
      </Form.Item>
      {remedy === 'redispatch' && (
        <>
          <Form.Item name="orderId" label={say('redispatchOrder')} rules={[{ required: true }]}>
            <Select
              options={replied.map(({ id, number, departmentId }) => ({
                value: id,
                label: `${number} · ${names.unit(departmentId)}`,
              }))}
            />
          </Form.Item>
          <Prose name="task" labelKey="redispatchTask" />
        </>
      )}
    </>
  );
}
