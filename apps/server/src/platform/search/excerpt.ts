import type { SearchHit } from '@redress/contract';
import { excerptOf } from '@redress/domain';

type Excerpt = NonNullable<SearchHit['excerpt']>;
type Field = Excerpt['field'];

const most = 90;

/** The part of the first field that holds a term, with its marks; the beginning of the first that says anything otherwise. */
export function bestExcerpt(
  fields: Readonly<Partial<Record<Field, string>>>,
  terms: readonly string[],
): Excerpt | null {
  const written = (Object.entries(fields) as [Field, string][]).filter(([, text]) => text !== '');
  const excerpts = written.map(([field, text]) => ({ field, ...excerptOf(text, terms, most) }));
  const best = excerpts.find(({ marks }) => marks.length > 0) ?? excerpts[0];
  if (best === undefined) return null;
  return { field: best.field, text: best.text, marks: best.marks.map(([start, end]) => [start, end]) };
}
