import type { ReplyOf, ticketRoutes } from '@redress/contract';
import { weekdays } from '@redress/domain';
import type { DeadlineStep } from '#ui/clock/DeadlineExplanation.tsx';
import { useMessages } from '#ui/language/useMessages.ts';
import { useMoment } from '#ui/time/Moment.tsx';
import { useDuration } from '#ui/time/useDuration.ts';
import { explanationMessages } from './messages.ts';

type Step = ReplyOf<typeof ticketRoutes.explanation>['steps'][number];

/** Says the steps of an explanation in sentences; the due time itself is shown apart. */
export function useSteps(): (steps: readonly Step[]) => readonly DeadlineStep[] {
  const say = useMessages(explanationMessages);
  const moment = useMoment();
  const duration = useDuration();
  const span = ({ from, to }: Step) => say('span', { from: moment(String(from)), to: moment(String(to)) });
  const days = ({ firstDate, lastDate }: Step) =>
    firstDate === lastDate
      ? String(firstDate)
      : say('span', { from: String(firstDate), to: String(lastDate) });
  const sentence = (step: Step): DeadlineStep | undefined => {
    const time = duration(Number(step.ms ?? 0));
    switch (step.kind) {
      case 'counted': {
        const count = Number(step.days);
        const why = count > 1 ? say('countedDays', { days: count, time }) : say('counted', { time });
        return { when: span(step), counted: true, why };
      }
      case 'makeUpDay': {
        const day = weekdays.find((one) => one === step.as) ?? 'mon';
        return {
          when: span(step),
          counted: true,
          why: say('makeUpDay', { weekday: say(`weekday.${day}`), time }),
        };
      }
      case 'specialDay':
        return { when: span(step), counted: true, why: say('specialDay', { time }) };
      case 'outsideHours':
        return { when: span(step), counted: false, why: say('outsideHours') };
      case 'holiday':
        return { when: days(step), counted: false, why: say('holiday', { name: String(step.name) }) };
      case 'closedDays':
        return { when: days(step), counted: false, why: say('closedDays') };
      case 'paused':
        return { when: span(step), counted: false, why: say('paused') };
      case 'unknownYear':
        return {
          when: say('unknownYear', { year: String(step.year) }),
          counted: false,
          why: say('unknownYearHint'),
        };
      default:
        return undefined;
    }
  };
  return (steps) => steps.flatMap((step) => sentence(step) ?? []);
}
