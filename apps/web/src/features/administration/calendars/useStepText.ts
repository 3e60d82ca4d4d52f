import type { ExplanationStep } from '@redress/domain';
import { useMessages } from '#ui/language/useMessages.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import { useDuration } from '#ui/time/useDuration.ts';
import { calendarMessages } from './messages.ts';

/** Says a step of an explained deadline as a sentence; the contract sends steps as plain values. */
export function useStepText(): (step: Readonly<Record<string, unknown>>) => string {
  const say = useMessages(calendarMessages);
  const moment = useMoment();
  const duration = useDuration();
  const write = (at: number) => moment(new Date(at).toISOString());
  return (plain) => {
    const step = plain as ExplanationStep;
    switch (step.kind) {
      case 'counted':
        return say('stepCounted', { from: write(step.from), to: write(step.to), ms: duration(step.ms) });
      case 'makeUpDay':
        return say('stepMakeUp', { date: step.date, ms: duration(step.ms) });
      case 'specialDay':
        return say('stepSpecial', { date: step.date, ms: duration(step.ms) });
      case 'outsideHours':
        return say('stepOutside', { from: write(step.from), to: write(step.to) });
      case 'holiday':
        return say('stepHoliday', { from: step.firstDate, to: step.lastDate, name: step.name });
      case 'closedDays':
        return say('stepClosed', { from: step.firstDate, to: step.lastDate });
      case 'paused':
        return say('stepPaused', { from: write(step.from), to: write(step.to) });
      case 'unknownYear':
        return say('stepUnknown', { year: step.year });
      case 'due':
        return say('stepDue', { at: write(step.at) });
    }
  };
}
