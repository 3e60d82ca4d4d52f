import { withCookies } from '@redress/contract';
import { testPassword } from './people.ts';

/** An open stream of live events of one person. */
export interface Listener {
  /** Waits until the topic has come with this data this many times in all; throws after 5 s. */
  readonly until: (topic: string, data: object, times?: number) => Promise<void>;
  /** Everything heard so far, as `topic` and `data`. */
  readonly heard: readonly { readonly topic: string; readonly data: unknown }[];
  readonly close: () => void;
}

/** Signs somebody in and opens their stream of live events. */
export async function listen(url: string, employeeNumber: string): Promise<Listener> {
  const own = withCookies(fetch);
  const entered = await own(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ employeeNumber, password: testPassword }),
  });
  await entered.json();
  const abort = new AbortController();
  const { body } = await own(`${url}/api/live`, { signal: abort.signal });
  const heard: { topic: string; data: unknown }[] = [];
  const read = async () => {
    let text = '';
    for await (const chunk of body ?? []) {
      text += Buffer.from(chunk).toString('utf8');
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const topic = /^event: (.*)$/m.exec(block)?.[1];
        if (topic) heard.push({ topic, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') });
      }
    }
  };
  void read().catch(() => undefined);
  return {
    heard,
    until: async (topic, data, times = 1) => {
      const wanted = JSON.stringify(data);
      const count = () =>
        heard.filter((one) => one.topic === topic && JSON.stringify(one.data) === wanted).length;
      for (let tried = 0; count() < times; tried += 1) {
        if (tried === 100) throw new Error(`heard ${JSON.stringify(heard)} and no more`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: () => abort.abort(),
  };
}
