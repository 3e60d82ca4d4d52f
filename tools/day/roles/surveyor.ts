import { ticketRoutes } from '@redress/contract';
import { type Day, diceOf, hourOfDay } from '../day.ts';
import { chance, type Dice, weighted } from '../dice.ts';
import { isFree, type Page, type Worker } from '../worker.ts';
import { attention } from './attention.ts';
import { badCause } from './replying.ts';

const hourMs = 3_600_000;

/** A satisfaction surveyor: calls in contact hours, tries again on other days, and the outcome drives the case (G1, G4). */
export function surveyor(worker: Worker, day: Day) {
  const look = attention();
  let watchedAt = 0;
  return async (): Promise<boolean> => {
    if (isContactHour(day)) {
      const rows = await worker.desk('surveyor', { limit: 100 });
      for (const row of rows.filter(({ userId }) => userId === worker.id)) {
        if (look.wants(row.ticket.id) && (await call(worker, day, row.ticket.id))) return true;
      }
      const taken = rows.some(isFree) ? await worker.take('surveyor') : null;
      if (taken) {
        await call(worker, day, taken.ticketId);
        return true;
      }
    }
    if (day.clock.now() - watchedAt < 4 * hourMs) return false;
    watchedAt = day.clock.now();
    const { items: rows } = (await worker.ask(ticketRoutes.orders, {
      query: { state: 'overdue', limit: 20 },
    })) ?? {
      items: [],
    };
    await worker.urge(
      rows.filter(({ available }) => available.includes('urge')).slice(0, 8),
      '已超时限，请立即回单。',
    );
    return rows.length > 0;
  };
}

/** Rest hours are not for calls (G4). */
function isContactHour({ clock }: Day): boolean {
  const hour = hourOfDay(clock.now());
  return (hour >= 9 && hour < 12) || (hour >= 14 && hour < 21);
}

/** Calls one customer, unless it is too soon to try again; false when nothing was done. */
async function call(worker: Worker, day: Day, ticketId: string): Promise<boolean> {
  const page = await worker.open(ticketId);
  const survey = page?.surveys.find(({ status }) => status === 'open');
  if (!page || !survey || !page.available.includes('recordAttempt')) return false;
  const { attempts } = survey;
  const last = attempts.at(-1);
  const now = day.clock.now();
  const notBefore = survey.agreedAt
    ? Date.parse(survey.agreedAt)
    : last
      ? Date.parse(last.attemptedAt) + 3 * hourMs
      : 0;
  if (now < notBefore) return false;
  const days = new Set(
    attempts.map(({ attemptedAt }) => Math.floor((Date.parse(attemptedAt) / hourMs + 8) / 24)),
  );
  const refused = attempts.some(({ outcome }) => outcome === 'refused');
  if (refused || (attempts.length >= 3 && days.size >= 2)) {
    return (await worker.give(page, 'closeUnreached', {})) !== null;
  }
  const dice = diceOf(day, page, `survey ${page.surveys.length} ${attempts.length}`);
  const outcome = weighted(dice, { reached: 66, noAnswer: 20, busy: 5, agreedLater: 7, refused: 2 });
  if (outcome === 'reached') return talk(worker, page, dice);
  const agreedAt =
    outcome === 'agreedLater' ? new Date(tomorrowAt(now, 10 + dice.roll(2))).toISOString() : null;
  return (await worker.give(page, 'recordAttempt', { outcome, agreedAt, note: '' })) !== null;
}

function tomorrowAt(now: number, hour: number): number {
  const midnight = now - hourOfDay(now) * hourMs;
  return midnight + (24 + hour) * hourMs;
}

/** What the customer says: a reply that says nothing satisfies few, an apology after it most. */
async function talk(worker: Worker, page: Page, dice: Dice): Promise<boolean> {
  const replied = page.orders.filter(({ reply }) => reply !== null);
  const before = page.surveys.length - 1;
  const bad = replied.at(-1)?.reply?.cause === badCause && before === 0;
  if (chance(dice, bad ? 30 : 82 + 5 * before)) {
    const satisfied = { score: 4 + dice.roll(2), reasons: [], opinion: '满意' };
    return (await worker.give(page, 'surveySatisfied', satisfied)) !== null;
  }
  const remedy = weighted(dice, {
    redispatch: replied.length > 0 ? 45 : 0,
    apology: 20,
    explanation: 15,
    compensation: 8,
    manager: 12,
  });
  const said = { score: 1 + dice.roll(2), reasons: ['问题未解决'], opinion: '要求重新处理' };
  const task = remedy === 'redispatch' ? '客户反映未解决，请再次上门处理。' : '';
  const orderId = remedy === 'redispatch' ? (replied.at(-1)?.id ?? null) : null;
  return (await worker.give(page, 'surveyNotSatisfied', { ...said, remedy, task, orderId })) !== null;
}
