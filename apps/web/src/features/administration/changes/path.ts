/** A part of a path: a word that has a label, a row of a list, or something that stands for itself. */
export type PathPart =
  | { readonly kind: 'row'; readonly number: number }
  | { readonly kind: 'word'; readonly word: string };

/** The parts of a dotted path. Rights (`admin.users`) and dates keep their own dots and dashes. */
export function partsOf(path: string): readonly PathPart[] {
  const parts: PathPart[] = [];
  const words = path === '' ? [] : path.split('.');
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === 'grants' && words[at + 2] !== undefined) {
      parts.push({ kind: 'word', word }, { kind: 'word', word: `${words[at + 1]}.${words[at + 2]}` });
      at += 2;
    } else if (/^\d{1,3}$/.test(word)) parts.push({ kind: 'row', number: Number(word) + 1 });
    else parts.push({ kind: 'word', word });
  }
  return parts;
}
