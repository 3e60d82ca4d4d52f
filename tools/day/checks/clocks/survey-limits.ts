import type { Limit } from '@redress/domain';
import type { Rules } from '../../../../apps/server/src/modules/settings/public.ts';
import type { Story } from '../stories.ts';
import type { Step, Timed } from './timer.ts';

/** The two limits of each survey: to the first attempt, and to its end (G1, G4). */
export function surveyLimits({ found: { surveys } }: Story, { policy }: Rules): Timed[] {
  return surveys.flatMap(({ id, openedAt, attempts, finishedAt, status }) => {
    const start = (kind: 'survey' | 'callback'): Step => ({
      do: 'start',
      at: openedAt,
      from: openedAt,
      limit: policy.clocks[kind].limit as Limit,
    });
    const end: Step[] =
      finishedAt === null ? [] : [{ do: status === 'cancelled' ? 'cancel' : 'stop', at: finishedAt }];
    const tried = attempts[0]?.attemptedAt;
    const firstTry: Step[] = tried === undefined ? end : [{ do: 'stop', at: tried }];
    const base = { orderId: null, departmentId: null };
    return [
      { ...base, key: `survey:${id}`, kind: 'survey', steps: [start('survey'), ...firstTry] },
      { ...base, key: `callback:${id}`, kind: 'callback', steps: [start('callback'), ...end] },
    ];
  });
}
