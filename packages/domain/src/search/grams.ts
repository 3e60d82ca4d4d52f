/**
 * The words of the index are numbers of 32 bits: one character, two neighbours, or three neighbouring Latin letters or digits
 * (pairs of those are too common to find anything by). Blanks belong to none. The rest of the numbers, whose upper half is a
 * character of the private area that no folded text holds, are facets and days.
 */
export type Gram = number;

const trigrams = 0xe000_0000;
const facets = 0xe100_0000;
const days = 0xe200_0000;

/** How many words of the index a term is looked up by at most; the comparison with the text makes up for the others. */
const mostPerTerm = 8;

/** Every word under which a folded text is found (B7). */
export function gramsOf(folded: string): Set<Gram> {
  const grams = new Set<Gram>();
  for (let at = 0; at < folded.length; at += 1) {
    const one = folded.charCodeAt(at);
    if (one === blank) continue;
    grams.add(one);
    const two = folded.charCodeAt(at + 1);
    if (Number.isNaN(two) || two === blank) continue;
    grams.add(pair(one, two));
    const three = triple(folded, at);
    if (three !== null) grams.add(three);
  }
  return grams;
}

/** Words that every text that contains this folded term is found under, at most eight of them. */
export function gramsOfTerm(term: string): Gram[] {
  const grams = new Set<Gram>();
  for (const word of term.split(' ')) {
    if (word.length === 1) grams.add(word.charCodeAt(0));
    for (let at = 0; at < word.length - 1; at += 1) {
      const three = triple(word, at);
      if (three !== null) grams.add(three);
      else if (at === 0 || triple(word, at - 1) === null) {
        grams.add(pair(word.charCodeAt(at), word.charCodeAt(at + 1)));
      }
    }
  }
  return spread([...grams], mostPerTerm);
}

/** The word for something that an entry is, belongs to or may be seen by, such as `ticket` or `ticket/department:…`. */
export function facetGram(facet: string): Gram {
  // FNV-1a, folded to 24 bits; two facets that share a word cost a look at the row, never a wrong answer.
  let hash = 0x811c_9dc5;
  for (let at = 0; at < facet.length; at += 1) hash = Math.imul(hash ^ facet.charCodeAt(at), 0x0100_0193);
  return facets | (((hash >>> 24) ^ hash) & 0xff_ffff) | 0;
}

/** The word for one stretch of days: the `index`-th stretch of 4^`level` days since 1970. */
export function daysGram(level: number, index: number): Gram {
  return days | (level << 20) | index | 0;
}

const blank = 32;

function pair(one: number, two: number): Gram {
  return (one << 16) | two;
}

function triple(text: string, at: number): Gram | null {
  const [one, two, three] = [digit(text, at), digit(text, at + 1), digit(text, at + 2)];
  return one < 0 || two < 0 || three < 0 ? null : trigrams | (one * 1296 + two * 36 + three) | 0;
}

/** The value of a Latin letter or digit in base 36; -1 for anything else. */
function digit(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 122 ? code - 87 : -1;
}

/** So many of them, from all over the list. */
function spread(grams: readonly Gram[], most: number): Gram[] {
  if (grams.length <= most) return [...grams];
  return Array.from({ length: most }, (_, place) => {
    const gram = grams[Math.round((place * (grams.length - 1)) / (most - 1))];
    return gram ?? 0;
  });
}
