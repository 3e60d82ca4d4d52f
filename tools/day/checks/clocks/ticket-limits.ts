import {
  type Category,
  type ClockKind,
  escalationSteps,
  isVip,
  type Limit,
  type Moment,
  replyLimit,
  textChannels,
} from '@redress/domain';
import type { Rules } from '../../../../apps/server/src/modules/settings/public.ts';
import type { Story } from '../stories.ts';
import { type Standing, standings } from './standing.ts';
import type { Step, Timed } from './timer.ts';

type End = 'stop' | 'cancel';

/** A limit of the ticket itself: under which key, while what holds, from when, how long, and how it ends. */
interface TicketLimit {
  readonly kind: ClockKind;
  readonly key: (now: Standing) => string;
  readonly holds: (now: Standing) => boolean;
  readonly from: (now: Standing) => Moment;
  readonly limit: (now: Standing) => Limit;
  readonly ends: (after: Standing) => End;
  readonly pauses?: (now: Standing) => boolean;
}

/** The limits of the ticket itself that its history asks for (workflow section 3). */
export function ticketLimits(story: Story, rules: Rules): Timed[] {
  const told = standings(story);
  const first = told[0];
  const written = first === undefined ? [] : transcribed(story, first, rules);
  return [...written, ...limitsOf(story, rules).flatMap((limit) => runs(limit, told))];
}

/** From the arrival of a letter to its number: over before the case began (A3). */
function transcribed({ found: { ticket } }: Story, first: Standing, { policy }: Rules): Timed[] {
  const { arrivedAt, registeredAt } = ticket;
  if (
    !textChannels.includes(first.facts.channel) ||
    first.roundStartedAt > registeredAt ||
    first.status === 'closed'
  )
    return [];
  const limit = policy.clocks.transcribe.limit as Limit;
  const steps: Step[] = [
    { do: 'start', at: registeredAt, from: arrivedAt, limit },
    { do: 'stop', at: registeredAt },
  ];
  return [{ key: 'transcribe:1', kind: 'transcribe', orderId: null, departmentId: null, steps }];
}

/** Every stretch in which a limit held; one that has ended never runs again under its key. */
function runs(limit: TicketLimit, told: readonly Standing[]): Timed[] {
  const steps = new Map<string, Step[]>();
  let key: string | null = null;
  for (const now of told) {
    const wanted: string | null = limit.holds(now) ? limit.key(now) : null;
    if (key !== null && key !== wanted) steps.get(key)?.push({ do: limit.ends(now), at: now.at });
    if (wanted !== null && wanted !== key && steps.has(wanted)) key = null;
    else {
      if (wanted !== null && wanted !== key) {
        steps.set(wanted, [{ do: 'start', at: now.at, from: limit.from(now), limit: limit.limit(now) }]);
      }
      key = wanted;
    }
    const own = key === null ? undefined : steps.get(key);
    const paused = own?.findLast((step) => step.do === 'pause' || step.do === 'resume')?.do === 'pause';
    const pauses = limit.pauses?.(now) ?? false;
    if (own && paused !== pauses) own.push({ do: pauses ? 'pause' : 'resume', at: now.at });
  }
  return [...steps].map(([name, list]) => ({
    key: name,
    kind: limit.kind,
    orderId: null,
    departmentId: null,
    steps: list,
  }));
}

function limitsOf({ found: { ticket, surveys } }: Story, rules: Rules): TicketLimit[] {
  const { policy } = rules;
  const { kind } = ticket;
  const worked = kind !== 'suggestion';
  const complaint = kind === 'complaint' || kind === 'faultReport';
  const live = ({ status }: Standing) => status !== 'closed' && status !== 'withdrawn';
  const written = ({ facts }: Standing) => textChannels.includes(facts.channel);
  const begun = ({ roundStartedAt }: Standing) => roundStartedAt;
  const received = ({ roundStartedAt }: Standing) =>
    roundStartedAt > ticket.registeredAt ? roundStartedAt : ticket.arrivedAt;
  const fixed = (of: ClockKind) => () => policy.clocks[of].limit as Limit;
  const perRound = (of: ClockKind) => (now: Standing) => `${of}:${now.round}`;
  const unlessWithdrawn = ({ status }: Standing): End => (status === 'withdrawn' ? 'cancel' : 'stop');
  const base = (of: ClockKind) => ({
    kind: of,
    key: perRound(of),
    from: begun,
    limit: fixed(of),
    ends: unlessWithdrawn,
  });
  return [
    {
      ...base('handOn'),
      holds: (now) => worked && written(now) && now.level === 'junior' && now.status === 'open',
      from: received,
    },
    {
      ...base('dispatch'),
      holds: (now) =>
        worked && now.status === 'open' && now.level === 'senior' && !now.issued && !now.answered,
      from: received,
      limit: ({ facts }) => {
        const { urgent, limit } = policy.clocks.dispatch;
        const hurried =
          facts.urgent || facts.customerClass !== 'ordinary' || isVip(policy, facts.customerClass);
        return urgent !== null && hurried ? urgent.limit : (limit as Limit);
      },
      ends: (after) => (after.issued || after.answered ? 'stop' : 'cancel'),
    },
    { ...base('first24h'), holds: (now) => worked && live(now), ends: () => 'stop' },
    {
      ...base('replyToCustomer'),
      holds: (now) => complaint && live(now) && !now.answered,
      limit: ({ facts }) => replyLimit(policy, facts.provinceCode).limit,
      pauses: ({ waiting }) => waiting,
    },
    {
      ...base('opinionFollowUp'),
      holds: (now) => live(now) && now.opinionAt !== null,
      from: (now) => now.opinionAt ?? now.at,
      ends: () => 'stop',
    },
    { ...base('suggestionSubmission'), holds: (now) => !worked && now.status === 'open' },
    ...chain(story(), rules),
  ];

  function story() {
    return { kind, surveys, live };
  }
}

/** The steps up of a category (E5): each answer that did not satisfy starts them anew. */
function chain(
  {
    kind,
    surveys,
    live,
  }: { kind: Category['kind']; surveys: Story['found']['surveys']; live: (now: Standing) => boolean },
  { policy, classification }: Rules,
): TicketLimit[] {
  const codeOf = (id: string | null) => (id === null ? null : (classification(id)?.code ?? null));
  const stepsOf = ({ facts }: Standing) =>
    escalationSteps(policy, {
      kind,
      businessTypeCode: codeOf(facts.businessTypeId),
      natureCode: codeOf(facts.natureId),
      area: facts.area,
      customerClass: facts.customerClass,
      urgent: facts.urgent,
    });
  const longest = Math.max(0, ...policy.escalationChains.map(({ value }) => value.length));
  return Array.from({ length: longest }, (_, place) => ({
    kind: 'escalation' as const,
    key: (now: Standing) => `escalation:${now.round}.${now.surveys}:${place}`,
    holds: (now: Standing) => live(now) && now.status !== 'answered' && stepsOf(now)[place] !== undefined,
    from: (now: Standing) =>
      Math.max(surveys[now.surveys - 1]?.finishedAt ?? now.roundStartedAt, now.roundStartedAt),
    limit: (now: Standing): Limit => ({
      amount: (stepsOf(now)[place]?.afterMs ?? 0) / 60_000,
      unit: 'minutes',
      calendar: 'always',
    }),
    ends: (): End => 'cancel',
  }));
}
