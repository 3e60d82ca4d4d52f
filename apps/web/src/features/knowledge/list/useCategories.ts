import { type KnowledgeCategory, knowledgeRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '#ui/language/useMessages.ts';
import { queryOf } from '#ui/server/query.ts';

/** A category with its depth in the tree, 0 at the top. */
export interface PlacedCategory {
  readonly category: KnowledgeCategory;
  readonly depth: number;
  readonly name: string;
  /** Entries in it and everything below. */
  readonly entries: number;
}

/** The tree of categories, each after the one above it; and what each is called, with those above. */
export function useCategories() {
  const [language] = useLanguage();
  const { data } = useQuery(queryOf(knowledgeRoutes.knowledgeCategories));
  const items = data?.items ?? [];
  const nameOf = (one: KnowledgeCategory) => (language === 'en' ? one.nameEn : one.name);
  const below = (parentId: string | null, depth: number): PlacedCategory[] =>
    items
      .filter((one) => one.parentId === parentId)
      .flatMap((category) => {
        const children = below(category.id, depth + 1);
        const own = children.filter((child) => child.depth === depth + 1);
        const entries = category.entries + own.reduce((sum, child) => sum + child.entries, 0);
        return [{ category, depth, name: nameOf(category), entries }, ...children];
      });
  const pathOf = (id: string): string => {
    const found = items.find((one) => one.id === id);
    if (found === undefined) return '';
    const above = found.parentId === null ? '' : pathOf(found.parentId);
    return above === '' ? nameOf(found) : `${above} / ${nameOf(found)}`;
  };
  const placed = below(null, 0);
  const options = placed
    .filter(({ category }) => !category.retired)
    .map(({ category }) => ({ value: category.id, label: pathOf(category.id) }));
  return { placed, options, pathOf };
}
