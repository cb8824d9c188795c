import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../link/client.ts';

// what was typed on the way to a word is not asked for again
const KEPT_MS = 60_000;

/**
 * The best matches of a text. One request is under way at a time: what is typed meanwhile waits for it, and of that
 * only the newest is asked. Until it answers, the results before stay.
 */
export function useSearchResults(text: string, limit: number) {
  const [asked, setAsked] = useState(text);
  const results = useQuery({
    queryKey: ['search', 'find', asked, limit],
    queryFn: () => call('search.find', { text: asked, limit }),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    structuralSharing: false,
  });
  if (!results.isFetching && asked !== text) setAsked(text);
  return { ...results, isCurrent: asked === text && !results.isPlaceholderData };
}
