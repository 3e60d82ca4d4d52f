import { Button, Checkbox, Form, Input, Tooltip } from 'antd';
import { OrderFields } from '#ui/case/OrderFields.tsx';
import { KeyHint } from '#ui/keys/KeyHint.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import styles from './FinishBar.module.css';
import type { FirstStep } from './form.ts';
import { registeringMessages } from './messages.ts';
import type { OfferedStep } from './steps.ts';

/** How the form is finished: what happens next is one key away, and what that needs is typed right here. */
export function FinishBar({
  steps,
  step,
  sending,
  mayClose,
  onStep,
  onFinish,
}: {
  readonly steps: readonly OfferedStep[];
  readonly step: FirstStep;
  readonly sending: boolean;
  /** Whether the answer may close the case at once: where no survey follows. */
  readonly mayClose: boolean;
  readonly onStep: (step: FirstStep) => void;
  /** There is no submit button: Enter in a field must not register half a complaint. */
  readonly onFinish: () => void;
}) {
  const say = useMessages(registeringMessages);
  return (
    <div className={styles.finish}>
      {step === 'answer' && (
        <div className={styles.panel}>
          <Form.Item
            name={['answer', 'text']}
            label={say('answerText')}
            rules={[{ required: true, whitespace: true }]}
          >
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={10_000} />
          </Form.Item>
          {mayClose && (
            <Form.Item name={['answer', 'close']} valuePropName="checked">
              <Checkbox>{say('closeNow')}</Checkbox>
            </Form.Item>
          )}
        </div>
      )}
      {(step === 'proposeOrder' || step === 'dispatch') && (
        <div className={styles.panel} data-columns="true">
          <OrderFields under={['order']} />
        </div>
      )}
      {step === 'escalate' && (
        <div className={styles.panel}>
          <Form.Item name="reason" label={say('handUpReason')} rules={[{ required: true, whitespace: true }]}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={10_000} />
          </Form.Item>
        </div>
      )}
      <div className={styles.bar}>
        <fieldset className={styles.steps}>
          <legend className="rd-visually-hidden">{say('finishSection')}</legend>
          {steps.map(({ step: one, keys, blocked }) => (
            <Tooltip key={one} title={blocked ? say('stepBlocked') : undefined}>
              <button
                type="button"
                className={styles.step}
                aria-pressed={one === step}
                aria-keyshortcuts={keys}
                disabled={blocked}
                onClick={() => onStep(one)}
              >
                {say(`step.${one}`)} <KeyHint keys={keys} />
              </button>
            </Tooltip>
          ))}
        </fieldset>
        <Button
          type="primary"
          size="large"
          loading={sending}
          aria-keyshortcuts="Control+Enter"
          onClick={onFinish}
          className={styles.submit ?? ''}
        >
          {say(`submit.${step}`)} <KeyHint keys="mod+enter" />
        </Button>
      </div>
    </div>
  );
}
