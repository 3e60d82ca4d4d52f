import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Moment } from '../calendar/calendar.ts';
import { ticketKinds } from '../policy/vocabulary.ts';
import { availableOnOrder, availableOnTicket } from './available.ts';
import { day, hour, start } from './case.fixture.ts';
import type { Case, Happening } from './case.ts';
import type { CaseClock } from './clocks.ts';
import type { CaseCommand, OrderCommandName, TicketCommandName } from './commands.ts';
import { crew, rules } from './crew.fixture.ts';
import { Dice } from './dice.fixture.ts';
import { fireClocks } from './fire.ts';
import { broken, frozen, isPlain, stuck } from './invariants.fixture.ts';
import { type ActorInRole, giveCommand, registerCase, timed } from './step.ts';
import { outsideTheTables } from './tables.fixture.ts';
import { isLiveTicket } from './ticket.ts';
import { orderRules, ticketRules } from './transitions.ts';
import type { Decision } from './turn.ts';
import { atWork, command, form, offered, pause, someOrder } from './walk.fixture.ts';

/** One step of a walk: who, and a seed for everything else. */
const seed = fc.noBias(fc.integer());
const step = fc.record({
  actor: fc.noBias(fc.nat(crew.length - 1)),
  seed,
  does: fc.constantFrom('work', 'work', 'work', 'offered', 'offered', 'anything'),
});
const walk = fc.record({
  kind: fc.constantFrom('complaint', 'complaint', ...ticketKinds),
  seed,
  steps: fc.array(step, { maxLength: 40, size: 'max' }),
});
type Walk = typeof walk extends fc.Arbitrary<infer Value> ? Value : never;

const ticketNames = Object.keys(ticketRules) as TicketCommandName[];
const orderNames = Object.keys(orderRules) as OrderCommandName[];

/** Refusals that the offered commands foretell: none of them may meet a command that was offered. */
const foretold = [
  'rightMissing',
  'outOfScope',
  'notAllowedInStatus',
  'notAllowedForKind',
  'notAtYourDesk',
  'claimedByAnother',
];
/** Allowed to those who may issue orders themselves, and not offered to them: they do it at once. */
const notNeeded = ['proposeOrder', 'proposeAmendment', 'proposeWithdrawal'];

/** A case under way, with what a reader of its history alone would know of its clocks. */
interface State {
  found: Case;
  now: Moment;
  /** By clock: the first due time that passed while it ran. */
  readonly missed: Map<string, Moment>;
  readonly fired: Set<string>;
  readonly taken: Set<string>;
}

let serial = 0;
const newId = () => `id-${++serial}`;

function begin({ kind, seed }: Walk): State {
  const { form: filledIn, by } = form(kind, new Dice(seed));
  const registered = registerCase(filledIn, by, rules, start, newId);
  if (!registered.ok) throw new Error(registered.refusal.code);
  const state = { found: frozen(registered.found), now: start, missed: new Map(), fired: new Set<string>() };
  return { ...state, taken: new Set<string>() };
}

/** Lets time pass; the sweep comes mostly, and sometimes late. */
function wait(state: State, dice: Dice): void {
  state.now += pause(dice);
  writeDownMissed(state);
  if (dice.oneIn(3)) return;
  for (let sweeps = 0; state.found.clocks.some((clock) => isDue(clock, state.now)); sweeps++) {
    expect(sweeps, 'sweeping comes to an end').toBeLessThan(5);
    const turn = fireClocks(state.found, rules, state.now);
    take(state, timed({ ok: true, ...turn }, rules, state.now, newId));
  }
}

function isDue({ nextFireAt }: CaseClock, now: Moment): boolean {
  return nextFireAt !== null && nextFireAt <= now;
}

function writeDownMissed({ found, now, missed }: State): void {
  for (const clock of found.clocks) {
    const late = clock.state === 'running' && clock.dueAt < now && !missed.has(clock.key);
    if (late) missed.set(clock.key, clock.dueAt);
  }
}

function take(state: State, decision: Decision): void {
  if (!decision.ok) throw new Error(decision.refusal.code);
  expect(isPlain(decision.happened)).toBe(true);
  for (const one of decision.happened) expectFiredOnce(state, one);
  state.found = frozen(decision.found);
  writeDownMissed(state);
}

/** No clock tells twice of one due time (E4). Steps of an escalation chain may share one. */
function expectFiredOnce({ fired }: State, { type, orderId, data }: Happening): void {
  if (!type.startsWith('clock') || data.clock === 'escalation') return;
  const key = JSON.stringify([type, orderId, data]);
  expect(fired.has(key) ? key : '').toBe('');
  fired.add(key);
}

function isOffered(found: Case, { name, ...rest }: CaseCommand, actor: ActorInRole): boolean {
  if (!('orderId' in rest)) return availableOnTicket(found, actor).some((one) => one === name);
  const order = found.orders.find((one) => one.id === rest.orderId);
  return order !== undefined && availableOnOrder(found, order, actor).some((one) => one === name);
}

