import { isOpen } from '@redress/domain';
import type { Rules } from '../settings/public.ts';
import type { Form, KnownCustomer } from './intake.ts';
import type { Matter } from './matters.ts';
import { type Step, step } from './play.ts';
import {
  accept,
  amend,
  answer,
  approve,
  claim,
  decline,
  dispatch,
  escalate,
  notSatisfied,
  opinion,
  proposeOrder,
  reject,
  reply,
  requestExtension,
} from './steps.ts';
import { demoBranches, demoDepartments } from './units.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A case of the last hours, made for the desk on which it stays. */
export interface FreshCase {
  /** Employee numbers of who registers it and of the senior whose case it becomes. */
  readonly agent: string;
  readonly senior: string;
  readonly channel: Form['facts']['channel'];
  readonly branch: string;
  readonly vip: boolean;
  readonly matter: { readonly kind: Matter['kind']; readonly department: string | null };
  /** At least so long ago it began. */
  readonly agoMs: number;
  /** Whether departments work on it, so that it must have begun while they do. */
  readonly office: boolean;
  readonly steps: readonly Step[];
}

/** What each desk finds in the morning, beside what the past has left there (workflow section 4). */
export const freshCases: readonly FreshCase[] = [
  ...['1001', '1002', '1003', '1004', '1005', '1006'].map((agent) => fresh({ agent })),
  fresh({ agent: '1001' }),
  fresh({ agent: '1001', steps: [proposeOrder, reject] }),
  fresh({ agent: '1201', channel: 'letter' }),
  fresh({ agent: '1202', channel: 'recording' }),
  // Put back, so that whoever works at the agents' desk of the team may take it.
  ...['1002', '1003', '1004'].map((agent) => fresh({ agent, steps: [release()] })),
  fresh({ steps: [proposeOrder] }),
  fresh({ steps: [escalate] }),
  fresh({ vip: true }),
  fresh({ office: true, steps: [escalate, claim, dispatch(48), decline] }),
  fresh({ office: true, steps: [escalate, claim, dispatch(48), accept(), requestExtension] }),
  ...demoBranches.flatMap((branch) =>
    demoDepartments.map((department) =>
      fresh({ branch, department, office: true, steps: [proposeOrder, approve()] }),
    ),
  ),
  fresh({ office: true, steps: [proposeOrder, approve(), accept()] }),
  fresh({ office: true, steps: [escalate, claim, dispatch(48), accept(), amend] }),
  fresh({
    office: true,
    steps: [
      proposeOrder,
      approve(),
      accept(),
      reply(),
      answer(),
      notSatisfied('redispatch'),
      approve('redispatch'),
    ],
  }),
  fresh({ steps: [answer()] }),
  fresh({ office: true, steps: [proposeOrder, approve(), accept(), reply(), answer()] }),
  fresh({ kind: 'suggestion' }),
  fresh({ office: true, vip: true, steps: [claim, dispatch(24), accept(), reply(), toManager()] }),
  // Past its limit since yesterday: it waits for the team leader's opinion.
  fresh({ agoMs: 28 * hourMs, office: true, steps: [escalate, claim, dispatch(8), accept()] }),
  // An opinion was given and nothing came of it: it was stepped up to the service head (E3).
  fresh({
    agoMs: 78 * hourMs,
    office: true,
    steps: [escalate, claim, dispatch(120), accept(), opinionAfterADay()],
  }),
];

/**
 * When a fresh case began: the latest quarter of an hour at which everybody it needs was at work and stayed for the hour
 * and a quarter that its steps take; the next ones began some minutes later.
 */
export function beginningOf({ agoMs, office }: FreshCase, place: number, rules: Rules, now: number): number {
  const calendars = (['contactHours', ...(office ? (['working'] as const) : [])] as const).map(
    (choice) => rules.calendarOf(choice, null).calendar,
  );
  const latest = now - Math.max(agoMs, 90 * minuteMs);
  const quarters = Array.from({ length: 14 * 96 }, (_, n) => latest - n * 15 * minuteMs);
  const through = (at: number) =>
    [0, 30, 60, 75].every((more) => calendars.every((one) => isOpen(one, at + more * minuteMs)));
  return (quarters.find(through) ?? latest) + ((place * 7) % 20) * minuteMs;
}

/** A customer nobody else calls about, so that no fresh case repeats another one: by branch and class, one each. */
export function customersFor(
  cases: readonly FreshCase[],
  customers: readonly KnownCustomer[],
  branchOf: (customer: KnownCustomer) => string,
): ReadonlyMap<FreshCase, KnownCustomer> {
  const left = [...customers].reverse();
  return new Map(
    cases.map((one) => {
      const classes = one.vip ? ['important', 'major'] : ['ordinary'];
      const at = left.findIndex(
        (customer) => classes.includes(customer.class) && branchOf(customer) === one.branch,
      );
      const [customer] = left.splice(at, 1);
      if (at < 0 || !customer) throw new Error(`no customer is left in ${one.branch}`);
      return [one, customer];
    }),
  );
}

function fresh(
  given: Partial<Omit<FreshCase, 'matter'>> & { kind?: Matter['kind']; department?: string },
): FreshCase {
  const { kind = 'complaint', department = null, steps = [], ...rest } = given;
  return {
    agent: '1002',
    senior: '1101',
    channel: 'phone',
    branch: demoBranches[0] ?? '',
    vip: false,
    agoMs: 0,
    office: false,
    ...rest,
    matter: { kind, department: department ?? (rest.office ? 'WL' : null) },
    steps: steps.map(soon),
  };
}

// Everybody works at once here: whoever was needed has looked already, and an hour holds all of it.
function soon(one: Step): Step {
  return one.after[0] > 1_000 ? one : { ...one, after: [2, 7], hours: 'any' };
}

function release(): Step {
  return step([2, 7], 'agent', () => ({ name: 'release', input: {} }));
}

function toManager(): Step {
  return step([2, 7], 'senior', () => ({
    name: 'escalateToManager',
    input: { reason: '客户不接受答复，要求经理处理', ground: 'replyRefused' },
  }));
}

function opinionAfterADay(): Step {
  return { ...opinion, after: [25 * 60, 26 * 60] };
}
