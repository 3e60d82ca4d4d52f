import { calendarChoiceLabels, clockKindLabels, limitLabel, ticketRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Countdown } from '#ui/clock/Countdown.tsx';
import { DeadlineExplanation } from '#ui/clock/DeadlineExplanation.tsx';
import { useLabel, useMessages } from '#ui/language/useMessages.ts';
import { queryOf } from '#ui/server/query.ts';
import type { CaseClockView } from '../case.ts';
import styles from './Clocks.module.css';
import { explanationMessages } from './messages.ts';
import { useSteps } from './useSteps.ts';

/** One clock: what it times, how it stands, and how its due time came about (E1). */
export function ClockMark({
  ticketId,
  clock,
  order,
}: {
  readonly ticketId: string;
  readonly clock: CaseClockView;
  /** Number of the order it times, where it stands apart from it. */
  readonly order?: string | undefined;
}) {
  const say = useMessages(explanationMessages);
  const label = useLabel();
  const toSteps = useSteps();
  const [wanted, setWanted] = useState(false);
  const { data } = useQuery({
    ...queryOf(ticketRoutes.explanation, { params: { id: ticketId, clockId: clock.id } }),
    enabled: wanted,
  });
  const kind = label(clockKindLabels[clock.kind]);
  const name = order === undefined ? kind : say('of', { clock: kind, order });
  const years = clock.unknownYears.join('、');
  return (
    <span className={styles.clock}>
      <Countdown
        label={name}
        clock={{
          state: clock.state,
          dueAt: clock.dueAt,
          warnAt: clock.warnAt,
          pausedAt: clock.pausedSince,
          stoppedAt: clock.stoppedAt,
        }}
      />
      <DeadlineExplanation
        label={name}
        startedAt={data?.startedAt ?? clock.startedAt}
        dueAt={data?.dueAt ?? clock.dueAt}
        limit={label(limitLabel(clock.limit))}
        calendar={label(calendarChoiceLabels[clock.limit.calendar])}
        {...(data === undefined ? {} : { policyVersion: data.policyVersion })}
        {...(years === '' ? {} : { doubt: say('doubt', { years }) })}
        steps={data === undefined ? undefined : toSteps(data.steps)}
        onOpen={() => setWanted(true)}
      />
    </span>
  );
}
