import type { liveMessage } from '@redress/contract';
import type { z } from 'zod';

/** What one live message says: names and the ids that changed. */
export type LiveContent = z.infer<typeof liveMessage>;

/** A live message as the stream has it. */
export interface LiveMessage {
  readonly topic: string;
  readonly id: string | undefined;
  readonly data: string;
}

/** Splits a server-sent event stream into messages; call it with each piece of text as it comes. */
export function eventReader(onMessage: (message: LiveMessage) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    rest += text;
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const message = readBlock(block);
      if (message !== undefined) onMessage(message);
    }
  };
}

function readBlock(block: string): LiveMessage | undefined {
  let topic = 'message';
  let id: string | undefined;
  const data: string[] = [];
  for (const line of block.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    const field = line.slice(0, colon);
    const value = line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') topic = value;
    else if (field === 'id') id = value;
    else if (field === 'data') data.push(value);
  }
  return data.length === 0 && id === undefined ? undefined : { topic, id, data: data.join('\n') };
}
