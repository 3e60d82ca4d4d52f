import { channelLabels, customerClassLabels, factLabels, ticketKindLabels } from '@redress/contract';
import { requiredFacts, surveyedKinds, textChannels, ticketKinds } from '@redress/domain';
import { Alert, Form, type FormInstance, Input, type InputRef, Radio } from 'antd';
import { useEffect, useRef } from 'react';
import { FactItem } from '#ui/case/FactItem.tsx';
import { besideFields, type FactName, matterFields } from '#ui/case/factFields.ts';
import { LabelSelect } from '#ui/case/LabelSelect.tsx';
import { commandMessages } from '#ui/command/messages.ts';
import { useShortcuts } from '#ui/keys/useShortcuts.ts';
import { KnowledgeAside } from '#ui/knowledge/KnowledgeAside.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { useReference } from '#ui/reference/useReference.ts';
import { useSession } from '#ui/session/useSession.ts';
import { MomentInput } from '#ui/time/MomentInput.tsx';
import { CallerPanel } from './CallerPanel.tsx';
import { CallTimes } from './CallTimes.tsx';
import { FinishBar } from './FinishBar.tsx';
import { type FirstStep, formOf, type RegistrationForm } from './form.ts';
import { registeringMessages } from './messages.ts';
import styles from './RegisterForm.module.css';
import { RelatedPanel } from './RelatedPanel.tsx';
import { offeredSteps } from './steps.ts';
import { useCustomers, useRelated } from './useCaller.ts';
import { useChosenCustomer } from './useChosenCustomer.ts';
import { useKnowledge } from './useKnowledge.ts';

const wide: readonly FactName[] = ['content', 'demand', 'cause', 'handling', 'contactAddress'];

