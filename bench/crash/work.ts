import {
  type CallInput,
  fileRoutes,
  type Outcome,
  orderCommandRoutes,
  type Route,
  ticketCommandRoutes,
  ticketRoutes,
} from '@redress/contract';
import type { Desk } from '@redress/domain';
import { networkTask } from '../../apps/server/src/testing/loop.ts';
import type { Caller } from './caller.ts';
import { count, type Memory } from './memory.ts';

/** The body of a registration. */
export type Form = CallInput<typeof ticketRoutes.register>['body'];

/** One piece of somebody's work; answers when it is done, or when there was none. */
export type Turn = () => Promise<void>;

/** What people work with. */
export interface Workplace {
  readonly form: Form;
  readonly memory: Memory;
}

const chance = (share: number) => Math.random() < share;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Registers complaints, and hands some to the seniors. */
export function registering(caller: Caller, { form, memory }: Workplace): Turn {
  return async () => {
    const made = await caller.send(ticketRoutes.register, { body: form });
    if (!made.ok) return count(memory.refused, made.failure.code);
    memory.registered.set(made.value.id, made.value.number);
    if (!chance(0.6)) return;
    await command(caller, memory, 'escalated', made.value.id, null, {
      route: ticketCommandRoutes.escalate,
      input: { reason: '需要高级坐席处理' },
    });
  };
}

/** Takes what was handed up, dispatches it with a limit of a minute, and urges now and then. */
export function dispatching(caller: Caller, { memory }: Workplace): Turn {
  const issued: { ticketId: string; orderId: string }[] = [];
  return async () => {
    const taken = await take(caller, memory, 'senior');
    if (taken) {
      const limit = { amount: 1, unit: 'minutes', calendar: 'always' };
      const page = await command(caller, memory, 'orderIssued', taken.ticketId, null, {
        route: ticketCommandRoutes.dispatch,
        input: { ...networkTask, limit },
      });
      const order = (page as { orders?: { id: string }[] } | null)?.orders?.at(-1);
      if (order) issued.push({ ticketId: taken.ticketId, orderId: order.id });
    }
    const one = issued[Math.floor(Math.random() * issued.length)];
    if (one && chance(0.5)) {
      await command(caller, memory, 'urged', one.ticketId, one.orderId, {
        route: orderCommandRoutes.urge,
        input: { text: '请尽快处理' },
      });
    }
    if (!taken) await pause(100);
  };
}

/** Accepts orders of the department, and replies to some of them with a file as evidence. */
export function repairing(caller: Caller, { memory }: Workplace): Turn {
  return async () => {
    const taken = await take(caller, memory, 'department');
    if (!taken?.orderId) return pause(100);
    if (!chance(0.5)) return;
    const file = await uploaded(caller);
    if (file === null) return;
    await command(caller, memory, 'orderReplied', taken.ticketId, taken.orderId, {
      route: orderCommandRoutes.reply,
      input: { cause: '线路老化', measures: '更换线路', result: '已恢复', evidence: [file] },
    });
  };
}

async function take(caller: Caller, memory: Memory, desk: Desk) {
  const outcome = await caller.once(ticketRoutes.takeNext, { params: { desk }, body: {} });
  if (outcome === null) {
    count(memory.lostTakes, caller.employeeNumber);
    await pause(150);
    return null;
  }
  if (!outcome.ok) {
    count(memory.refused, outcome.failure.code);
    return null;
  }
  const { ticketId, orderId } = outcome.value;
  if (ticketId === null) return null;
  memory.taken.push({ ticketId, orderId, by: caller.employeeNumber });
  return { ticketId, orderId };
}

async function command(
  caller: Caller,
  memory: Memory,
  event: string,
  ticketId: string,
  orderId: string | null,
  given: { readonly route: Route; readonly input: unknown },
): Promise<unknown> {
  const params = orderId === null ? { id: ticketId } : { id: ticketId, orderId };
  const outcome = (await caller.send(given.route, {
    params,
    body: { input: given.input },
  } as never)) as Outcome<unknown>;
  if (!outcome.ok) {
    count(memory.refused, outcome.failure.code);
    return null;
  }
  memory.done.push({ event, ticketId, orderId });
  return outcome.value;
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Uploads evidence; a lost answer leaves a file that nobody claims, and the next try makes another. */
async function uploaded(caller: Caller): Promise<string | null> {
  const body = new FormData();
  body.append('file', new Blob([picture], { type: 'image/png' }), '现场照片.png');
  const outcome = await caller.send(fileRoutes.uploadFiles, { body } as never);
  return outcome.ok ? (outcome.value.items[0]?.id ?? null) : null;
}
