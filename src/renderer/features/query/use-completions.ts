import { useQuery } from '@tanstack/react-query';
import { complete, completeNames, type Completion } from '../../../shared/query/complete.ts';
import { isQuery } from '../../../shared/query/typed.ts';
import { call } from '../../link/client.ts';

const KEPT_MS = 30_000;

export interface Offered {
  /** Where what is replaced begins; it ends at the caret. */
  readonly start: number;
  readonly items: readonly Completion[];
}

const NOTHING: Offered = { start: 0, items: [] };

function bare(text: string): string {
  return text.replaceAll('"', '').toLowerCase();
}

/** What can stand at the caret; nothing for plain words, unless it is asked for. */
export function useCompletions(text: string, caret: number | null, isAsked: boolean): Offered {
  const isOffered = caret !== null && (isAsked || isQuery(text));
  const found = isOffered ? complete(text, caret) : null;
  const library = found?.library ?? null;
  const values = useQuery({
    queryKey: ['queryValues', library?.suggests ?? '', library?.text ?? ''],
    queryFn: () =>
      library === null
        ? Promise.resolve([])
        : call('tracks.queryValues', { ...library, text: library.text.slice(0, 200) }),
    enabled: library !== null,
    gcTime: KEPT_MS,
    placeholderData: (previous) => previous,
  });
  if (found === null) return NOTHING;
  const names = library === null ? [] : completeNames(values.data ?? []);
  const typed = bare(text.slice(found.start, caret ?? 0));
  // what stands there whole already needs no offer
  return { start: found.start, items: [...found.items, ...names].filter(({ insert }) => bare(insert) !== typed) };
}
