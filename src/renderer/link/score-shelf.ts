/** Questions about what has been scored. They hang on the topic of opinions. */
import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ArtistOfScoresSort, DatedKind, Tier, TierFilter } from '../../shared/contract/score-shelf.ts';
import type { ScoringKind } from '../../shared/contract/scoring.ts';
import { call } from './client.ts';
import { toGenreIds } from './id-lists.ts';

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

const TIER_SIZE = 40;
const MORE = 200;

/** All tiers, and more of those of which more is wanted. */
export function useTiers(kind: ScoringKind, filter: TierFilter) {
  const key = `${kind} ${JSON.stringify(filter)}`;
  const [wanted, setWanted] = useState<{ readonly key: string; readonly limits: ReadonlyMap<number | null, number> }>({
    key,
    limits: new Map(),
  });
  // another board begins small
  const limits = wanted.key === key ? wanted.limits : new Map<number | null, number>();
  const tiers = useQuery({
    queryKey: ['opinions', 'tiers', kind, filter],
    queryFn: () => call('scoreShelf.tiers', { kind, filter, limit: TIER_SIZE }),
    placeholderData: (previous, query) => (query?.queryKey[2] === kind ? previous : undefined),
    structuralSharing: false,
  });
  const longer = useQueries({
    queries: [...limits].map(([score, limit]) => ({
      queryKey: ['opinions', 'tier', kind, filter, score, limit],
      queryFn: () => call('scoreShelf.tier', { kind, score, filter, limit }),
      structuralSharing: false as const,
    })),
    combine: combineTiers,
  });
  const data = useMemo(
    () => tiers.data?.map((tier) => longer.find((it) => it.score === tier.score) ?? tier),
    [tiers.data, longer],
  );
  const showMore = (score: number | null): void => {
    const next = new Map(limits);
    next.set(score, (limits.get(score) ?? TIER_SIZE) + MORE);
    setWanted({ key, limits: next });
  };
  return { data, error: tiers.error, isPending: tiers.isPending, refetch: tiers.refetch, showMore };
}

function combineTiers(results: readonly { readonly data: Tier | undefined }[]): readonly Tier[] {
  return results.flatMap(({ data }) => data ?? []);
}

const GENRES_SHOWN = 300;

/** Genres to choose among, by name. */
export function useGenreNames(isRussian: boolean) {
  return useQuery({
    queryKey: ['genres', 'names', isRussian],
    queryFn: async () => {
      const ids = await call('genres.ids', { sort: 'name', isRussian });
      return await call('genres.byIds', { ids: toGenreIds(ids.subarray(0, GENRES_SHOWN)) });
    },
  });
}
