/** Questions about what is to be scored. They hang on the topic of opinions. */
import { useQuery } from '@tanstack/react-query';
import type { QueueOrder, ScoringKind } from '../../shared/contract/scoring.ts';
import { call } from './client.ts';

/** What has no score. Asked while it is wanted: what one works through stands still, whatever is scored meanwhile. */
export function useUnscored(kind: ScoringKind, order: QueueOrder, isWanted: boolean) {
  return useQuery({
    queryKey: ['opinions', 'unscored', kind, order],
    queryFn: () => call('scoring.queue', { kind, order }),
    enabled: isWanted,
    structuralSharing: false,
    gcTime: 0,
    staleTime: 0,
  });
}

export function useScoringProgress(kind: ScoringKind) {
  return useQuery({ queryKey: ['opinions', 'progress', kind], queryFn: () => call('scoring.progress', { kind }) });
}

/** How the score of one thing came to be what it is. */
export function useScoreHistory(kind: ScoringKind, id: number) {
  return useQuery({
    queryKey: ['opinions', 'history', kind, id],
    queryFn: () => call('scoring.history', { kind, id }),
  });
}

/** What the scores of the tracks say; null where none is scored. */
export function useDerivedMean(kind: 'albums' | 'artists', id: number) {
  return useQuery({
    queryKey: ['opinions', 'mean', kind, id],
    queryFn: async () => (await call('scoring.means', { kind, ids: [id] }))[0] ?? null,
  });
}
