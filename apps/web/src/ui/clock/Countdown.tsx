import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  PauseCircleOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '#ui/language/useMessages.ts';
import { useNow } from '#ui/time/clock.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import { useDuration } from '#ui/time/useDuration.ts';
import styles from './Countdown.module.css';
import { type ClockReading, type ClockView, readClock } from './clock.ts';
import { clockMessages } from './messages.ts';

/** What a countdown shows. */
export interface CountdownProps {
  readonly clock: ClockView;
  /** What is due; shown before the time, or only spoken when `quiet`. */
  readonly label?: string;
  readonly quiet?: boolean;
}

const icons: Readonly<Record<ClockReading['kind'], ReactNode>> = {
  onTime: <ClockCircleOutlined />,
  dueSoon: <WarningFilled />,
  overdue: <ExclamationCircleFilled />,
  paused: <PauseCircleOutlined />,
  late: <ExclamationCircleFilled />,
  met: <CheckCircleOutlined />,
  cancelled: <MinusCircleOutlined />,
};

/** A clock that lives: icon and words tell its state, colour only underlines it; all of them tick together. */
export function Countdown({ clock, label, quiet = false }: CountdownProps) {
  const say = useMessages(clockMessages);
  const duration = useDuration();
  const moment = useMoment();
  const reading = readClock(clock, useNow());
  const text = 'ms' in reading ? say(reading.kind, { time: duration(reading.ms) }) : say(reading.kind);
  const spoken = label === undefined ? text : say('labelled', { label, reading: text });
  return (
    <Tooltip title={say('dueAt', { at: moment(clock.dueAt) })}>
      <span
        className={styles.countdown}
        data-kind={reading.kind}
        role="timer"
        aria-live="off"
        aria-label={spoken}
      >
        <span className={styles.icon} aria-hidden="true">
          {icons[reading.kind]}
        </span>
        <span aria-hidden="true">{quiet ? text : spoken}</span>
      </span>
    </Tooltip>
  );
}
