import { Readable } from 'node:stream';
import { type Case, nextOpening } from '@redress/domain';
import { type FileStore, uploadFiles } from '../files/public.ts';
import { type Rules, rulesInForce } from '../settings/public.ts';
import { execute, loadCases, registerTicket, sweepClocks } from '../tickets/public.ts';
import { type Cast, castOf } from './cast.ts';
import { type Dice, diceOf } from './dice.ts';
import { beginningOf, customersFor, type FreshCase, freshCases } from './fresh.ts';
import { formOf, type KnownCustomer, knownCustomers, matterFor } from './intake.ts';
import { type Matter, matters } from './matters.ts';
import type { Part, Scene, Script, Step } from './play.ts';
import type { Rehearsal } from './rehearsed-clock.ts';
import { scripts } from './scripts.ts';
import { demoBranches } from './units.ts';

const minuteMs = 60_000;
const sweepEveryMs = 30 * minuteMs;

/** How a demo's past went: steps that were taken, and refusals of the rules by code (there should be none). */
export interface Lived {
  readonly tickets: number;
  readonly steps: number;
  readonly refused: Readonly<Record<string, number>>;
}

/** A case on its way: what comes next, and when. */
interface Going {
  readonly at: number;
  readonly run: () => Promise<readonly Going[]>;
}

/** The span of time to live through, and how many cases come in, those of the last hours among them. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly tickets: number;
}

/**
 * Lives through a span of time: customers call, people give their commands through the real use cases, and clocks fire at
 * their times. What is not done when the present comes stays where it is.
 */
export async function liveThrough(
  { database, setNow }: Rehearsal,
  store: FileStore,
  { from, to, tickets }: Span,
): Promise<Lived> {
  const dice = diceOf(7);
  const everybody = await knownCustomers(database);
  const rules = await rulesInForce(database);
  const chosen = customersFor(freshCases, everybody, ({ branch_id }) => rules.unit(branch_id)?.code ?? '');
  const world: World = {
    database,
    dice,
    store,
    setNow,
    cast: await castOf(database),
    customers: everybody.filter((customer) => ![...chosen.values()].includes(customer)),
    rules,
    refused: {},
    steps: 0,
  };
  let queue: Going[] = [sweeping(from)];
  for (let n = chosen.size; n < tickets; n += 1) queue.push(arriving(from, to));
  for (const [place, [one, customer]] of [...chosen].entries()) {
    const at = beginningOf(one, place, rules, to);
    queue.push({ at, run: () => arriveFresh(world, one, customer, at) });
  }
  while (queue.length > 0) {
    const next = queue.reduce((soonest, one) => (one.at < soonest.at ? one : soonest));
    queue = queue.filter((one) => one !== next);
    if (next.at >= to) continue;
    await setNow(next.at);
    queue.push(...(await next.run()));
  }
  return { tickets, steps: world.steps, refused: world.refused };

  function sweeping(at: number): Going {
    return {
      at,
      run: async () => {
        while (await sweepClocks(database));
        return [sweeping(at + sweepEveryMs)];
      },
    };
  }

  // More of them lately, so that the desks have work on them.
  function arriving(earliest: number, latest: number): Going {
    const share = 1 - (dice.roll(1_000) / 1_000) ** 2;
    const at = opening(world.rules, 'contact', earliest + share * (latest - earliest));
    return at < latest ? { at, run: () => arrive(world, at) } : arriving(earliest, latest);
  }
}

interface World {
  readonly database: Rehearsal['database'];
  readonly dice: Dice;
  readonly store: FileStore;
  readonly setNow: Rehearsal['setNow'];
  readonly cast: Cast;
  readonly customers: readonly KnownCustomer[];
  readonly rules: Rules;
  readonly refused: Record<string, number>;
  steps: number;
}

async function arrive(world: World, at: number): Promise<readonly Going[]> {
  const { dice, cast, customers, rules } = world;
  const customer = dice.pick(customers);
  const matter = matterFor(customer, dice);
  const agent = dice.pick(cast.withRole('juniorAgent'));
  const registered = await registerTicket(cast.as(agent), formOf(customer, matter, dice, rules));
  if (!registered.ok) return refusal(world, registered.refusal.code);
  const found = await caseOf(world, registered.value.id);
  const steps = scriptFor(found.ticket, dice)?.steps ?? [];
  const people = { agent, senior: dice.pick(cast.withRole('seniorAgent')) };
  return follow(world, { id: found.ticket.id, customer, matter, people, steps }, at);
}

async function arriveFresh(
  world: World,
  fresh: FreshCase,
  customer: KnownCustomer,
  at: number,
): Promise<readonly Going[]> {
  const { dice, cast, rules } = world;
  const { kind, department } = fresh.matter;
  const matter = dice.pick(
    matters.filter(
      (one) =>
        one.kind === kind &&
        !one.business.startsWith('leasedLine') &&
        (department === null || one.department === department),
    ),
  );
  const form = formOf(customer, matter, dice, rules);
  const facts = { ...form.facts, channel: fresh.channel, urgent: false };
  const registered = await registerTicket(cast.as(fresh.agent), { ...form, facts });
  if (!registered.ok) return refusal(world, registered.refusal.code);
  const people = { agent: fresh.agent, senior: fresh.senior };
  return follow(world, { id: registered.value.id, customer, matter, people, steps: fresh.steps }, at);
}

