import {
  appealDate,
  type Case,
  categoryOf,
  fireClocks,
  giveCommand,
  type Happening,
  needsHandlingApproval,
  nextOpening,
  registerCase,
  routeTicket,
  type Turn,
  timed,
} from '@redress/domain';
import type { Dice } from '../../apps/server/src/modules/demo/dice.ts';
import { additions, beginnings, type Matter, matters } from '../../apps/server/src/modules/demo/matters.ts';
import type { Scene, Step } from '../../apps/server/src/modules/demo/play.ts';
import { scripts } from '../../apps/server/src/modules/demo/scripts.ts';
import type { By } from '../../apps/server/src/modules/tickets/commands/change.ts';
import { changeOf } from '../../apps/server/src/modules/tickets/commands/change.ts';
import type { CaseRulesInForce } from '../../apps/server/src/modules/tickets/rules.ts';
import type { AuditRow } from '../../apps/server/src/platform/audit/entry.ts';
import type { Crew, Member } from './crew.ts';
import { type Holes, holesOf } from './holes.ts';

/** One step of a life as it was written: its moment, who took it, what happened, and its audit entry. */
export interface Lived {
  readonly at: number;
  readonly actorId: string | null;
  readonly happened: readonly Happening[];
  readonly audit: readonly AuditRow[];
}

/** A file that a department attached. */
export interface Evidence {
  readonly id: string;
  readonly uploaderId: string;
  readonly at: number;
}

/** A whole case with its history, lived through by the rules of the product; ids and the customer are holes to be filled. */
export interface Life {
  readonly found: Case;
  readonly steps: readonly Lived[];
  readonly evidence: readonly Evidence[];
  readonly holes: Holes;
  readonly matter: Matter;
  readonly customer: { readonly branchId: string; readonly class: string; readonly area: string };
}

/** What lives are lived with. */
export interface World {
  readonly rules: CaseRulesInForce;
  readonly crew: Crew;
  readonly dice: Dice;
  /** The present: nothing happens after it. */
  readonly end: number;
}

const minuteMs = 60_000;
/** How long after its time a clock is noticed. */
const sweepMs = 150;
const causes = {
  WL: 'network.equipmentFailure',
  ZW: 'staff.operation',
  JF: 'system.billingRule',
  SC: 'staff.conduct',
};

