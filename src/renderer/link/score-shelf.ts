/** Questions about what has been scored. They hang on the topic of opinions. */
import { useQuery } from '@tanstack/react-query';
import type { ArtistOfScoresSort, DatedKind } from '../../shared/contract/score-shelf.ts';
import type { ScoringKind } from '../../shared/contract/scoring.ts';
import { call } from './client.ts';

export function useHistogram(kind: ScoringKind) {
  return useQuery({
    queryKey: ['opinions', 'histogram', kind],
    queryFn: () => call('scoreShelf.histogram', { kind }),
    placeholderData: (previous) => previous,
  });
}

/** Null where no score is chosen. */
export function useIdsOfScore(kind: ScoringKind, score: number | null) {
  return useQuery({
    queryKey: ['opinions', 'of score', kind, score],
    queryFn: () => (score === null ? new Uint32Array() : call('scoreShelf.ids', { kind, score })),
    structuralSharing: false,
  });
}

export function useYearsOfScores(kind: DatedKind) {
  return useQuery({
    queryKey: ['opinions', 'years', kind],
    queryFn: () => call('scoreShelf.years', { kind }),
    placeholderData: (previous) => previous,
  });
}

interface ArtistsWanted {
  readonly sort: ArtistOfScoresSort;
  readonly isDescending: boolean;
  readonly limit: number;
}

export function useArtistsOfScores({ sort, isDescending, limit }: ArtistsWanted) {
  return useQuery({
    queryKey: ['opinions', 'artists', sort, isDescending, limit],
    queryFn: () => call('scoreShelf.artists', { sort, isDescending, limit }),
    placeholderData: (previous) => previous,
  });
}

export function useBest(kind: 'albums' | 'artists', span: 'year' | 'decade') {
  return useQuery({
    queryKey: ['opinions', 'best', kind, span],
    queryFn: () => call('scoreShelf.best', { kind, span, limit: 10 }),
  });
}
