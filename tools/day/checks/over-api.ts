import { ticketRoutes } from '@redress/contract';
import { type Desk, parseNumber } from '@redress/domain';
import type { Journal } from '../journal.ts';
import type { Page, Worker } from '../worker.ts';
import { type Verdict, verdict } from './evidence.ts';

type History = { readonly at: string; readonly actorId: string | null }[];

/**
 * What can be proved of a day without looking into the database: the cases it registered, as the API shows them. Anybody
 * else who works on them meanwhile looks like a mistake.
 */
export async function apiVerdicts(workers: readonly Worker[], journal: Journal): Promise<Verdict[]> {
  const reader = workers.find(({ role }) => role === 'managerHotline');
  if (reader === undefined) throw new Error('nobody may read every ticket');
  const waiting = await onDesks(workers);
  const commands = Map.groupBy(
    journal.acknowledged.filter(({ replayed }) => !replayed),
    ({ ticketId }) => ticketId,
  );
  const findings = {
    lost: [] as string[],
    running: [] as string[],
    history: [] as string[],
    numbers: [] as string[],
  };
  for (const [id, number] of journal.registered) {
    const page = await reader.open(id);
    if (page === null || page.ticket.number !== number || parseNumber(number) === null) {
      findings.numbers.push(`${number} is ${page?.ticket.number ?? 'not there'}`);
      continue;
    }
    const over = page.ticket.status === 'closed' || page.ticket.status === 'withdrawn';
    if (!over && !waiting.has(id))
      findings.lost.push(`${number} is ${page.ticket.status} and lies on no desk`);
    if (over) findings.running.push(...stillRunning(page));
    const told = stepsOf(await historyOf(reader, id));
    const given = commands.get(id)?.length ?? 0;
    if (told !== given)
      findings.history.push(`${number}: ${given} commands were acknowledged, its history tells of ${told}`);
  }
  const seen = journal.registered.size;
  return [
    verdict('every ticket is closed, withdrawn or on a named desk', seen, findings.lost),
    verdict('nothing runs on a ticket that has ended', seen, findings.running),
    verdict('every acknowledged command stands in the history once', seen, findings.history),
    verdict('every ticket has the number that was told', seen, findings.numbers),
  ];
}

/** The tickets that somebody finds on a desk of theirs. */
async function onDesks(workers: readonly Worker[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const worker of workers) {
    const counts = await worker.ask(ticketRoutes.deskCounts, {});
    for (const { desk } of counts?.desks ?? []) for (const id of await wholeDesk(worker, desk)) found.add(id);
  }
  return found;
}

async function wholeDesk(worker: Worker, desk: Desk): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 200, ...(cursor !== undefined && { after: cursor }) };
    const page = await worker.ask(ticketRoutes.desk, { params: { desk }, query } as never);
    ids.push(...(page?.items ?? []).map(({ ticket }: { ticket: { id: string } }) => ticket.id));
    cursor = page?.next ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

function stillRunning({ ticket, orders, surveys, clocks }: Page): string[] {
  const live = orders.filter(
    ({ kind, status }) =>
      (kind === 'dispatch' || kind === 'redispatch') &&
      ['pendingReview', 'issued', 'accepted'].includes(status),
  );
  const asked = surveys.filter(({ status }) => status === 'open');
  const running = clocks.filter(
    ({ state, kind }) => (state === 'running' || state === 'paused') && kind !== 'acknowledgeWarning',
  );
  return [
    ...live.map(
      (order) => `${ticket.number} is ${ticket.status}, its order ${order.number} is ${order.status}`,
    ),
    ...asked.map(() => `${ticket.number} is ${ticket.status}, its survey is open`),
    ...running.map(({ kind }) => `${ticket.number} is ${ticket.status}, its clock ${kind} runs`),
  ];
}

async function historyOf(reader: Worker, id: string): Promise<History> {
  const rows: History = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 200, ...(cursor !== undefined && { after: cursor }) };
    const page = await reader.ask(ticketRoutes.events, { params: { id }, query });
    rows.push(...(page?.items ?? []));
    cursor = page?.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

/** What one person did at one moment is one command; what nobody did, the clocks did. */
function stepsOf(history: History): number {
  return new Set(
    history.filter(({ actorId }) => actorId !== null).map(({ at, actorId }) => `${at} ${actorId}`),
  ).size;
}