/** Lives one case from its arrival to its end or to the present; null where the rules refused a step. */
export function live(world: World, arrival: number, customer: Life['customer']): Life | null {
  const { rules, crew, dice, end } = world;
  const holes = holesOf();
  const at = opening(world, 'contact', arrival);
  const matter = matterFor(customer.class, dice);
  const agent = dice.pick(crew.withRole('juniorAgent'));
  const steps: Lived[] = [];
  const evidence: Evidence[] = [];
  let found = registered();
  const script = found === null ? undefined : scriptFor(found.ticket, dice);
  if (found === null) return null;
  const senior = dice.pick(crew.withRole('seniorAgent'));
  let last = at;
  for (const step of script?.steps ?? []) {
    const [least, most] = step.after;
    const wanted = last + (least + dice.roll(most - least + 1)) * minuteMs + dice.roll(minuteMs);
    const when = opening(world, step.hours, wanted);
    found = fired(found, Math.min(when, end));
    if (when >= end) return finish(found);
    const taken = take(found, step, when);
    if (taken === 'refused') return null;
    found = taken;
    last = when;
  }
  found = fired(found, end);
  for (const { id } of found.orders.filter((one) => one.kind === 'withdrawal' && one.status === 'issued')) {
    found = acknowledged(found, id);
  }
  return finish(found);

  /** A department reads within the day that the customer has withdrawn. */
  function acknowledged(current: Case, orderId: string): Case {
    const order = current.orders.find((one) => one.id === orderId);
    const { handler } = crew.ofDepartment(order?.departmentId ?? '');
    const now = opening(world, 'working', (order?.issuedAt ?? last) + dice.roll(300) * minuteMs);
    const command = { name: 'acknowledge', orderId, input: {} } as const;
    const decision = now < end ? giveCommand(current, command, handler.actor, rules, now, holes.newId) : null;
    return decision?.ok ? write(current, decision, by(handler), 'ticket.acknowledge', now) : current;
  }

  function finish(ended: Case): Life {
    return { found: ended, steps, evidence, holes, matter, customer };
  }

  function write(before: Case | null, turn: Turn, by: By, action: string, now: number): Case {
    const { happened, found: after } = turn;
    const { audit } = changeOf(before, turn, by, action, rules);
    steps.push({ at: now, actorId: by.actor?.id ?? null, happened, audit });
    return holes.number({ ...after, ticket: { ...after.ticket, version: after.ticket.version + 1 } });
  }

  function registered(): Case | null {
    const classRule = rules.all.customerClasses.get(customer.class);
    const { kind } = matter;
    const urgent = (isComplaint(matter) && dice.roll(12) === 0) || classRule?.urgent === true;
    const facts = { ...factsOf(matter, customer, dice, holes, rules), urgent };
    const { level } = routeTicket(rules.policy, {
      kind,
      customerClass: facts.customerClass,
      channel: facts.channel,
      repeat: null,
    });
    const appeal =
      kind === 'complaint' ? appealDate(rules.policy, rules.calendars, facts.provinceCode, at) : null;
    const form = {
      id: holes.newId(),
      kind,
      facts,
      arrivedAt: at,
      level,
      repeat: null,
      approvalRequired: needsHandlingApproval(rules.policy, categoryOf({ ...facts, kind }, rules)),
      appealFromAt: appeal?.ok ? appeal.due : null,
    };
    const decision = registerCase(form, agent.actor, rules, at, holes.newId);
    return decision.ok ? write(null, decision, by(agent), 'ticket.register', at) : null;
  }

  function by(member: Member): By {
    return { actor: member.actor, requestId: holes.newId() };
  }

  function fired(from: Case, until: number): Case {
    let current = from;
    for (;;) {
      const due = Math.min(...current.clocks.map((clock) => clock.nextFireAt ?? Number.POSITIVE_INFINITY));
      const now = due + sweepMs;
      if (now >= until) return current;
      const turn = fireClocks(current, rules, now);
      if (turn.happened.length === 0) return current;
      const decision = timed({ ok: true, ...turn }, rules, now, holes.newId);
      if (!decision.ok) return current;
      current = write(current, decision, { actor: null, requestId: null }, 'clock.fire', now);
    }
  }

  function take(current: Case, step: Step, now: number): Case | 'refused' {
    const member = whoIs(step.by, current);
    const scene: Scene = {
      found: current,
      matter,
      dice,
      department: (part, which = 'own') => crew.departmentOf(customer.branchId, part, which),
      cause: (part) => crew.classification('cause', causes[part]),
      evidence: () => Promise.reject(new Error('evidence is put in by the filler')),
    };
    const command = commandOf(step, scene, member, now);
    if (command === null) return current;
    const decision = giveCommand(current, command, member.actor, rules, now, holes.newId);
    if (!decision.ok) return 'refused';
    return write(current, decision, by(member), `ticket.${command.name}`, now);
  }

  /** A reply's step would upload its evidence; here the file is written with the rest, so only its id is needed. */
  function commandOf(step: Step, scene: Scene, member: Member, now: number) {
    const order = scene.found.orders
      .filter((one) => one.kind === 'dispatch' || one.kind === 'redispatch')
      .at(-1);
    if (isReply(step)) {
      if (order?.status !== 'accepted') return null;
      const id = holes.newId();
      evidence.push({ id, uploaderId: member.actor.id, at: now - minuteMs });
      const { cause, measures, result } = matter;
      return {
        name: 'reply',
        orderId: order.id,
        input: { cause, measures, result, evidence: [id] },
      } as const;
    }
    const command = step.command(scene);
    if (command instanceof Promise) throw new Error('a step of a script waits for something');
    return command;
  }

  function whoIs(part: Step['by'], current: Case): Member {
    switch (part) {
      case 'agent':
        return agent;
      case 'senior':
        return senior;
      case 'desk':
        return atDesk(current);
      case 'handler':
      case 'head': {
        const order = current.orders
          .filter(({ kind }) => kind === 'dispatch' || kind === 'redispatch')
          .at(-1);
        return crew.ofDepartment(order?.departmentId ?? '')[part];
      }
      case 'surveyor': {
        const holder = current.surveys.find(({ status }) => status === 'open')?.assigneeId ?? null;
        return crew.byId(holder) ?? dice.pick(crew.withRole('surveyor'));
      }
      case 'manager':
        return crew.byId(current.ticket.handlerId) ?? dice.pick(crew.withRole('managerHotline'));
      case 'dataManager':
      case 'teamLeader':
        return dice.pick(crew.withRole(part));
    }
  }

  function atDesk({ ticket }: Case): Member {
    const holder = crew.byId(ticket.handlerId);
    if (holder !== undefined) return holder;
    if (ticket.level === 'manager') return dice.pick(crew.withRole('managerHotline'));
    return ticket.level === 'senior' ? senior : agent;
  }
}

