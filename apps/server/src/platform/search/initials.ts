import { pinyin } from 'pinyin-pro';

const longestName = 60;
const mostKnown = 20_000;
const known = new Map<string, string>();

/**
 * The first letters of the pinyin of a folded name or title, one for each of its characters, letters and digits as they are:
 * 王小明 → wxm, with a surname read as one. Empty where there is no Chinese in it, or for what is too long for a name.
 */
export function initialsOf(folded: string): string {
  if (folded.length > longestName || !/\p{Script=Han}/u.test(folded)) return '';
  const held = known.get(folded);
  if (held !== undefined) return held;
  const letters = pinyin(folded, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' });
  const initials = letters.join('').toLowerCase();
  if (known.size >= mostKnown) known.clear();
  known.set(folded, initials);
  return initials;
}
