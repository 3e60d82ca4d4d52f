import { fold, foldWithOrigins } from './fold.ts';

/** A part of a text: from one UTF-16 unit up to, not including, another. */
export type Mark = readonly [start: number, end: number];

/** A text as shown with its hits (B7). */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Where the terms of a query stand in a text as it was written, in order and without overlap. With `initials`, one letter for
 * each character of the text (a name), letters mark the characters they stand for.
 */
export function marksIn(text: string, terms: readonly string[], initials = ''): Mark[] {
  const { folded, starts, ends } = foldWithOrigins(text);
  const found = terms.flatMap((term) =>
    occurrences(folded, term).map((at): Mark => [starts[at] ?? 0, ends[at + term.length - 1] ?? text.length]),
  );
  return joined([...found, ...marksByInitials(text, terms, initials)]);
}

/** The part of a text around its first hit, at most so many characters, with its hits; the beginning where there is none. */
export function excerptOf(text: string, terms: readonly string[], most: number): MarkedText {
  const marks = marksIn(text, terms);
  const first = marks[0];
  if (text.length <= most) return { text, marks };
  const wanted = first === undefined ? 0 : Math.max(0, first[0] - Math.floor(most / 4));
  const start = whole(text, Math.min(wanted, text.length - most));
  const end = whole(text, start + most);
  const [before, after] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${after}`,
    marks: marks.flatMap(([from, to]): Mark[] =>
      to <= start || from >= end ? [] : [[Math.max(from, start) + shift, Math.min(to, end) + shift]],
    ),
  };
}

function occurrences(folded: string, term: string): number[] {
  const found: number[] = [];
  if (term === '') return found;
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) found.push(at);
  return found;
}

function marksByInitials(text: string, terms: readonly string[], initials: string): Mark[] {
  if (initials === '') return [];
  const characters = [...text];
  const places: number[] = [];
  let at = 0;
  for (const character of characters) {
    places.push(at);
    at += character.length;
  }
  const letters = fold(initials);
  if (letters.length !== characters.length) return [];
  return terms.flatMap((term) =>
    occurrences(letters, term).map(
      (from): Mark => [places[from] ?? 0, places[from + term.length] ?? text.length],
    ),
  );
}

function joined(marks: readonly Mark[]): Mark[] {
  const sorted = marks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const all: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = all.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}

/** A place that does not part a character in two. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
