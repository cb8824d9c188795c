/** Questions about duels. They hang on the topic of opinions. */
import { useQuery } from '@tanstack/react-query';
import type { ScoringKind } from '../../shared/contract/scoring.ts';
import { call } from './client.ts';

export function useDuelShelves() {
  return useQuery({ queryKey: ['opinions', 'duel shelves'], queryFn: () => call('duels.shelves', {}) });
}

export function useDuelBoard(kind: ScoringKind, score: number) {
  return useQuery({
    queryKey: ['opinions', 'duels', kind, score],
    queryFn: () => call('duels.board', { kind, score }),
  });
}

/** Asked anew each time: it is about to be done. */
export function useSpread(kind: ScoringKind, score: number) {
  return useQuery({
    queryKey: ['opinions', 'spread', kind, score],
    queryFn: () => call('duels.previewSpread', { kind, score }),
    gcTime: 0,
    staleTime: 0,
  });
}
