/** Something that runs at most once in a while, however often it is asked for; what is asked meanwhile runs at the end. */
export interface Paced {
  readonly ask: () => void;
  /** Forgets what is still to run. */
  readonly stop: () => void;
}

/** Paces `work`: it runs at once, and then not before `everyMs` have gone by. */
export function paced(work: () => void, everyMs: number): Paced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = false;
  const run = () => {
    asked = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (asked) run();
    }, everyMs);
    work();
  };
  return {
    ask: () => {
      if (timer === undefined) run();
      else asked = true;
    },
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      asked = false;
    },
  };
}
