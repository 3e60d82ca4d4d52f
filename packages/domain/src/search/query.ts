import type { CivilDate } from '../calendar/calendar.ts';
import { dayNumberOf } from '../calendar/civil.ts';
import { fold } from './fold.ts';

/** What somebody looks for. */
export interface SearchQuery {
  /** Folded; a text is found when it contains every one of them. */
  readonly terms: readonly string[];
  /** Set where what was typed is, or begins, the number of a ticket or order. */
  readonly number: TypedNumber | null;
  /** Set where it can be the number of a telephone or another line: as typed, without outer blanks. */
  readonly line: string | null;
}

/** The number of a ticket, order or customer as far as it was typed. */
export interface TypedNumber {
  /** Capital letters; null where only day and place were typed. */
  readonly prefix: string | null;
  /** `20261121`. */
  readonly day: string;
  /** Digits of the place within the day, also only the first ones. */
  readonly place: string;
}

/** Why there is nothing to look for. */
export type QueryProblem = 'empty' | 'tooLong' | 'onlySigns';

/** The most characters of a query; what is longer was typed or pasted by accident. */
export const longestQuery = 200;

const quoted = /["“”„「『]([^"“”„「」『』]*)["“”」』]/g;
// What other search engines read as operators or wildcards only parts words here, and never fails.
const between = /[\s*?%~^|&!()+<>=\\{}[\],:;"“”„「」『』，。、；：！？（）【】《》…]+/;

/**
 * Reads what was typed into the search box: words apart are looked for each, words in quotation marks together; nothing that
 * can be typed is an error (B7).
 */
export function parseQuery(
  typed: string,
):
  | { readonly ok: true; readonly query: SearchQuery }
  | { readonly ok: false; readonly problem: QueryProblem } {
  const text = typed.trim();
  if (text === '') return { ok: false, problem: 'empty' };
  if (text.length > longestQuery) return { ok: false, problem: 'tooLong' };
  const together = [...text.matchAll(quoted)].map((found) => found[1] ?? '');
  const apart = text.replace(quoted, ' ').normalize('NFKC').split(between);
  const folded = [...new Set([...together, ...apart].map(fold))].filter((term) => term !== '');
  if (folded.length === 0) return { ok: false, problem: 'onlySigns' };
  // What contains the longer one contains the shorter.
  const terms = folded.filter((term) => !folded.some((other) => other !== term && other.includes(term)));
  return { ok: true, query: { terms, number: numberTyped(text), line: lineTyped(text) } };
}

const numberPattern = /^([A-Z]{2,4})?(\d{4})(\d{2})(\d{2})(?:-?(\d{0,7}))$/;

function numberTyped(text: string): TypedNumber | null {
  const plain = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s"“”]/g, '')
    .replace(/[‐-―−_]/g, '-');
  const match = numberPattern.exec(plain);
  if (match === null) return null;
  const [, prefix, year = '', month = '', date = '', place = ''] = match;
  const day: CivilDate = `${year}-${month}-${date}`;
  if (dayNumberOf(day) === undefined) return null;
  return { prefix: prefix ?? null, day: `${year}${month}${date}`, place };
}

/** Seven digits or more, however they are parted, or the name of a line such as `kd12345`. */
function lineTyped(text: string): string | null {
  const plain = text.normalize('NFKC').trim();
  if (/^\+?[\d\s()-]+$/.test(plain)) {
    const digits = plain.replace(/\D/g, '').length;
    return digits >= 7 && digits <= 16 ? plain : null;
  }
  return /^[A-Za-z]{1,6}\d{3,20}$/.test(plain) && numberTyped(plain) === null ? plain : null;
}
