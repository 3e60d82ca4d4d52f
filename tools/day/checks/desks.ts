import { deskItems } from '@redress/domain';
import type { Rules } from '../../../apps/server/src/modules/settings/public.ts';
import type { Story } from './stories.ts';

/** Where the stored desk items of a case differ from what the rules say waits for whom. */
export function misplaced({ found, desk }: Story, rules: Rules): string[] {
  const rank = rules.customerClasses.get(found.ticket.customerClass)?.rank ?? 0;
  const wanted = new Set(
    deskItems(found).map((item) =>
      keyOf({
        ...item,
        dueAt: item.dueAt ?? Number.POSITIVE_INFINITY,
        calm: item.urgent ? 0 : 1,
        classRank: -rank,
      }),
    ),
  );
  const stored = new Set(desk.map(keyOf));
  return [
    ...[...wanted]
      .filter((key) => !stored.has(key))
      .map((key) => `${found.ticket.number} is missing on ${key}`),
    ...[...stored]
      .filter((key) => !wanted.has(key))
      .map((key) => `${found.ticket.number} should not lie on ${key}`),
  ];
}

function keyOf(item: Story['desk'][number]): string {
  const { desk, reason, orderId, unitId, userId, dueAt, calm, classRank, sinceAt } = item;
  const due = Number.isFinite(dueAt) ? new Date(dueAt).toISOString() : 'no time';
  const since = new Date(sinceAt).toISOString();
  return [desk, reason, orderId, unitId, userId, `due ${due}`, calm, classRank, `since ${since}`].join(' ');
}