/** Whether a step is a department's reply: the only one that waits for something, its upload. */
function isReply(step: Step): boolean {
  return step.command.constructor.name === 'AsyncFunction';
}

function opening({ rules }: World, hours: Step['hours'], at: number): number {
  if (hours === 'any') return at;
  const { calendar } = rules.all.calendarOf(hours === 'contact' ? 'contactHours' : 'working', null);
  const found = nextOpening(calendar, at);
  return found.ok ? found.due : at;
}

/** Most contacts are questions and wishes that are answered at once. */
const simpleShare = 55;

function matterFor(customerClass: string, dice: Dice): Matter {
  const fitting = matters.filter(
    ({ business }) => business.startsWith('leasedLine') === (customerClass === 'leasedLine'),
  );
  const simple = fitting.filter(({ kind }) => ['inquiry', 'serviceRequest', 'praise'].includes(kind));
  return dice.pick(simple.length > 0 && dice.roll(100) < simpleShare ? simple : fitting);
}

function isComplaint({ kind }: Matter): boolean {
  return kind === 'complaint' || kind === 'faultReport';
}

/** A text of the grid for a matter, put together anew for every ticket. */
export function contentOf(matter: Matter, dice: Dice): string {
  return isComplaint(matter)
    ? `${dice.pick(beginnings)}，${dice.pick(matter.details)}${dice.pick(additions)}。`
    : `${dice.pick(matter.details)}。`;
}

function factsOf(
  matter: Matter,
  customer: Life['customer'],
  dice: Dice,
  holes: Holes,
  rules: CaseRulesInForce,
) {
  const idOf = (tree: string, code: string | null) =>
    rules.all.entries.classifications.find((one) => one.tree === tree && one.code === code)?.id ?? null;
  const suggestion = matter.kind === 'suggestion';
  return {
    customerId: holes.named.customerId,
    customerClass: customer.class as 'ordinary',
    complainantName: holes.named.name,
    contactPhone: holes.named.phone,
    lineNumber: holes.named.line,
    contactAddress: holes.named.address,
    channel: dice.pick(['phone', 'phone', 'phone', 'phone', 'chat', 'walkIn'] as const),
    replyChannel: 'phone' as const,
    businessTypeId: suggestion ? null : idOf('businessType', matter.business),
    natureId: idOf('nature', matter.nature),
    suggestionSubjectId: suggestion ? idOf('suggestionSubject', matter.business) : null,
    content: holes.named.content,
    demand: matter.demand,
    cause: '',
    handling: '',
    area: customer.area as 'town',
    provinceCode: '32',
    emotion: isComplaint(matter)
      ? dice.pick(['calm', 'calm', 'angry', 'anxious', 'loud'] as const)
      : ('calm' as const),
    replyWantedByAt: null,
    callQueuedAt: null,
    callAnsweredAt: null,
    callGreetedAt: null,
    externalNumber: '',
  };
}

function scriptFor(ticket: Case['ticket'], dice: Dice) {
  const fitting = scripts.filter(({ fits }) => fits(ticket));
  let left = dice.roll(fitting.reduce((sum, { weight }) => sum + weight, 0));
  return fitting.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
}
