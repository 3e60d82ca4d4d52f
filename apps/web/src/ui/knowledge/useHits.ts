import { type ArticleRow, knowledgeRoutes } from '@redress/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { queryOf } from '#ui/server/query.ts';

const pauseMs = 500;
const fewest = 4;
const most = 600;

/** An entry beside the form: its row, and the answer where the server sent it along. */
export type Hit = ArticleRow & { readonly answer?: string };

/** Entries for what is typed, asked once it has stood still; or for what was searched for, as it was sent. */
export function useHits(typed: string, searched: string) {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  const text = settled.trim().slice(-most);
  const enough = text.length >= fewest;
  const liked = useQuery({
    ...queryOf(knowledgeRoutes.suggestArticles, { body: { text } }),
    enabled: enough && searched === '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const found = useQuery({
    ...queryOf(knowledgeRoutes.articles, { query: { text: searched, inForce: 'true', limit: 8 } }),
    enabled: searched !== '',
  });
  const shown = searched === '' ? liked : found;
  const asking = searched === '' ? enough : true;
  const hits: readonly Hit[] | undefined = asking ? shown.data?.items : undefined;
  return { hits, error: shown.error, asking };
}
