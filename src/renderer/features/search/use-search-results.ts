import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../link/client.ts';

// what was typed on the way to a word is not asked for again
const KEPT_MS = 60_000;

/** The best matches of a text. */
export function useSearchResults(text: string, limit: number) {
  return useNewestAnswer(text, {
    key: ['search', 'find', limit],
    ask: (asked) => call('search.find', { text: asked, limit }),
  });
}

/** Folders on disk by their names. */
export function useFoundFolders(text: string, limit: number) {
  return useNewestAnswer(text, {
    key: ['tree', 'find', limit],
    ask: async (asked) => (asked === '' ? [] : await call('tree.find', { text: asked, limit })),
  });
}

interface Question<Answer> {
  readonly key: readonly (string | number)[];
  readonly ask: (text: string) => Promise<Answer>;
}

/**
 * One request is under way at a time: what is typed meanwhile waits for it, and of that only the newest is asked.
 * Until it answers, the results before stay.
 */
function useNewestAnswer<Answer>(text: string, { key, ask }: Question<Answer>) {
  const [asked, setAsked] = useState(text);
  const results = useQuery({
    queryKey: [...key, asked],
    queryFn: () => ask(asked),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    structuralSharing: false,
  });
  if (!results.isFetching && asked !== text) setAsked(text);
  return { ...results, isCurrent: asked === text && !results.isPlaceholderData };
}
