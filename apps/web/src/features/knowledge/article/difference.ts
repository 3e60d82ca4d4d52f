import { diffArrays, diffWordsWithSpace } from 'diff';

/** A piece of text that both versions have, or only one. */
export interface Piece {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
  /** Where it stands among the pieces. */
  readonly at: number;
}

/** How far two texts of several thousand lines are compared word by word; beyond, whole lines are shown. */
const mostCompared = 20_000;

/** What changed between two texts: whole lines first, and within changed lines the words, Chinese ones too. */
export function differenceOf(before: string, after: string): readonly Piece[] {
  const pieces: Omit<Piece, 'at'>[] = [];
  const parts = diffArrays(before.split('\n'), after.split('\n'));
  for (let place = 0; place < parts.length; place += 1) {
    const [part, next] = [parts[place], parts[place + 1]];
    if (part === undefined) break;
    const text = `${part.value.join('\n')}\n`;
    if (part.removed && next?.added) {
      pieces.push(...wordsOf(text, `${next.value.join('\n')}\n`));
      place += 1;
    } else pieces.push({ text, change: changeOf(part) });
  }
  return pieces.map((piece, at) => ({ ...piece, at }));
}

function wordsOf(before: string, after: string): Omit<Piece, 'at'>[] {
  if (before.length + after.length > mostCompared) {
    return [
      { text: before, change: 'removed' },
      { text: after, change: 'added' },
    ];
  }
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  return diffWordsWithSpace(before, after, { intlSegmenter: words }).map((part) => ({
    text: part.value,
    change: changeOf(part),
  }));
}

function changeOf({ added, removed }: { added: boolean; removed: boolean }): Piece['change'] {
  if (added) return 'added';
  return removed ? 'removed' : 'same';
}
