import { ticketRoutes } from '@redress/contract';
import { type Day, diceOf } from '../day.ts';
import { chance } from '../dice.ts';
import { isFree, type Worker } from '../worker.ts';
import { attention } from './attention.ts';

const hourMs = 3_600_000;

/** A team leader as duty supervisor: an opinion on every case of the 24 h list, and urging what is held up (E3, O4). */
export function teamLeader(worker: Worker, day: Day) {
  const look = attention();
  let watchedAt = 0;
  return async (): Promise<boolean> => {
    const rows = await worker.desk('teamLeader', { reason: 'opinion', limit: 20 });
    // Two leaders begin at the two ends of the list.
    const mine = worker.employeeNumber.endsWith('1') ? rows : rows.toReversed();
    for (const row of mine) {
      if (!look.wants(row.ticket.id)) continue;
      const page = await worker.open(row.ticket.id);
      if (!page?.available.includes('giveOpinion') || page.ticket.opinion !== null) continue;
      // Some cases are left alone: then nobody has taken them on, and they stay on the list.
      if (chance(diceOf(day, page, 'opinion'), 10)) look.finish(row.ticket.id);
      else if (await worker.give(page, 'giveOpinion', { text: '请责任部门今日内回复，由高级座席跟踪。' }))
        return true;
    }
    if (day.clock.now() - watchedAt < 6 * hourMs) return false;
    watchedAt = day.clock.now();
    const soon = await worker.ask(ticketRoutes.orders, { query: { state: 'dueSoon', limit: 20 } });
    await worker.urge(
      (soon?.items ?? []).filter(({ available }) => available.includes('urge')).slice(0, 5),
      '时限将到，请抓紧。',
    );
    return false;
  };
}

/** The head of the service department: reads what stayed unresolved after the opinion, and says so in the case (E3). */
export function serviceHead(worker: Worker, _day: Day) {
  const look = attention();
  return async (): Promise<boolean> => {
    for (const row of await worker.desk('serviceHead', { limit: 50 })) {
      if (row.reason !== 'steppedUp' || !look.wants(row.ticket.id)) continue;
      const page = await worker.open(row.ticket.id);
      look.finish(row.ticket.id);
      if (page?.available.includes('note'))
        return (await worker.give(page, 'note', { text: '已督办，请每日汇报进展。' })) !== null;
    }
    return false;
  };
}

/** The centre director: revokes a warning now and then that was not deserved (D4). */
export function centreDirector(worker: Worker, day: Day) {
  const seen = new Set<string>();
  let lookedAt = 0;
  return async (): Promise<boolean> => {
    if (day.clock.now() - lookedAt < 12 * hourMs) return false;
    lookedAt = day.clock.now();
    const warnings = await worker.ask(ticketRoutes.warnings, { query: { limit: 20 } });
    for (const warning of warnings?.items ?? []) {
      if (seen.has(warning.id) || warning.revokedAt !== null) continue;
      seen.add(warning.id);
      const page = await worker.open(warning.ticketId);
      if (!page || !chance(diceOf(day, page, 'revoke'), 20)) continue;
      const may = page.orders.find(({ id }) => id === warning.orderId)?.available.includes('revokeWarning');
      const input = { warningId: warning.id, ground: '经复核，责任不在该部门' };
      if (may)
        return (await worker.order(warning.ticketId, warning.orderId, 'revokeWarning', input)) !== null;
    }
    return false;
  };
}

/** The data manager: classifies suggestions, submits them, and tells the suggester what became of them (C2, H1, H2). */
export function dataManager(worker: Worker, day: Day) {
  const look = attention();
  const units = day.reference.units.filter(
    ({ kind, retired }) => !retired && (kind === 'branch' || kind === 'provincialOffice'),
  );
  return async (): Promise<boolean> => {
    const waiting = await worker.desk('dataManager', { limit: 100 });
    const taken = waiting.some(isFree) ? await worker.take('dataManager') : null;
    const rows = taken ? [taken.ticketId] : waiting.map((row) => row.ticket.id);
    for (const ticketId of rows) {
      if (look.wants(ticketId) && (await suggest(ticketId))) return true;
    }
    return taken !== null;
  };

  async function suggest(ticketId: string): Promise<boolean> {
    const page = await worker.open(ticketId);
    if (page === null) return false;
    const may = new Set(page.available);
    const dice = diceOf(day, page, 'suggestion');
    if (may.has('submitSuggestion')) {
      const input = { text: `建议摘要：${page.ticket.content}`, unitIds: [dice.pick(units).id] };
      return (await worker.give(page, 'submitSuggestion', input)) !== null;
    }
    const waited = day.clock.now() - Date.parse(page.ticket.registeredAt);
    if (may.has('recordFeedback') && waited > (24 + dice.roll(60)) * hourMs) {
      return (
        (await worker.give(page, 'recordFeedback', {
          text: '已列入下季度计划。',
          adopted: dice.pick(['yes', 'partly', 'no'] as const),
        })) !== null
      );
    }
    if (page.ticket.status === 'replied' && may.has('answer')) {
      return (
        (await worker.give(page, 'answer', {
          text: '感谢您的建议，采纳情况已告知。',
          channel: 'phone',
          close: true,
        })) !== null
      );
    }
    return false;
  }
}
