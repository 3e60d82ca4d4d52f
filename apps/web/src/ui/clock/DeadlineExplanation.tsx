import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { Moment } from '#ui/time/Moment.tsx';
import { useDuration } from '#ui/time/useDuration.ts';
import styles from './DeadlineExplanation.module.css';
import { clockMessages } from './messages.ts';

/** One stretch of time between start and due, and what of it counted. */
export interface DeadlineStep {
  readonly from: string;
  readonly to: string;
  /** Milliseconds of it that counted; 0 for closed hours, holidays and pauses. */
  readonly countedMs: number;
  /** Why: `working time`, the holiday's name, `paused, waiting for the customer`. */
  readonly reason: string;
}

/** How a deadline came about, in words that are ready to show. */
export interface DeadlineExplanationProps {
  readonly label: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly limit: string;
  readonly calendar: string;
  readonly policyVersion?: string | number;
  /** Undefined while being asked for. */
  readonly steps: readonly DeadlineStep[] | undefined;
  /** Called when first opened, so that steps are only asked for when wanted. */
  readonly onOpen?: () => void;
}

/** The button beside a clock that explains its due time, step by step from the start (E1). */
export function DeadlineExplanation(props: DeadlineExplanationProps) {
  const say = useMessages(clockMessages);
  const { label, onOpen } = props;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={say('explainTitle', { label })}
      content={<Explanation {...props} />}
      onOpenChange={(open) => open && onOpen?.()}
    >
      <Button
        type="text"
        size="small"
        icon={<QuestionCircleOutlined />}
        aria-label={`${label} · ${say('explain')}`}
      />
    </Popover>
  );
}

function Explanation({ startedAt, dueAt, limit, calendar, policyVersion, steps }: DeadlineExplanationProps) {
  const say = useMessages(clockMessages);
  const duration = useDuration();
  return (
    <div className={styles.panel} aria-busy={steps === undefined}>
      <dl className={styles.facts}>
        <dt>{say('limit')}</dt>
        <dd>{limit}</dd>
        <dt>{say('calendar')}</dt>
        <dd>{calendar}</dd>
        {policyVersion !== undefined && (
          <>
            <dt>{say('policy')}</dt>
            <dd>{policyVersion}</dd>
          </>
        )}
      </dl>
      <ol className={styles.steps}>
        <li className={styles.end}>
          <Moment at={startedAt} /> <strong>{say('start')}</strong>
        </li>
        {steps?.map((step) => (
          <li key={`${step.from}${step.reason}`} className={styles.step} data-counted={step.countedMs > 0}>
            <span className={styles.when}>
              <Moment at={step.from} /> – <Moment at={step.to} />
            </span>
            <span className={styles.why}>
              {step.reason} ·{' '}
              {step.countedMs > 0 ? `${say('counted')} ${duration(step.countedMs)}` : say('notCounted')}
            </span>
          </li>
        ))}
        <li className={styles.end}>
          <Moment at={dueAt} /> <strong>{say('due')}</strong>
        </li>
      </ol>
    </div>
  );
}
