import type { CaseClock, Moment } from '@redress/domain';
import type { Evidence } from '../evidence.ts';
import type { Story, StoryEvent } from '../stories.ts';
import { orderLimits } from './order-limits.ts';
import { surveyLimits } from './survey-limits.ts';
import { ticketLimits } from './ticket-limits.ts';
import { type DueFire, type Timed, type Truth, truthOf } from './timer.ts';

/** What the comparison of a case's clocks with its history brought. */
export interface Compared {
  readonly clocks: number;
  /** Clocks whose due time passed unmet. */
  readonly breaches: number;
  readonly fires: number;
  /** Differences that no delay can explain. */
  readonly wrong: readonly string[];
  readonly wronglyFired: readonly string[];
  /** How long after its time each warning and alarm came, in milliseconds on the clock of the database. */
  readonly lags: readonly number[];
  /** What did not fire, or is not marked as breached yet, and how long a sweep would have had for it. */
  readonly unfired: readonly { readonly sentence: string; readonly slackMs: number }[];
}

/** Holds a case's clock rows, and what they fired, against the limits recomputed from its history (E1, E2, E4). */
export function compareClocks(story: Story, { rules, asOf }: Evidence): Compared {
  const { number } = story.found.ticket;
  const wanted = [...ticketLimits(story, rules), ...orderLimits(story, rules), ...surveyLimits(story, rules)];
  const rows = new Map(story.found.clocks.map((clock) => [clock.key, clock]));
  const wrong: string[] = [];
  const unfired: { sentence: string; slackMs: number }[] = [];
  const due: { timed: Timed; fire: DueFire }[] = [];
  let breaches = 0;
  for (const timed of wanted) {
    const truth = truthOf(timed, rules, asOf);
    if (truth.breachedAt !== null) breaches += 1;
    due.push(...truth.fires.map((fire) => ({ timed, fire })));
    const row = rows.get(timed.key);
    rows.delete(timed.key);
    if (row === undefined) wrong.push(`${number}: there is no clock ${timed.key}`);
    else if (notMarkedYet(row, truth)) {
      unfired.push({
        sentence: `${number}: ${timed.key} is overdue and not marked`,
        slackMs: asOf - truth.dueAt,
      });
    } else wrong.push(...differences(number, row, truth));
  }
  wrong.push(...[...rows.keys()].map((key) => `${number}: nothing asks for the clock ${key}`));
  const fired = matchFires(number, due, story.events);
  return {
    clocks: wanted.length,
    breaches,
    fires: fired.lags.length,
    wrong,
    wronglyFired: fired.wrong,
    lags: fired.lags,
    unfired: [...unfired, ...fired.missing],
  };
}

function notMarkedYet(row: CaseClock, truth: Truth): boolean {
  return (
    truth.state === 'running' &&
    row.state === 'running' &&
    truth.breachedAt !== null &&
    row.breachedAt === null
  );
}

function differences(number: string, row: CaseClock, truth: Truth): string[] {
  const pairs = [
    ['state', row.state, truth.state],
    ['due', shown(row.dueAt), shown(truth.dueAt)],
    ['breached', shown(row.breachedAt), shown(truth.breachedAt)],
    ['stopped', shown(row.stoppedAt), shown(truth.stoppedAt)],
  ] as const;
  return pairs
    .filter(([, is, ought]) => is !== ought)
    .map(([what, is, ought]) => `${number}: ${row.key} has ${what} ${is}, its history says ${ought}`);
}

/** Pairs what fired with what was due: each exactly once, and nothing else. */
function matchFires(
  number: string,
  due: readonly { timed: Timed; fire: DueFire }[],
  events: readonly StoryEvent[],
) {
  const fired = new Map<string, Moment[]>();
  for (const { type, orderId, data, at } of events) {
    if (type !== 'clockDueSoon' && type !== 'clockOverdue' && type !== 'clockStillOverdue') continue;
    const key = nameOf(type, String(data.clock), orderId, Number(data.dueAt), Number(data.at));
    fired.set(key, [...(fired.get(key) ?? []), at]);
  }
  const lags: number[] = [];
  const missing: { sentence: string; slackMs: number }[] = [];
  for (const { timed, fire } of due) {
    const key = nameOf(fire.type, timed.kind, timed.orderId, fire.dueAt, fire.at);
    const at = fired.get(key)?.shift();
    if (at !== undefined) lags.push(at - fire.since);
    else missing.push({ sentence: `${number}: ${key} never fired`, slackMs: fire.until - fire.since });
  }
  const wrong = [...fired].flatMap(([key, times]) =>
    times.map((at) => `${number}: ${key} fired at ${shown(at)} though nothing was due`),
  );
  return { lags, missing, wrong };
}

function nameOf(type: string, kind: string, orderId: string | null, dueAt: Moment, at: Moment): string {
  return `${type} of ${kind}${orderId === null ? '' : ` ${orderId}`} due ${shown(dueAt)} for ${shown(at)}`;
}

function shown(at: Moment | null): string {
  return at === null ? 'never' : new Date(at).toISOString();
}
