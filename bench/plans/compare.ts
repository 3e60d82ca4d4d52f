import type { Explained } from './explain.ts';

const most = 1.5;
/** Below this a difference is the machine's, not the history's: half a millisecond. */
const noiseMs = 0.5;

/** Prints how much slower each statement is on the large database; false where one is more than 1.5 times slower. */
export function compare(small: readonly Explained[], large: readonly Explained[]): boolean {
  const before = new Map(small.map((one) => [one.text, one]));
  const pairs = large.flatMap((one) => {
    const was = before.get(one.text);
    return was === undefined ? [] : [{ was, is: one, ratio: one.ms / Math.max(was.ms, 0.001) }];
  });
  pairs.sort((a, b) => b.ratio - a.ratio);
  let slower = 0;
  for (const { was, is, ratio } of pairs) {
    const tooSlow = ratio > most && is.ms - was.ms > noiseMs;
    if (tooSlow) slower += 1;
    if (tooSlow || is.ms > 5) {
      console.log(
        `${tooSlow ? 'SLOWER' : '      '} ${ratio.toFixed(1).padStart(6)}×  ${was.ms.toFixed(2)} → ${is.ms.toFixed(2)} ms, ${was.pages} → ${is.pages} pages  ${is.by[0]}  ${is.text.replace(/\s+/g, ' ').slice(0, 90)}`,
      );
    }
  }
  console.log(
    `${pairs.length} statements on both; ${slower} more than ${most} times slower (differences below ${noiseMs} ms left out)`,
  );
  return slower === 0;
}
