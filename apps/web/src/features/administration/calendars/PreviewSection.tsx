import { calendarRoutes, type Failure, type ReplyOf } from '@redress/contract';
import type { Limit, WorkingCalendar } from '@redress/domain';
import { Alert, Button } from 'antd';
import { useId, useState } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { Section } from '#ui/page/Section.tsx';
import { call } from '#ui/server/client.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import { MomentInput } from '#ui/time/MomentInput.tsx';
import { LimitField } from '../policy/LimitField.tsx';
import { policyMessages } from '../policy/messages.ts';
import { useComma } from '../shared/useComma.ts';
import styles from './calendars.module.css';
import { calendarMessages } from './messages.ts';
import { useStepText } from './useStepText.ts';

type Preview = ReplyOf<typeof calendarRoutes.preview>;

/** Tries out when a limit would be due by the calendar on screen, step by step. */
export function PreviewSection({ calendar }: { calendar: WorkingCalendar }) {
  const say = useMessages(calendarMessages);
  const words = useMessages(policyMessages);
  const write = useMoment();
  const stepText = useStepText();
  const comma = useComma();
  const id = useId();
  const [limit, setLimit] = useState<Limit>({ amount: 8, unit: 'hours', calendar: 'working' });
  const [start, setStart] = useState<string | null>(null);
  const [preview, setPreview] = useState<Preview>();
  const [failure, setFailure] = useState<Failure>();
  const calculate = async () => {
    const outcome = await call(calendarRoutes.preview, { body: { definition: calendar, limit, start } });
    setPreview(outcome.ok ? outcome.value : undefined);
    setFailure(outcome.ok ? undefined : outcome.failure);
  };
  return (
    <Section title={say('preview')}>
      <p className={styles.quiet} style={{ marginBottom: 12 }}>
        {say('previewHint')}
      </p>
      <div className={styles.preview}>
        <div className={styles.field} style={{ width: 400 }}>
          <label htmlFor={`${id}-limit`}>{words('limit')}</label>
          <LimitField id={`${id}-limit`} label={words('limit')} value={limit} onChange={setLimit} />
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}-start`}>
            {say('start')}（{say('startNow')}）
          </label>
          <MomentInput id={`${id}-start`} value={start} onChange={setStart} />
        </div>
        <Button type="primary" onClick={() => void calculate()}>
          {say('calculate')}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {failure !== undefined && (
          <Alert
            type="error"
            showIcon
            style={{ marginTop: 12 }}
            title={Object.values(failure.fields ?? {}).join(' ') || failure.message}
          />
        )}
        {preview !== undefined && (
          <>
            <p style={{ marginTop: 12, fontWeight: 600 }}>{say('due', { at: write(preview.due) })}</p>
            {preview.unknownYears.length > 0 && (
              <Alert
                type="warning"
                showIcon
                title={say('dueUnknown', { years: preview.unknownYears.join(comma) })}
              />
            )}
            <ol className={styles.steps}>
              {preview.steps.map((step) => (
                <li key={JSON.stringify(step)}>{stepText(step)}</li>
              ))}
            </ol>
          </>
        )}
      </div>
    </Section>
  );
}