/** The fields of the form with what the system knows beside them. */
export function RegisterFields({
  form,
  initial,
  sending,
  onTyped,
  onSend,
}: {
  readonly form: FormInstance<RegistrationForm>;
  readonly initial: RegistrationForm;
  readonly sending: boolean;
  readonly onTyped: () => void;
  readonly onSend: () => void;
}) {
  const say = useMessages(registeringMessages);
  const needed = useMessages(commandMessages);
  const label = useLabel();
  const names = useReference();
  const { grants } = useSession();
  const caller = useRef<InputRef>(null);
  const typed = formOf(
    Form.useWatch((values: RegistrationForm) => values, { form, preserve: true }) ?? initial,
  );
  const { kind, facts, step, customerId, customerClass } = typed;
  const customers = useCustomers(facts.contactPhone);
  const { chosen, choose } = useChosenCustomer({ form, typed, found: customers.found, onTyped });
  const related = useRelated({
    kind,
    customerId,
    number: facts.lineNumber || facts.contactPhone,
    businessTypeId: facts.businessTypeId,
    natureId: facts.natureId,
  });
  const { name: className, priority } = names.customerClass(customerClass);
  const raised = priority && (kind === 'complaint' || kind === 'faultReport');
  const steps = offeredSteps(grants, kind, priority);
  const allowed = steps.some((one) => one.step === step && !one.blocked);
  const shownStep = allowed ? step : 'register';
  useEffect(() => caller.current?.focus(), []);

  const goTo = (next: FirstStep) => {
    form.setFieldValue('step', next);
    if (next !== 'register' && form.getFieldValue(['order', 'task']) === '') {
      form.setFieldValue(['order', 'task'], facts.demand);
    }
    onTyped();
    const first =
      { answer: ['answer', 'text'], escalate: ['reason'], register: undefined }[
        next as 'answer' | 'escalate' | 'register'
      ] ?? (next === 'register' ? undefined : ['order', 'departmentId']);
    if (first !== undefined) setTimeout(() => form.getFieldInstance(first as never)?.focus?.(), 50);
  };
  const mayAnswer = steps.some((one) => one.step === 'answer' && !one.blocked);
  const knowledge = useKnowledge({ form, mayAnswer, onAnswer: () => goTo('answer'), onTyped });
  useShortcuts(
    steps
      .filter(({ blocked }) => !blocked)
      .map(({ step: one, keys }) => ({
        keys,
        label: say('shortcutStep', { step: say(`step.${one}`) }),
        run: () => goTo(one),
      })),
  );
  useShortcuts([{ keys: 'alt+q', label: say('focusCaller'), run: () => caller.current?.focus() }]);

  const item = (name: FactName) => (
    <FactItem
      key={name}
      name={name}
      under={['facts']}
      required={(requiredFacts[kind] as readonly string[]).includes(name)}
      className={wide.includes(name) ? styles.wide : undefined}
    />
  );
  return (
    <Form<RegistrationForm>
      form={form}
      layout="vertical"
      className={styles.form ?? ''}
      initialValues={initial}
      disabled={sending}
      scrollToFirstError={{ focus: true }}
      validateMessages={{ required: needed('needed'), whitespace: needed('needed') }}
      onValuesChange={onTyped}
      onFinish={() => {
        if (shownStep !== step) form.setFieldValue('step', shownStep);
        onSend();
      }}
    >
      <div className={styles.page}>
        <div>
          <div className={styles.kinds}>
            <Form.Item name="kind" noStyle>
              <Radio.Group
                aria-label={say('kind')}
                optionType="button"
                buttonStyle="solid"
                options={ticketKinds.map((value) => ({ value, label: label(ticketKindLabels[value]) }))}
              />
            </Form.Item>
            {item('urgent')}
          </div>
          <section className={styles.sheet} aria-label={say('whoSection')}>
            <div className={styles.who}>
              <Form.Item
                name={['facts', 'contactPhone']}
                label={say('caller')}
                rules={
                  requiredFacts[kind].includes('contactPhone') ? [{ required: true, whitespace: true }] : []
                }
              >
                <Input
                  ref={caller}
                  className={styles.caller ?? ''}
                  maxLength={30}
                  inputMode="tel"
                  autoComplete="off"
                  placeholder={say('callerHint')}
                  onPressEnter={(event) => {
                    event.preventDefault();
                    const [first] = customers.found ?? [];
                    if (chosen === undefined && first !== undefined) choose(first);
                  }}
                />
              </Form.Item>
              {item('complainantName')}
              <Form.Item name={['facts', 'channel']} label={label(factLabels.channel)}>
                <LabelSelect labels={channelLabels} />
              </Form.Item>
              <Form.Item name="customerClass" label={say('customerClass')}>
                <LabelSelect labels={customerClassLabels} disabled={chosen !== undefined} />
              </Form.Item>
              {textChannels.includes(facts.channel) && (
                <Form.Item
                  name="arrivedAt"
                  label={say('arrivedAt')}
                  tooltip={say('arrivedHint')}
                  className={styles.wide ?? ''}
                >
                  <MomentInput />
                </Form.Item>
              )}
            </div>
            {raised && (
              <Alert
                type="warning"
                showIcon
                title={`${say('vipTitle', { name: className })} ${say(grants['order.issue'] === undefined ? 'vipHint' : 'vipHintOwn')}`}
              />
            )}
          </section>
          <section className={styles.sheet} aria-label={say('matterSection')}>
            <div className={styles.fields}>{matterFields[kind].map(item)}</div>
            {kind === 'suggestion' && (
              <Alert type="info" showIcon title={say('suggestionNote')} description={say('thanks')} />
            )}
          </section>
          <details className={styles.fold}>
            <summary>{say('besideSection')}</summary>
            <div className={`${styles.foldBody} ${styles.fields}`}>{besideFields[kind].map(item)}</div>
          </details>
          {facts.channel === 'phone' && (
            <details className={styles.fold}>
              <summary>{say('callSection')}</summary>
              <div className={styles.foldBody}>
                <CallTimes onStamp={onTyped} />
              </div>
            </details>
          )}
        </div>
        <aside className={styles.aside}>
          <CallerPanel
            number={facts.contactPhone}
            name={facts.complainantName}
            found={customers.found}
            asking={customers.asking}
            chosen={chosen}
            onChoose={choose}
            onLine={(number) => {
              form.setFieldValue(['facts', 'lineNumber'], number);
              onTyped();
            }}
          />
          <RelatedPanel
            related={related.data}
            typed={facts.content}
            channel={facts.channel}
            onSupplemented={() => void related.refetch()}
          />
          {grants['knowledge.read'] !== undefined && (
            <KnowledgeAside
              typed={facts.content}
              onInsert={knowledge.insert}
              onDiagnosed={knowledge.takeDiagnosis}
            />
          )}
        </aside>
      </div>
      <FinishBar
        steps={steps}
        step={shownStep}
        sending={sending}
        mayClose={!surveyedKinds.includes(kind)}
        onStep={goTo}
        onFinish={() => form.submit()}
      />
    </Form>
  );
}
