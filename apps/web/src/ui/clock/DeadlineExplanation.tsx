import { QuestionCircleOutlined } from '@ant-design/icons';
import { Alert, Button, Popover } from 'antd';
import { useMessages } from '#ui/language/useMessages.ts';
import { Moment } from '#ui/time/Moment.tsx';
import styles from './DeadlineExplanation.module.css';
import { clockMessages } from './messages.ts';

/** One stretch of time between start and due, in words that are ready to show. */
export interface DeadlineStep {
  /** From when to when, or which days. */
  readonly when: string;
  /** Whether it counted: not so closed hours, holidays and pauses. */
  readonly counted: boolean;
  /** What it was and what of it counted: `working time, 7 h 30 min`, the holiday's name. */
  readonly why: string;
}

/** How a deadline came about, in words that are ready to show. */
export interface DeadlineExplanationProps {
  readonly label: string;
  readonly startedAt: string;
  readonly dueAt: string;
  readonly limit: string;
  readonly calendar: string;
  readonly policyVersion?: string | number;
  /** What casts doubt on it, such as a year whose holidays are not known. */
  readonly doubt?: string;
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

function Explanation(props: DeadlineExplanationProps) {
  const { startedAt, dueAt, limit, calendar, policyVersion, steps, doubt } = props;
  const say = useMessages(clockMessages);
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
      {doubt !== undefined && <Alert type="warning" showIcon title={doubt} style={{ marginTop: 8 }} />}
      <ol className={styles.steps}>
        <li className={styles.end}>
          <Moment at={startedAt} /> <strong>{say('start')}</strong>
        </li>
        {steps?.map((step) => (
          <li key={`${step.when}${step.why}`} className={styles.step} data-counted={step.counted}>
            <span className={styles.when}>{step.when}</span>
            <span className={styles.why}>{step.why}</span>
          </li>
        ))}
        <li className={styles.end}>
          <Moment at={dueAt} /> <strong>{say('due')}</strong>
        </li>
      </ol>
    </div>
  );
}
