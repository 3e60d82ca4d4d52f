/** A text as it is compared: full-width as half-width, capitals as small letters, every gap one space. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

const runs = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
// Particles that stand in every complaint and tell nothing about it.
const empty = new Set([...'的了是我你他她在有不这那就也都和与及或请吗呢吧啊把被给对到从说要会能可很还没']);

/**
 * What a text is recognised by: pairs of Chinese characters, and Latin words or numbers as a whole, each with how often it
 * occurs; the first `most` that differ (I1). Its cost is bounded by the first 4,000 characters.
 */
export function pairsOf(text: string, most: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (gram: string) => {
    if (!found.has(gram) && found.size >= most) return;
    found.set(gram, (found.get(gram) ?? 0) + 1);
  };
  for (const [run] of foldText(text.slice(0, 4000)).matchAll(runs)) {
    if (!/\p{Script=Han}/u.test(run)) {
      if (run.length > 1 && run.length <= 30) add(run);
      continue;
    }
    const letters = [...run];
    if (letters.length === 1 && !empty.has(run)) add(run);
    for (let place = 1; place < letters.length; place += 1) {
      const [a = '', b = ''] = [letters[place - 1], letters[place]];
      if (!empty.has(a) && !empty.has(b)) add(a + b);
    }
  }
  return found;
}
