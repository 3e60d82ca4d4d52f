import { liveRoutes } from '@redress/contract';
import type { Caller } from './caller.ts';

/** A screen that follows the live events, reconnects by itself, and remembers what it was told. */
export interface LiveConsole {
  /** Ticket id → how often a change of it was told. */
  readonly told: ReadonlyMap<string, number>;
  /** How often the stream was opened. */
  readonly connects: () => number;
  /** When it was told to load everything anew (by this machine's clock): all before counts as told. */
  readonly resyncs: readonly number[];
  readonly close: () => void;
}

const reconnectMs = 500;

/** Opens a console; answers when its first stream is open. */
export async function openConsole(caller: Caller): Promise<LiveConsole> {
  const told = new Map<string, number>();
  const resyncs: number[] = [];
  const abort = new AbortController();
  let connects = 0;
  let lastId: string | undefined;
  let opened: () => void = () => undefined;
  const open = new Promise<void>((resolve) => {
    opened = resolve;
  });

  const hear = (block: string) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    lastId = field('id') ?? lastId;
    const topic = field('event');
    if (topic === 'resync') resyncs.push(Date.now());
    if (topic !== 'ticket') return;
    const { ticketId } = JSON.parse(field('data') ?? '{}') as { ticketId: string };
    told.set(ticketId, (told.get(ticketId) ?? 0) + 1);
  };

  const follow = async () => {
    const headers: Record<string, string> = lastId === undefined ? {} : { 'last-event-id': lastId };
    const response = await caller.fetch(liveRoutes.live.path, { headers, signal: abort.signal });
    if (!response.ok || !response.body) throw new Error(`the stream was refused: ${response.status}`);
    connects += 1;
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      blocks.forEach(hear);
      if (lastId !== undefined) opened();
    }
  };
  const keepFollowing = async () => {
    while (!abort.signal.aborted) {
      await follow().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, reconnectMs));
    }
  };
  void keepFollowing();
  await open;
  return { told, resyncs, connects: () => connects, close: () => abort.abort() };
}