interface Life {
  readonly id: string;
  readonly customer: KnownCustomer;
  readonly matter: Matter;
  readonly people: { readonly agent: string; readonly senior: string };
  readonly steps: readonly Step[];
}

function follow(world: World, life: Life, at: number): readonly Going[] {
  const [next, ...rest] = life.steps;
  if (!next) return [];
  const [least, most] = next.after;
  const when = opening(world.rules, next.hours, at + (least + world.dice.roll(most - least + 1)) * minuteMs);
  return [{ at: when, run: () => take(world, { ...life, steps: rest }, next, when) }];
}

async function take(world: World, life: Life, step: Step, at: number): Promise<readonly Going[]> {
  const found = await caseOf(world, life.id);
  const context = world.cast.as(whoIs(step.by, world, life, found));
  const scene: Scene = {
    found,
    matter: life.matter,
    dice: world.dice,
    department: (part, which = 'own') => departmentOf(world.rules, life.customer.branch_id, part, which),
    cause: (part) =>
      world.rules.entries.classifications.find(({ tree, code }) => tree === 'cause' && code === causes[part])
        ?.id ?? null,
    evidence: () => upload(world, context),
  };
  const command = await step.command(scene);
  if (command === null) return follow(world, life, at);
  const executed = await execute(context, life.id, command, undefined);
  if (!executed.ok) return refusal(world, `${step.by}: ${executed.refusal.code}`);
  world.steps += 1;
  return follow(world, life, at);
}

const causes: Readonly<Record<Matter['department'], string>> = {
  WL: 'network.equipmentFailure',
  ZW: 'staff.operation',
  JF: 'system.billingRule',
  SC: 'staff.conduct',
};

// As it is now: clocks may have changed it since the step before.
async function caseOf({ database }: World, id: string): Promise<Case> {
  const { cases } = await loadCases(database, [id]);
  const found = cases[0];
  if (!found) throw new Error(`ticket ${id} is not there`);
  return found;
}

function scriptFor(ticket: Parameters<Script['fits']>[0], dice: Dice): Script | undefined {
  const fitting = scripts.filter(({ fits }) => fits(ticket));
  let left = dice.roll(fitting.reduce((sum, { weight }) => sum + weight, 0));
  return fitting.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
}

function whoIs(part: Part, { cast, dice }: World, { people }: Life, found: Case): string {
  switch (part) {
    case 'agent':
    case 'senior':
      return people[part];
    case 'desk':
      return atDesk(cast, people, found);
    case 'handler':
    case 'head': {
      const order = found.orders.filter(({ kind }) => kind === 'dispatch' || kind === 'redispatch').at(-1);
      return cast.ofDepartment(order?.departmentId ?? '')[part];
    }
    case 'surveyor': {
      const holder = found.surveys.find(({ status }) => status === 'open')?.assigneeId;
      const surveyors = cast.withRole('surveyor');
      return surveyors.find((number) => cast.as(number).actor.id === holder) ?? dice.pick(surveyors);
    }
    case 'manager':
      return dice.pick(cast.withRole('managerHotline'));
    case 'dataManager':
    case 'teamLeader':
      return dice.pick(cast.withRole(part));
  }
}

function atDesk(cast: Cast, people: Life['people'], { ticket }: Case): string {
  const has = cast.numberOf(ticket.handlerId);
  if (has !== undefined) return has;
  if (ticket.level === 'manager') return cast.withRole('managerHotline')[0] ?? '';
  return ticket.level === 'senior' ? people.senior : people.agent;
}

function departmentOf(rules: Rules, branchId: string, part: string, which: 'own' | 'other'): string {
  const own = rules.unit(branchId)?.code;
  const branch = which === 'own' ? own : demoBranches.find((code) => code !== own);
  const found = rules.entries.units.find(({ code }) => code === `${branch}-${part}`);
  if (!found) throw new Error(`no department ${branch}-${part}`);
  return found.id;
}

async function upload(world: World, context: ReturnType<Cast['as']>): Promise<string> {
  const content = Readable.from([Buffer.from('现场测试记录\n测试结果：正常\n')]);
  const file = { name: '现场测试记录.txt', mediaType: 'text/plain', content, tooLarge: () => false };
  async function* one() {
    yield file;
  }
  const uploaded = await uploadFiles(one(), context, world.store);
  const id = uploaded.ok ? uploaded.value.items[0]?.id : undefined;
  if (id === undefined) throw new Error('a demo file was refused');
  return id;
}

function opening(rules: Rules, hours: Step['hours'], at: number): number {
  if (hours === 'any') return at;
  const calendar = rules.calendarOf(hours === 'contact' ? 'contactHours' : 'working', null).calendar;
  const found = nextOpening(calendar, at);
  return found.ok ? found.due : at;
}

function refusal(world: World, code: string): readonly Going[] {
  world.refused[code] = (world.refused[code] ?? 0) + 1;
  return [];
}
