import { FieldTimeOutlined } from '@ant-design/icons';
import { factLabels } from '@redress/contract';
import { Button, Form, Tooltip } from 'antd';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { serverNow } from '#ui/time/clock.ts';
import { MomentInput } from '#ui/time/MomentInput.tsx';
import { useDuration } from '#ui/time/useDuration.ts';
import { registeringMessages } from './messages.ts';
import styles from './RegisterForm.module.css';

const times = ['callQueuedAt', 'callAnsweredAt', 'callGreetedAt'] as const;
const pickUpMs = 15_000;
const greetMs = 3_000;

/** The times of the call, each set to now with one click, and whether they keep to the standard (A2). */
export function CallTimes({ onStamp }: { readonly onStamp: () => void }) {
  const say = useMessages(registeringMessages);
  const label = useLabel();
  const duration = useDuration();
  const form = Form.useFormInstance();
  const [queued, answered, greeted] = [
    Form.useWatch<string | null>(['facts', 'callQueuedAt']),
    Form.useWatch<string | null>(['facts', 'callAnsweredAt']),
    Form.useWatch<string | null>(['facts', 'callGreetedAt']),
  ];
  const stamp = (name: (typeof times)[number]) => {
    form.setFieldValue(['facts', name], new Date(serverNow()).toISOString());
    onStamp();
  };
  const measured = [
    { key: 'pickedUpIn' as const, ms: span(queued, answered), standard: pickUpMs },
    { key: 'greetedIn' as const, ms: span(answered, greeted), standard: greetMs },
  ];
  return (
    <div className={styles.times}>
      {times.map((name) => (
        <Form.Item key={name} label={label(factLabels[name])}>
          <div className={styles.stamp}>
            <Form.Item name={['facts', name]} noStyle>
              <MomentInput seconds />
            </Form.Item>
            <Tooltip title={say('stampNow')}>
              <Button
                icon={<FieldTimeOutlined aria-hidden="true" />}
                aria-label={`${label(factLabels[name])} · ${say('stampNow')}`}
                onClick={() => stamp(name)}
              />
            </Tooltip>
          </div>
        </Form.Item>
      ))}
      <p className={styles.hint}>
        {say('callHint')}
        {measured.map(({ key, ms, standard }) =>
          ms === undefined ? null : (
            <strong key={key} data-late={ms > standard} className={styles.measured}>
              {say(key, { time: duration(ms) })} · {say(ms > standard ? 'late' : 'inTime')}
            </strong>
          ),
        )}
      </p>
    </div>
  );
}

function span(from: string | null | undefined, to: string | null | undefined): number | undefined {
  if (!from || !to) return undefined;
  const ms = Date.parse(to) - Date.parse(from);
  return ms < 0 ? undefined : ms;
}
