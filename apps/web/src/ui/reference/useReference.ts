import { referenceRoutes } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useLanguage } from '#ui/language/useMessages.ts';
import { listenLive } from '#ui/live/connection.ts';
import { queryOf, refresh } from '#ui/server/query.ts';
import { namesOf, type ReferenceNames } from './names.ts';

// One listener for the whole page: an administrator's change reaches every name on screen.
listenLive('reference', () => void refresh(referenceRoutes.reference));

/** Names for the ids that come with rows, and the entries of select boxes, in the current language. */
export function useReference(): ReferenceNames {
  const [language] = useLanguage();
  const { data } = useQuery({
    ...queryOf(referenceRoutes.reference, { query: {} }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const reference = data?.reference ?? undefined;
  return useMemo(() => namesOf(reference, language), [reference, language]);
}
