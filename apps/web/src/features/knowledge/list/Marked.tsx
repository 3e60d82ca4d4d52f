import { Fragment } from 'react';

/** A text with the words that were searched for marked; case and width of letters do not matter. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  return (
    <>
      {pieces(text, words).map(({ piece, at, marked }) =>
        marked ? <mark key={at}>{piece}</mark> : <Fragment key={at}>{piece}</Fragment>,
      )}
    </>
  );
}

/** A text cut where searched words begin and end. */
export function pieces(
  text: string,
  words: readonly string[],
): readonly { readonly piece: string; readonly at: number; readonly marked: boolean }[] {
  const lower = text.toLowerCase();
  const wanted = words.map((word) => word.toLowerCase()).filter((word) => word !== '');
  const found: { piece: string; at: number; marked: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const next = wanted
      .map((word) => ({ place: lower.indexOf(word, at), length: word.length }))
      .filter(({ place }) => place >= 0)
      .sort((a, b) => a.place - b.place || b.length - a.length)[0];
    const end = next === undefined ? text.length : next.place;
    if (end > at) found.push({ piece: text.slice(at, end), at, marked: false });
    if (next === undefined) break;
    found.push({ piece: text.slice(end, end + next.length), at: end, marked: true });
    at = end + next.length;
  }
  return found;
}
