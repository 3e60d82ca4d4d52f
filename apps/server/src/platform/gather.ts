/** How work is gathered. */
export interface GatherOptions {
  /** The most pieces in one go. */
  readonly most: number;
  /** How many goes may run at the same time. */
  readonly atOnce: number;
}

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Joins what is asked for while other work of the same sort is under way into one go: under load one statement does what
 * many would have done, and alone nobody waits. `work` answers in the order of its items. When a go fails, each of its
 * pieces is done by itself, so that nobody suffers from somebody else's.
 */
export function gather<Item, Answer>(
  work: (items: readonly Item[]) => Promise<readonly Answer[]>,
  { most, atOnce }: GatherOptions,
): (item: Item) => Promise<Answer> {
  let waiting: Waiting<Item, Answer>[] = [];
  let going = 0;
  let scheduled = false;

  const start = () => {
    scheduled = false;
    while (going < atOnce && waiting.length > 0) {
      const taken = waiting.slice(0, most);
      waiting = waiting.slice(most);
      going += 1;
      void go(taken).finally(() => {
        going -= 1;
        start();
      });
    }
  };
  const go = async (taken: readonly Waiting<Item, Answer>[]) => {
    try {
      const answers = await work(taken.map(({ item }) => item));
      if (answers.length !== taken.length)
        throw new Error(`${answers.length} answers to ${taken.length} questions`);
      for (const [place, { resolve }] of taken.entries()) resolve(answers[place] as Answer);
    } catch (error) {
      const [only, ...others] = taken;
      if (only !== undefined && others.length === 0) only.reject(error);
      else for (const one of taken) await go([one]);
    }
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (scheduled) return;
      scheduled = true;
      // After this turn of the event loop: what arrived together goes together.
      setImmediate(start);
    });
}
