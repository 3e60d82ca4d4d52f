import { simplified } from './traditional.ts';

/** A folded text with where each of its characters came from. */
export interface FoldedText {
  readonly folded: string;
  /** Per UTF-16 unit of `folded`: where its character begins and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * What two texts have in common when they read alike: full width and half width, upper and lower case, traditional and
 * simplified, accents and invisible marks make no difference; everything that is neither letter nor digit is one blank
 * between words (B7). Character by character, so that a part of a text folds to a part of the folded text.
 */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded.replace(/ +/g, ' ').trim();
}

/** Like `fold`, and tells where everything came from, so that hits can be marked in the text as it was written. */
export function foldWithOrigins(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const unit of foldCharacter(character)) {
      if (unit === ' ' && (folded === '' || folded.endsWith(' '))) continue;
      folded += unit;
      for (let part = 0; part < unit.length; part += 1) {
        starts.push(at);
        ends.push(end);
      }
    }
    at = end;
  }
  return { folded: folded.endsWith(' ') ? folded.slice(0, -1) : folded, starts, ends };
}

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const held = known.get(character);
  if (held !== undefined) return held;
  let folded = '';
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD');
  for (const one of plain) {
    // Accents, and what is not seen: a zero-width blank pasted into a word does not part it.
    if (/^[\p{M}\p{Cf}]$/u.test(one)) continue;
    folded += /^[\p{L}\p{N}]$/u.test(one) ? (simplified.get(one) ?? one) : ' ';
  }
  known.set(character, folded);
  return folded;
}