function play(state: State, { actor: index, seed, does }: Walk['steps'][number]): void {
  const dice = new Dice(seed);
  wait(state, dice);
  const { found, now } = state;
  let actor = crew[index] ?? crew[0];
  let wanted: CaseCommand | null = null;
  for (let next = index; does !== 'anything' && wanted === null && next < index + crew.length; next++) {
    actor = crew[next % crew.length] ?? actor;
    if (actor !== undefined) wanted = (does === 'work' ? atWork : offered)(found, actor, now, dice);
  }
  if (actor === undefined) throw new Error('nobody works here');
  const aimed = dice.oneIn(2) ? someOrder(found, dice) : null;
  const names = aimed === null ? ticketNames : orderNames;
  const name = names[dice.below(names.length)] ?? 'note';
  const given = wanted ?? command(name, aimed, found, now, dice);
  const decision = giveCommand(found, given, actor, rules, now, newId);
  const wasOffered = isOffered(found, given, actor);
  if (!decision.ok) {
    const surprise = wasOffered && foretold.includes(decision.refusal.code);
    expect(surprise ? `${given.name} was offered, then ${decision.refusal.code}` : '').toBe('');
    return;
  }
  expect(wasOffered || notNeeded.includes(given.name) ? '' : `${given.name} was not offered`).toBe('');
  expect(decision.found.ticket.ownerId === found.ticket.ownerId || given.name === 'transferOwnership').toBe(
    true,
  );
  take(state, decision);
  state.taken.add(given.name);
  expect(outsideTheTables(found, decision.found, given)).toEqual([]);
}

/** Every clock that has stopped says the same of its breach as the history does; one that runs never says more. */
function expectTrueBreaches({ found, missed }: State): void {
  const known = found.clocks.filter(
    (clock) => clock.kind !== 'transcribe' && (clock.stoppedAt ?? clock.breachedAt),
  );
  const told = known.map(({ key, breachedAt }) => `${key} ${breachedAt}`);
  expect(told).toEqual(known.map(({ key }) => `${key} ${missed.get(key) ?? null}`));
  expect(found.clocks.filter((clock) => clock.state === 'met' && clock.breachedAt !== null)).toEqual([]);
}

/** What brings a case to its end, nearest to the end first. */
const wayOut: readonly (TicketCommandName | OrderCommandName)[] = [
  'surveySatisfied',
  'close',
  'conclude',
  'answer',
  'approveHandling',
  'proposeHandling',
  'recordFeedback',
  'submitSuggestion',
  'approve',
  'acknowledge',
  'reply',
  'accept',
];

/** True when some colleague's screen offers a way from here to the end of the case. */
function comesToAnEnd(state: State): boolean {
  let { found } = state;
  const noon = Math.ceil((state.now - start) / day) * day + start + hour;
  for (let moves = 0; moves < 60 && isLiveTicket(found.ticket); moves++) {
    const next = firstMove(found, noon + moves);
    if (next === null) return false;
    found = next;
  }
  return !isLiveTicket(found.ticket);
}

function firstMove(found: Case, now: Moment): Case | null {
  const subjects = [null, ...found.orders];
  for (const name of wayOut) {
    for (const order of name in ticketRules ? [null] : subjects) {
      for (const actor of crew) {
        const given = plainCommand(name, order?.id ?? null);
        if (!isOffered(found, given, actor)) continue;
        const decision = giveCommand(found, given, actor, rules, now, newId);
        if (decision.ok) return decision.found;
      }
    }
  }
  return null;
}

function plainCommand(name: string, orderId: string | null): CaseCommand {
  const words = {
    text: '好',
    answer: '好',
    ground: '好',
    note: '',
    cause: '好',
    measures: '好',
    result: '好',
  };
  const values = {
    channel: 'phone',
    score: 5,
    reasons: [],
    opinion: '',
    evidence: ['a'],
    unitIds: ['a'],
    adopted: 'yes',
  };
  const input = { ...words, ...values };
  return (orderId === null ? { name, input } : { name, orderId, input }) as unknown as CaseCommand;
}

it('a walk of any people through any case keeps every promise (C8, D7, E1, E4)', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(walk, (one) => {
      const state = begin(one);
      expect(broken(state.found)).toEqual([]);
      for (const next of one.steps) {
        play(state, next);
        expect([...broken(state.found), ...stuck(state.found, crew)]).toEqual([]);
        expectTrueBreaches(state);
      }
      expect(comesToAnEnd(state), 'there is a way out').toBe(true);
    }),
    { numRuns: 300 },
  );
});

it('the walks give every command there is', { timeout: 60_000 }, () => {
  const missing = new Set<string>([...ticketNames, ...orderNames]);
  for (const one of fc.sample(walk, { numRuns: 1_000, seed: 20261121 })) {
    if (missing.size === 0) break;
    const state = begin(one);
    for (const next of one.steps) play(state, next);
    for (const name of state.taken) missing.delete(name);
  }
  expect([...missing]).toEqual([]);
});
